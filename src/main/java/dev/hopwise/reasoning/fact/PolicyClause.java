package dev.hopwise.reasoning.fact;

import java.util.List;

/** What a statement of a policy is about, or with {@code except} everything else. */
public record PolicyClause(boolean except, List<Wildcard> patterns) {
    /** Whether it is surely about all of {@code asked}; false also where that is open. */
    public boolean covers(Wildcard asked) {
        return except
                ? patterns.stream().noneMatch(pattern -> pattern.overlaps(asked))
                : patterns.stream().anyMatch(pattern -> pattern.covers(asked));
    }

    /** Whether it may be about some of {@code asked}. */
    public boolean overlaps(Wildcard asked) {
        return except
                ? patterns.stream().noneMatch(pattern -> pattern.covers(asked))
                : patterns.stream().anyMatch(pattern -> pattern.overlaps(asked));
    }
}
