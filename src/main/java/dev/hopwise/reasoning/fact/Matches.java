package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A group reference that covers an interface by membership.
 *
 * @param eni the interface whose rule it is: a group may be in several VPCs, and reach a peer from one of them only
 */
public record Matches(GroupRule groupRule, Id eni, Id peer) {
    /** Whether the rule would admit some of what falls into {@code gap}, came it from where it says. */
    public boolean wouldAdmit(Packet packet, GroupGap gap, Direction direction) {
        return groupRule.wouldAdmit(packet, gap, direction);
    }
}
