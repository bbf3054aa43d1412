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

    /** Whether this is the end: what is in this state carries nothing, and never will. */
    public boolean ended() {
        return switch (this) {
            case REJECTED, REJECTING, FAILING, FAILED, DELETING, DELETED -> true;
            case AVAILABLE, MODIFYING, PENDING_ACCEPTANCE, PENDING, INITIATING, INITIATING_REQUEST, ROLLING_BACK ->
                false;
        };
    }

    @Override
    public String word() {
        return word;
    }
}
