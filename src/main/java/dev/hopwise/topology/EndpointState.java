package dev.hopwise.topology;

/** The states of a VPC endpoint; only available carries traffic (PrivateLink guide, concepts). */
public enum EndpointState implements Word {
    AVAILABLE("available"),
    PENDING_ACCEPTANCE("pendingAcceptance"),
    PENDING("pending"),
    REJECTED("rejected"),
    EXPIRED("expired"),
    FAILED("failed"),
    DELETING("deleting"),
    DELETED("deleted");

    private final String word;

    EndpointState(String word) {
        this.word = word;
    }

    /** Whether this is the end: what is in this state carries nothing, and never will. */
    public boolean ended() {
        return switch (this) {
            case REJECTED, EXPIRED, FAILED, DELETING, DELETED -> true;
            case AVAILABLE, PENDING_ACCEPTANCE, PENDING -> false;
        };
    }

    @Override
    public String word() {
        return word;
    }
}
