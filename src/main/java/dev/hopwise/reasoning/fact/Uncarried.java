package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A group reference that would cover an interface by membership, were transit gateways to carry it.
 *
 * @param eni the interface whose rule it is
 * @param vpc the VPC of the peer
 * @param gateway the transit gateway to which that VPC is attached
 * @param peered whether that is another one than the VPC of {@code eni} is attached to
 */
public record Uncarried(GroupRule groupRule, Id eni, Id peer, Id vpc, Id gateway, boolean peered) {
    /** Whether the rule would admit some of what falls into {@code gap}, came it from where it says. */
    public boolean wouldAdmit(Packet packet, GroupGap gap, Direction direction) {
        return groupRule.wouldAdmit(packet, gap, direction);
    }
}
