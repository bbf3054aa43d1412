package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Stage;

/** Out of an interface or subnet, or into it. */
public enum Direction {
    EGRESS,
    INGRESS;

    /** The key of the rules or entries of this direction, in a topology file. */
    public String key() {
        return this == EGRESS ? "outbound" : "inbound";
    }

    /** The key of the other side of such a rule or entry. */
    public String preposition() {
        return this == EGRESS ? "to" : "from";
    }

    public Stage securityGroup() {
        return this == EGRESS ? Stage.SECURITY_GROUP_EGRESS : Stage.SECURITY_GROUP_INGRESS;
    }

    /** The field of a record with the address of the interface's own side. */
    public RecordField ownAddress() {
        return this == EGRESS ? RecordField.SOURCE : RecordField.DESTINATION;
    }

    /** The field of a record with the address of the other side. */
    public RecordField otherAddress() {
        return this == EGRESS ? RecordField.DESTINATION : RecordField.SOURCE;
    }

    public Stage networkAcl() {
        return this == EGRESS ? Stage.NETWORK_ACL_EGRESS : Stage.NETWORK_ACL_INGRESS;
    }
}
