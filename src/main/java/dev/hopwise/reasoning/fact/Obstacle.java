package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Stage;

/** What stops a flow, and is to be changed for it to pass. */
public record Obstacle(Step step) {
    public Packet packet() {
        return step.packet();
    }

    public Id resource() {
        return step.resource();
    }

    public Stage stage() {
        return step.stage();
    }

    /** Whether it is an interface's group. */
    public boolean isAtGroup() {
        return stage() == Stage.SECURITY_GROUP_EGRESS || stage() == Stage.SECURITY_GROUP_INGRESS;
    }

    /** Whether it is a subnet's ACL. */
    public boolean isAtAcl() {
        return stage() == Stage.NETWORK_ACL_EGRESS || stage() == Stage.NETWORK_ACL_INGRESS;
    }

    /** Out of a filter or into it. */
    public Direction getDirection() {
        boolean out = stage() == Stage.SECURITY_GROUP_EGRESS || stage() == Stage.NETWORK_ACL_EGRESS;
        return out ? Direction.EGRESS : Direction.INGRESS;
    }

    /** The interface whose groups they are; nobody's where it is about no group. */
    public Id getGuarded() {
        for (Evidence evidence : step.evidence()) {
            if (evidence instanceof GroupGap gap) {
                return gap.eni();
            }
        }
        return Packet.ANYONE;
    }
}
