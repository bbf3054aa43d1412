package dev.hopwise.report;

import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether expectations hold, for people: what holds in a line each, what does not with its reasons, then the sum of several files. */
public final class CheckText {
    private static final int MOST_PAIRS = 10;
    private static final int MOST_BLOCKERS = 3;

    private final Style style;
    private final Detail detail;

    public CheckText(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    /** The whole report, lines ended by a newline. */
    public String write(List<Check> checks) {
        List<String> lines = new ArrayList<>();
        for (Check check : checks) {
            lines.add(style.strong(check.topology()) + "  " + CheckWords.sum(List.of(check)));
            int head = lines.size();
            if (check.expectations().isEmpty() && check.policies().isEmpty()) {
                lines.add("The file expects nothing. Maybe add: "
                        + "expect: [ { from: internet, to: an interface, on: tcp/22, verdict: blocked } ]");
            }
            check.expectations().forEach(it -> expectation(it, lines));
            check.policies().forEach(it -> policy(it, lines));
            if (lines.size() > head) {
                lines.add(head, "");
            }
            lines.add("");
        }
        if (checks.size() == 1) {
            lines.remove(lines.size() - 1);
        } else {
            lines.add(CheckWords.sum(checks));
        }
        return String.join("\n", lines) + "\n";
    }

    private void expectation(Check.Expectation it, List<String> lines) {
        if (it.holds() && detail == Detail.BRIEF) {
            return;
        }
        lines.add(mark(it.holds()) + " " + it.index() + "  " + style.strong(it.from()) + " → " + style.strong(it.to())
                + "  " + it.on() + "  " + CheckWords.outcome(it) + "  "
                + style.faint(it.at().toString()));
        if (it.holds()) {
            it.assumptions().forEach(assumption -> lines.add("    " + style.open("assumed") + "  " + assumption));
            return;
        }
        it.because()
                .ifPresent(
                        why -> lines.add("    expected because " + why.lines().collect(Collectors.joining(" "))));
        int shown = detail == Detail.FULL
                ? it.broken().size()
                : Math.min(MOST_PAIRS, it.broken().size());
        Set<String> said = new HashSet<>();
        it.broken().subList(0, shown).forEach(breach -> breach(breach, said, lines));
        if (shown < it.broken().size()) {
            lines.add("    and " + (it.broken().size() - shown) + " more; -v names all");
        }
    }

    /** @param said the assumptions that were told of other pairs before */
    private void breach(Check.Breach breach, Set<String> said, List<String> lines) {
        lines.add("    " + CheckWords.pair(breach) + "  " + breach.because() + "  " + style.faint(breach.rule()));
        if (!breach.alike().isEmpty()) {
            int named = detail == Detail.FULL ? breach.alike().size() : CheckWords.MOST_ALIKE;
            lines.add("      " + CheckWords.alike(breach.alike(), named));
        }
        if (detail == Detail.BRIEF) {
            return;
        }
        int most = detail == Detail.FULL ? breach.blockers().size() : MOST_BLOCKERS;
        breach.blockers().stream().limit(most).forEach(blocker -> blocker(blocker, lines));
        if (breach.blockers().size() > most) {
            lines.add("      and " + (breach.blockers().size() - most) + " more; -v names all");
        }
        breach.paths().forEach(path -> lines.add("      " + CheckWords.passing(breach) + "  " + CheckWords.path(path)));
        breach.assumptions().stream()
                .filter(said::add)
                .forEach(it -> lines.add("      " + style.open("assumed") + "  " + it));
    }

    private void blocker(Step blocker, List<String> lines) {
        lines.add("      " + style.blocked("✗ " + blocker.rule()) + " " + blocker.kind() + " " + blocker.resource()
                + (blocker.leg() == Leg.RETURN ? ", on the way back" : "") + "  "
                + style.faint(blocker.at().toString()));
        lines.add("        " + blocker.because());
        blocker.remedy().ifPresent(remedy -> lines.add("        Maybe " + remedy + "."));
    }

    private void policy(Check.Compliance it, List<String> lines) {
        lines.add(mark(it.holds()) + " " + CheckWords.policy(it) + "  " + CheckWords.forbidden(it));
        for (Check.Violation violation : it.flows()) {
            lines.add("    " + CheckWords.flow(violation.flow()) + "  "
                    + style.faint(violation.rule() + " " + violation.at()));
        }
    }

    private String mark(boolean holds) {
        return holds ? style.passed("✓") : style.blocked("✗");
    }
}
