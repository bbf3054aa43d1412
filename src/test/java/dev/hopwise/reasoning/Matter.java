package dev.hopwise.reasoning;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked of a topology, and which rules the answer is up to beside those of walks. */
public enum Matter {
    /** What becomes of a flow. */
    WALKS(RuleFamily.OF_WALKS),
    /** By what needs are met. */
    NEEDS(EnumSet.of(RuleFamily.SUITABILITY)),
    /** What flow logs record, or never do. */
    RECORDS(EnumSet.of(RuleFamily.RECORDS));

    private final Set<RuleFamily> own;

    Matter(Set<RuleFamily> own) {
        this.own = own;
    }

    /** The families that no other matter is up to. */
    Set<RuleFamily> own() {
        return own;
    }

    /** All families that have a say. */
    Set<RuleFamily> families() {
        Set<RuleFamily> all = EnumSet.copyOf(RuleFamily.OF_WALKS);
        all.addAll(own);
        return all;
    }
}
