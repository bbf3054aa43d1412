package dev.hopwise.reasoning.fact;

import java.util.List;

/** Something to know about the records of a flow. */
public record Remark(String rule, Ask ask, List<Evidence> evidence) implements Remarked {
    public static Remark of(String rule, Ask ask, Evidence... evidence) {
        return new Remark(rule, ask, List.of(evidence));
    }
}
