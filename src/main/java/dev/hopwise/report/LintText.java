package dev.hopwise.report;

import dev.hopwise.source.Excerpt;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Inspection;
import dev.hopwise.verdict.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for people: each with its line, its reason and its cure, then the sum. */
public final class LintText {
    private final Style style;
    private final Detail detail;
    private final List<SourceText> sources;

    /** @param sources the texts that findings may be in */
    public LintText(Style style, Detail detail, List<SourceText> sources) {
        this.style = style;
        this.detail = detail;
        this.sources = sources;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        inspection.findings().forEach(finding -> append(text, finding));
        return text.append(sum(inspection)).append('\n').toString();
    }

    private void append(StringBuilder text, Finding finding) {
        text.append(finding.at())
                .append("  ")
                .append(style.severity(finding.severity()))
                .append("  ")
                .append(style.strong(finding.rule()))
                .append(' ')
                .append(finding.slug())
                .append('\n');
        if (detail == Detail.BRIEF) {
            text.append("  ").append(finding.message()).append('\n');
            return;
        }
        text.append(Excerpt.of(sources, finding.at(), finding.message()).orElse("  " + finding.message() + "\n"));
        text.append("  ")
                .append(sentence(finding.because(), finding.resource()))
                .append('\n');
        text.append("  Maybe ").append(finding.remedy()).append(".\n");
        if (detail == Detail.FULL) {
            text.append("  ").append(style.faint(help(finding))).append('\n');
        }
        text.append('\n');
    }

    /** The command that tells more of a finding's rule. */
    static String help(Finding finding) {
        return "hopwise rules " + finding.rule();
    }

    /** With a capital letter, unless it begins with a name of the file: those are written as they are. */
    static String sentence(String reason, String... names) {
        boolean isNamed =
                reason.split("[ ,;:]", 2)[0].contains("/") || Stream.of(names).anyMatch(name -> begins(reason, name));
        return (isNamed ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1)) + ".";
    }

    /** Whether a text begins with a name, and not only with a word that begins alike. */
    private static boolean begins(String text, String name) {
        return text.startsWith(name)
                && (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
    }

    /** How much is found, of which weight. */
    public static String sum(Inspection inspection) {
        String files = inspection.files().size() == 1
                ? ""
                : " in " + inspection.files().size() + " files";
        String found = Stream.of(Severity.values())
                .filter(severity -> inspection.count(severity) > 0)
                .map(severity -> inspection.count(severity) + " " + noun(severity, inspection.count(severity)))
                .collect(Collectors.joining(", "));
        String accepted = inspection.suppressed() == 0 ? "" : ", " + inspection.suppressed() + " suppressed";
        return (found.isEmpty() ? "nothing found" : found) + accepted + files;
    }

    private static String noun(Severity severity, long count) {
        return switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case INFO -> count == 1 ? "remark" : "remarks";
        };
    }
}
