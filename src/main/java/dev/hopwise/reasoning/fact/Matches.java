package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A group reference that covers an interface by membership. */
public record Matches(GroupRule groupRule, Id peer) {
    /** Whether the rule would admit some of {@code part} at {@code eni}, came it from where it says. */
    public boolean wouldAdmit(Packet part, Eni eni, Direction direction) {
        return groupRule.wouldAdmit(part, eni, direction);
    }
}
