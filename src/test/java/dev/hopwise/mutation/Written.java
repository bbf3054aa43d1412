package dev.hopwise.mutation;

import dev.hopwise.reasoning.Proposals;
import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.BaselineLint;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Connections;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Lint;
import dev.hopwise.verdict.LogCoverage;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Severity;
import dev.hopwise.verdict.Suitability;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that are no walks, in lines: every reason with its rule, its place in the file and its words. */
final class Written {
    private Written() {}

    static List<String> suitability(Suitability suitability) {
        List<String> lines = new ArrayList<>();
        for (Suitability.Answer answer : suitability.needs()) {
            lines.add("%s needs %s on %s: %s %s, %s"
                    .formatted(
                            answer.from(),
                            answer.service(),
                            answer.traffic(),
                            answer.met() ? "met by" : "not met, on the way",
                            answer.by(),
                            answer.verdict().map(it -> it.word()).orElse("nobody asks")));
            answer.options().forEach(option -> {
                lines.add("  " + option.means().word() + (option.suitable() ? " suits" : " does not suit"));
                option.because().forEach(reason -> lines.add("    " + reason(reason)));
                option.missing().forEach(reason -> lines.add("    lacks " + reason(reason)));
            });
            answer.assumptions().forEach(it -> lines.add("  assumed " + it));
        }
        return lines;
    }

    private static String reason(Suitability.Reason reason) {
        return reason.rule() + " " + reason.at() + " " + reason.text()
                + reason.remedy().map(it -> "; " + it).orElse("");
    }

    static List<String> coverage(LogCoverage coverage) {
        List<String> lines = new ArrayList<>();
        for (LogCoverage.Flow flow : coverage.flows()) {
            lines.add("%s > %s on %s: %s%s"
                    .formatted(
                            flow.from(),
                            flow.to(),
                            flow.traffic(),
                            flow.verdict().word(),
                            flow.recorded() ? ", recorded" : ""));
            flow.because().forEach(reason -> lines.add("  " + reason(reason)));
            flow.records().forEach(record -> {
                lines.add("  %s %s %s %s: %s%s"
                        .formatted(
                                record.leg().word(),
                                record.networkInterface(),
                                record.direction(),
                                record.log(),
                                record.line(),
                                record.part().map(it -> ", of " + it).orElse("")));
                lines.add("    " + record.shown());
            });
            flow.delays().forEach(delay -> lines.add("  " + delay.log() + " " + reason(delay.because())));
        }
        coverage.uncovered().forEach(it -> lines.add(it.resource() + " " + reason(it.because())));
        return lines;
    }

    private static String reason(LogCoverage.Reason reason) {
        return reason.rule() + " " + reason.at() + " " + reason.text();
    }

    /** Remarks only of the rules of a kind with those that it is about. */
    static List<String> findings(Lint lint, Set<String> about, Optional<String> file) {
        Set<String> kinds = about.stream().map(Written::kind).collect(Collectors.toSet());
        Stream<String> told = lint.findings().stream()
                .filter(it -> kinds.contains(kind(it.rule())) || it.severity() != Severity.INFO)
                .filter(it -> file.isEmpty() || it.at().file().equals(file.get()))
                .map(Written::finding);
        return Stream.concat(told, lint.suppressed().stream().map(it -> "accepted " + finding(it)))
                .toList();
    }

    static List<String> baseline(BaselineLint lint) {
        Stream<String> accepted = lint.accepted().stream().sorted().map(it -> "accepted before: " + it);
        return Stream.concat(accepted, lint.findings().stream().map(Written::finding))
                .toList();
    }

    /** What the id of a rule begins with. */
    static String kind(String rule) {
        return rule.substring(0, rule.indexOf('-'));
    }

    /** All of them, down to remarks, in short. */
    static Stream<String> inShort(Lint lint) {
        return lint.findings().stream().map(it -> "%d %s %s".formatted(it.at().line(), it.rule(), it.resource()));
    }

