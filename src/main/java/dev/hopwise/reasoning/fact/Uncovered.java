package dev.hopwise.reasoning.fact;

import java.util.List;

/** Something of which no flow log records all. */
public record Uncovered(String rule, Thing resource, List<Evidence> evidence) {
    public static Uncovered of(String rule, Thing resource, Evidence... evidence) {
        return new Uncovered(rule, resource, List.of(evidence));
    }
}
