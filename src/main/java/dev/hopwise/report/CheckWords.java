package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expectations and what became of them, in words that all forms share. */
final class CheckWords {
    /** How many pairs are named that break an expectation as another does; JSON names all. */
    static final int MOST_ALIKE = 10;

    private CheckWords() {}

    /** How many expectations and policies there are, and how many hold. */
    static String sum(List<Check> checks) {
        long all = checks.stream().mapToLong(it -> it.expectations().size()).sum();
        long held = checks.stream()
                .flatMap(it -> it.expectations().stream())
                .filter(Check.Expectation::holds)
                .count();
        long flows = checks.stream()
                .flatMap(it -> it.policies().stream())
                .mapToLong(it -> it.flows().size())
                .sum();
        boolean policed = checks.stream().anyMatch(it -> !it.policies().isEmpty());
        return (all == 0
                        ? "no expectation"
                        : all + noun(all, " expectation") + ", " + held + (held == 1 ? " holds" : " hold"))
                + (policed ? "; " + flows + noun(flows, " flow") + " forbidden by policy" : "")
                + (checks.size() == 1 ? "" : ", in " + checks.size() + " files");
    }

    private static String noun(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }

    /** Who is to reach whom, and on what. */
    static String title(Check.Expectation it) {
        return it.from() + " → " + it.to() + " " + it.on();
    }

    /** What is expected, and where that is not so, what is. */
    static String outcome(Check.Expectation it) {
        String expected = it.expected().word()
                + (it.through().isEmpty() ? "" : " through " + String.join(", ", it.through()))
                + (it.notThrough().isEmpty() ? "" : ", not through " + String.join(", ", it.notThrough()));
        return it.holds()
                ? expected
                : "expected " + expected + "; "
                        + it.actual().map(verdict -> "is " + verdict.word()).orElse("cannot be asked");
    }

    /** Both ends, with their addresses where they are known and not the ends' names. */
    static String pair(Check.Breach breach) {
        String names = breach.from() + " → " + breach.to();
        String addresses = breach.source().orElse(breach.from()) + " → "
                + breach.destination().orElse(breach.to());
        return addresses.equals(names)
                        || breach.source().isEmpty() && breach.destination().isEmpty()
                ? names
                : names + " (" + addresses + ")";
    }

    /** The first of the pairs that break an expectation as one does, and how many more there are. */
    static String alike(List<Check.Pair> alike, int most) {
        int more = alike.size() - most;
        return "so do "
                + alike.stream()
                        .limit(most)
                        .map(pair -> pair.from() + " → " + pair.to())
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** What packets on a path of a pair do. */
    static String passing(Check.Breach breach) {
        return breach.verdict().filter(Verdict.UNDETERMINED::equals).isPresent() ? "may pass" : "passes";
    }

    /** What is carried by what. */
    static String path(Check.Path path) {
        return String.join(", ", path.on())
                + (path.via().isEmpty() ? ", inside the VPC" : " via " + String.join(", ", path.via()))
                + (path.back().isEmpty() ? "" : ", back via " + String.join(", ", path.back()));
    }

    /** The name of a policy, and what it admits. */
    static String policy(Check.Compliance it) {
        return it.policy().word()
                + it.onlyThrough().map(through -> ", only through " + through).orElse("");
    }

    /** How many flows a policy forbids. */
    static String forbidden(Check.Compliance it) {
        return it.holds() ? "no such flow" : it.flows().size() + noun(it.flows().size(), " flow") + " forbidden";
    }

    /** A flow in one line. */
    static String flow(Reach flow) {
        return flow.from() + " → " + flow.to() + "  " + ReachText.ports(flow) + ReachText.path(flow);
    }

    /** Everything that breaks an expectation, a line each. */
    static List<String> reasons(Check.Expectation it) {
        List<String> lines = new ArrayList<>();
        it.because().ifPresent(why -> lines.add("expected because " + why));
        for (Check.Breach breach : it.broken()) {
            lines.add(pair(breach) + " " + breach.because() + " (" + breach.rule() + ")");
            Stream.of(
                            breach.blockers().stream().map(CheckWords::blocked),
                            breach.paths().stream().map(path -> passing(breach) + " " + path(path)),
                            breach.assumptions().stream().map(assumption -> "assumed " + assumption),
                            breach.alike().isEmpty()
                                    ? Stream.<String>of()
                                    : Stream.of(alike(breach.alike(), MOST_ALIKE)))
                    .flatMap(some -> some)
                    .forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String blocked(Step blocker) {
        return blocker.rule() + " " + blocker.kind() + " " + blocker.resource() + ": " + blocker.because() + " ("
                + blocker.at() + ")";
    }

    /** A flow that a policy forbids, and why. */
    static String reason(Check.Violation it) {
        return flow(it.flow()) + "; " + it.because() + " (" + it.rule() + " " + it.at() + ")";
    }

    /** The flows that a policy forbids, a line each. */
    static List<String> reasons(Check.Compliance it) {
        return it.flows().stream().map(CheckWords::reason).collect(Collectors.toList());
    }
}
