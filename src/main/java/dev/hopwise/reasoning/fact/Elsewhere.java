package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A group reference that would cover an interface by membership, were its VPC in the same Region.
 *
 * @param vpc the VPC of that interface
 */
public record Elsewhere(GroupRule groupRule, Id peer, Id vpc) {
    /** Whether the rule would admit some of {@code part} at {@code eni}, came it from where it says. */
    public boolean wouldAdmit(Packet part, Eni eni, Direction direction) {
        return groupRule.wouldAdmit(part, eni, direction);
    }
}
