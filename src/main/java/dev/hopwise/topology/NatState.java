package dev.hopwise.topology;

/** The states of a NAT gateway. */
public enum NatState implements Word {
    AVAILABLE("available"),
    PENDING("pending"),
    FAILED("failed"),
    DELETING("deleting"),
    DELETED("deleted");

    private final String word;

    NatState(String word) {
        this.word = word;
    }

    /** Whether this is the end: what is in this state carries nothing, and never will. */
    public boolean ended() {
        return switch (this) {
            case FAILED, DELETING, DELETED -> true;
            case AVAILABLE, PENDING -> false;
        };
    }

    @Override
    public String word() {
        return word;
    }
}
