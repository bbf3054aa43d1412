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

    @Override
    public String word() {
        return word;
    }
}
