package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Stage;

/** Out of an interface or subnet, or into it. */
public enum Direction {
    EGRESS,
    INGRESS;

    public Stage securityGroup() {
        return this == EGRESS ? Stage.SECURITY_GROUP_EGRESS : Stage.SECURITY_GROUP_INGRESS;
    }

    public Stage networkAcl() {
        return this == EGRESS ? Stage.NETWORK_ACL_EGRESS : Stage.NETWORK_ACL_INGRESS;
    }
}
