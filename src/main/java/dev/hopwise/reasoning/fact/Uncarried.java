package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A group reference that would cover an interface by membership, were transit gateways to carry it.
 *
 * @param vpc the VPC of that interface
 * @param gateway the transit gateway to which that VPC is attached
 * @param peered whether that is another one than the rule's own VPC is attached to
 */
public record Uncarried(GroupRule groupRule, Id peer, Id vpc, Id gateway, boolean peered) {
    /** Whether the rule would admit some of {@code part} at {@code eni}, came it from where it says. */
    public boolean wouldAdmit(Packet part, Eni eni, Direction direction) {
        return groupRule.wouldAdmit(part, eni, direction);
    }
}
