package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A group reference that would cover an interface by membership, were its VPC in the same Region.
 *
 * @param eni the interface whose rule it is
 * @param vpc the VPC of the peer
 */
public record Elsewhere(GroupRule groupRule, Id eni, Id peer, Id vpc) {
    /** Whether the rule would admit some of what falls into {@code gap}, came it from where it says. */
    public boolean wouldAdmit(Packet packet, GroupGap gap, Direction direction) {
        return groupRule.wouldAdmit(packet, gap, direction);
    }
}
