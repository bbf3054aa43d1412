package dev.hopwise.reasoning;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked of a topology, and which rules the answer is up to. */
public enum Matter {
    /** What becomes of a flow. */
    WALKS(RuleFamily.OF_WALKS, RuleFamily.OF_WALKS),
    /** By what needs are met. */
    NEEDS(RuleFamily.SUITABILITY, RuleFamily.OF_WALKS),
    /** What flow logs record, or never do. */
    RECORDS(RuleFamily.RECORDS, RuleFamily.OF_WALKS),
    /** What is wrong or unwise in the file. */
    FINDINGS(RuleFamily.FINDINGS, EnumSet.of(RuleFamily.ORDER, RuleFamily.PAIRS)),
    /** How VPCs are joined, and what is found from that. */
    PAIRS(RuleFamily.PAIRS, EnumSet.of(RuleFamily.ORDER, RuleFamily.FINDINGS)),
    /** Whether what is expected holds. */
    EXPECTATIONS(RuleFamily.EXPECTATIONS, RuleFamily.OF_WALKS),
    /** What would open a flow whose walk is over. */
    REMEDIES(RuleFamily.REMEDIES, Set.of()),
    /** Which flows of all get through. */
    REACH(RuleFamily.REACH, RuleFamily.OF_WALKS);

    private final Set<RuleFamily> own;
    private final Set<RuleFamily> families;

    Matter(RuleFamily own, Set<RuleFamily> others) {
        this(EnumSet.of(own), others);
    }

    Matter(Set<RuleFamily> own, Set<RuleFamily> others) {
        this.own = own;
        this.families = EnumSet.copyOf(own);
        this.families.addAll(others);
    }

    /** The families that no other matter is up to. */
    Set<RuleFamily> own() {
        return own;
    }

    /** All families that have a say. */
    Set<RuleFamily> families() {
        return families;
    }
}
