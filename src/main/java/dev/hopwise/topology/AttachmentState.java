package dev.hopwise.topology;

/** The states of a transit gateway attachment; available and modifying carry traffic. */
public enum AttachmentState implements Word {
    AVAILABLE("available"),
    MODIFYING("modifying"),
    PENDING_ACCEPTANCE("pendingAcceptance"),
    PENDING("pending"),
    INITIATING("initiating"),
    INITIATING_REQUEST("initiatingRequest"),
    ROLLING_BACK("rollingBack"),
    REJECTED("rejected"),
    REJECTING("rejecting"),
    FAILING("failing"),
    FAILED("failed"),
    DELETING("deleting"),
    DELETED("deleted");

    private final String word;

    AttachmentState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
