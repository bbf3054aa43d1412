package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Means;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for a means, or against it, or is missing before it serves.
 *
 * @param rule the name of the rule
 * @param step the step of the walk that it rests on, if it rests on one
 * @param evidence what the rule looked at
 */
public record Reason(
        String rule, Means means, Weight weight, Optional<Step> step, Where where, List<Evidence> evidence) {
    /** What it comes to. */
    public enum Weight {
        SUITS,
        UNSUITED,
        REMARK,
        LACKS
    }

    /** It can serve. */
    public static Reason suits(String rule, Means means, Evidence... evidence) {
        return of(rule, means, Weight.SUITS, evidence);
    }

    /** It cannot serve. */
    public static Reason unsuited(String rule, Means means, Evidence... evidence) {
        return of(rule, means, Weight.UNSUITED, evidence);
    }

    /** It is good to know. */
    public static Reason remark(String rule, Means means, Evidence... evidence) {
        return of(rule, means, Weight.REMARK, evidence);
    }

    /** It does not serve yet. */
    public static Reason lacks(String rule, Means means, Evidence... evidence) {
        return of(rule, means, Weight.LACKS, evidence);
    }

    /** It does not serve, because of what the walk met. */
    public static Reason lacks(String rule, Means means, Step step) {
        return new Reason(rule, means, Weight.LACKS, Optional.of(step), step.where(), step.evidence());
    }

    private static Reason of(String rule, Means means, Weight weight, Evidence... evidence) {
        return new Reason(rule, means, weight, Optional.empty(), evidence[0].where(), List.of(evidence));
    }
}
