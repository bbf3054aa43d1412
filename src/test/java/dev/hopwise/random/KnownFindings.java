package dev.hopwise.random;

import dev.hopwise.verdict.Step;

/** Situations in which the rules are known to differ from the reference, each as narrow as it can be told. */
final class KnownFindings {
    private KnownFindings() {}

    static boolean cover(Judgement judgement) {
        return isLoopOfTwo(judgement);
    }

    /** Two NAT gateways whose tables lead to each other: which of the two tables is to blame. */
    private static boolean isLoopOfTwo(Judgement judgement) {
        return judgement.answer().blockers().stream()
                        .limit(1)
                        .anyMatch(step -> step.rule().equals("NAT-009"))
                && judgement.answer().forward().stream()
                                .map(Step::rule)
                                .filter("NAT-005"::equals)
                                .count()
                        == 2;
    }
}
