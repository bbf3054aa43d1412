package dev.hopwise.topology;

/** The states of a peering connection (PEER: vpc-peering-basics). */
public enum PeeringStatus implements Word {
    INITIATING_REQUEST("initiating-request"),
    PENDING_ACCEPTANCE("pending-acceptance"),
    PROVISIONING("provisioning"),
    ACTIVE("active"),
    FAILED("failed"),
    EXPIRED("expired"),
    REJECTED("rejected"),
    DELETING("deleting"),
    DELETED("deleted");

    private final String word;

    PeeringStatus(String word) {
        this.word = word;
    }

    /** Whether this is the end: what is in this state carries nothing, and never will. */
    public boolean ended() {
        return switch (this) {
            case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> true;
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE -> false;
        };
    }

    @Override
    public String word() {
        return word;
    }
}