    /** All of them, down to remarks. */
    static Stream<String> whole(Lint lint) {
        return lint.findings().stream().map(it -> "%d %s %s".formatted(it.at().line(), it.rule(), it.message()));
    }

    private static String finding(Finding it) {
        return it.rule() + " " + it.at() + " " + it.message();
    }

    static List<String> connections(Connections connections) {
        Stream<String> pairs = connections.pairs().stream()
                .map(it ->
                        "%s %s %s %s".formatted(it.rule(), it.at(), it.state().word(), it.because()));
        Stream<String> violations = connections.violations().stream()
                .map(it -> "%s %s %s to %s: %s".formatted(it.rule(), it.at(), it.from(), it.to(), it.because()));
        return Stream.concat(pairs, violations).toList();
    }

    static List<String> expectations(List<Check.Expectation> expectations) {
        List<String> lines = new ArrayList<>();
        for (Check.Expectation it : expectations) {
            lines.add("%s %s > %s on %s is to be %s, is %s%s%s"
                    .formatted(
                            it.rule(),
                            it.from(),
                            it.to(),
                            it.on(),
                            it.expected().word(),
                            it.actual().map(verdict -> verdict.word()).orElse("nothing"),
                            it.through().isEmpty() ? "" : ", through " + it.through(),
                            it.notThrough().isEmpty() ? "" : ", not through " + it.notThrough()));
            it.broken().forEach(breach -> {
                lines.add("  %s %s > %s %s".formatted(breach.rule(), breach.from(), breach.to(), breach.because()));
                breach.paths()
                        .forEach(path ->
                                lines.add("    %s by %s, back by %s".formatted(path.on(), path.via(), path.back())));
                breach.alike().forEach(pair -> lines.add("    alike: " + pair.from() + " > " + pair.to()));
            });
        }
        return lines;
    }

    /** Nothing of a flow that is open, or of which nobody knows it, and of one that nothing is known against. */
    static List<String> proposals(Question question, boolean last, Proposals.Proposed proposed) {
        boolean isOpen = proposed.verdict() == Verdict.ALLOWED || proposed.verdict() == Verdict.UNDETERMINED;
        if (isOpen || proposed.changes().isEmpty()) {
            return List.of();
        }
        Stream<String> changes = proposed.changes().stream()
                .map(it -> "  %s %s%s: %s".formatted(it.rule(), it.place(), it.adds() ? "+" : "", it.summary()));
        return Stream.concat(
                        Stream.of(Saying.asked(question)
                                + (last ? " at last: " : ": ")
                                + proposed.verdict().word()),
                        changes)
                .toList();
    }

    static List<String> flows(List<Reach> flows) {
        return flows.stream().map(Written::flow).toList();
    }

    private static String flow(Reach it) {
        List<String> words = new ArrayList<>(List.of("%s > %s IPv%d".formatted(it.from(), it.to(), it.family())));
        add(words, "", it.ports());
        it.mixed().forEach(some -> add(words, "mixed, from " + String.join(",", some.clientPorts()), some.ports()));
        add(words, "one-way", it.oneWay());
        add(words, "undetermined", it.undetermined());
        add(words, "via", it.via());
        add(words, "at", it.ranges());
        return String.join("; ", words);
    }

    private static void add(List<String> words, String what, List<String> some) {
        if (!some.isEmpty()) {
            words.add((what + " " + String.join(",", some)).strip());
        }
    }

    static List<String> compliance(List<Check.Compliance> compliance) {
        List<String> lines = new ArrayList<>();
        for (Check.Compliance it : compliance) {
            lines.add(it.policy().word()
                    + it.onlyThrough().map(gate -> ", only through " + gate).orElse(""));
            it.flows()
                    .forEach(violation -> lines.add("  %s %s %s > %s on %s by %s: %s"
                            .formatted(
                                    violation.rule(),
                                    violation.at(),
                                    violation.flow().from(),
                                    violation.flow().to(),
                                    violation.flow().ports(),
                                    violation.flow().via(),
                                    violation.because())));
        }
        return lines;
    }
}
