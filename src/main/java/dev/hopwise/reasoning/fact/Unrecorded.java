package dev.hopwise.reasoning.fact;

import java.util.List;

/** Traffic that no flow log ever has. */
public record Unrecorded(String rule, Ask ask, List<Evidence> evidence) implements Remarked {
    public static Unrecorded of(String rule, Ask ask, Evidence... evidence) {
        return new Unrecorded(rule, ask, List.of(evidence));
    }
}
