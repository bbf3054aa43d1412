package dev.hopwise.cli;

import dev.hopwise.reading.Document;
import dev.hopwise.reading.DocumentReader;
import dev.hopwise.reasoning.BaselineLinter;
import dev.hopwise.report.BaselineJson;
import dev.hopwise.report.Fingerprints;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.AcceptedFinding;
import dev.hopwise.topology.Baseline;
import dev.hopwise.verdict.BaselineLint;
import dev.hopwise.verdict.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of findings that are accepted. Files are named in it from its own folder on, so that it counts wherever Hopwise runs. */
final class BaselineFile {
    /** Where a baseline is written to unless the user says otherwise. */
    static final Path USUAL = Path.of("hopwise-baseline.json");

    private final Path file;

    BaselineFile(Path file) {
        this.file = file;
    }

    /** The text of the baseline that accepts {@code findings}, which are among what is found. */
    String text(Inspected inspected, List<Finding> findings) {
        return new BaselineJson(this::name).write(inspected.found(), findings);
    }

    /** What a baseline can accept of what {@code inspected} tells, as far as that is asked for. */
    static List<Finding> acceptable(Inspected inspected) {
        return inspected.asked().findings().stream()
                .filter(finding -> !isAboutSuppression(finding))
                .toList();
    }

    /** What has become of suppressions nothing hides: else a day that is past would be of no effect. */
    private static boolean isAboutSuppression(Finding finding) {
        return finding.rule().startsWith("SUP-");
    }

    /**
     * What is left of {@code inspected} where the baseline counts.
     *
     * @throws InputException where there is no such baseline
     */
    Inspected applied(Inspected inspected) {
        Document.Read<Baseline> baseline = read();
        Set<String> files = inspected.sources().stream()
                .map(SourceText::name)
                .map(this::name)
                .collect(Collectors.toSet());
        List<AcceptedFinding> entries = baseline.content().findings().stream()
                .filter(entry -> files.contains(entry.file().value()) || isGone(entry))
                .toList();
        List<Finding> found = inspected.found();
        List<String> fingerprints = Fingerprints.of(found, this::name);
        BaselineLint lint = new BaselineLinter(inspected.called()).lint(fingerprints, entries);
        Set<Finding> before = new HashSet<>(inspected.told());
        List<Finding> accepted = new ArrayList<>(inspected.accepted());
        List<Finding> told = new ArrayList<>(lint.findings());
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (before.contains(finding)) {
                boolean isAccepted = lint.accepted().contains(fingerprints.get(i)) && !isAboutSuppression(finding);
                (isAccepted ? accepted : told).add(finding);
            }
        }
        return new Inspected(
                inspected.files(),
                told.stream().sorted().toList(),
                accepted.stream().sorted().toList(),
                inspected.called(),
                inspected.rules(),
                inspected.choice(),
                Stream.concat(inspected.sources().stream(), Stream.of(baseline.source()))
                        .toList());
    }

    private Document.Read<Baseline> read() {
        Document<Baseline> document = DocumentReader.baseline(file);
        if (document instanceof Document.Read<Baseline> read) {
            return read;
        }
        throw new InputException(((Document.Unreadable<Baseline>) document).text());
    }

    private boolean isGone(AcceptedFinding entry) {
        return !entry.file().value().equals("-")
                && !Files.exists(folder().resolve(entry.file().value()));
    }

    /** The name of a file that the user named, from the folder of the baseline on. */
    private String name(String named) {
        if (named.equals("-")) {
            return named;
        }
        Path path = Path.of(named).toAbsolutePath().normalize();
        Path name = Objects.equals(path.getRoot(), folder().getRoot()) ? folder().relativize(path) : path;
        return name.toString().replace('\\', '/');
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    }
}
