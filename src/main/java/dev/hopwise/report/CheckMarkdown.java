package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import java.util.List;
import java.util.stream.Collectors;

/** Whether expectations hold, for the conversation about a change: a table of all, then why some do not. */
public final class CheckMarkdown {
    /** The whole report, lines ended by a newline. */
    public String write(List<Check> checks) {
        StringBuilder text = new StringBuilder("## Hopwise: ")
                .append(MarkdownText.escaped(CheckWords.sum(checks)))
                .append('\n');
        if (checks.stream().anyMatch(it -> !it.expectations().isEmpty())) {
            text.append('\n').append(MarkdownText.head("", "From", "To", "On", "Outcome", "Where"));
        }
        checks.forEach(check -> check.expectations().forEach(it -> text.append(row(it))));
        checks.forEach(check -> check.expectations().stream()
                .filter(it -> !it.holds())
                .forEach(it -> append(text, CheckWords.title(it), CheckWords.reasons(it))));
        checks.forEach(check -> check.policies()
                .forEach(it -> append(
                        text,
                        check.topology() + ": " + CheckWords.policy(it) + ", " + CheckWords.forbidden(it),
                        CheckWords.reasons(it))));
        return text.toString();
    }

    private static String row(Check.Expectation it) {
        return MarkdownText.row(List.of(
                it.holds() ? "holds" : "broken",
                MarkdownText.escaped(it.from()),
                MarkdownText.escaped(it.to()),
                MarkdownText.escaped(it.on()),
                MarkdownText.escaped(CheckWords.outcome(it)),
                MarkdownText.escaped(it.at().toString())));
    }

    private static void append(StringBuilder text, String title, List<String> reasons) {
        text.append("\n### ").append(MarkdownText.escaped(title)).append('\n');
        if (!reasons.isEmpty()) {
            text.append('\n').append(reasons.stream().map(CheckMarkdown::item).collect(Collectors.joining()));
        }
    }

    /** What is said of a pair is indented below it. */
    private static String item(String reason) {
        String indent = reason.startsWith("  ") ? "  " : "";
        return indent + "- " + MarkdownText.escaped(reason.strip()) + "\n";
    }
}
