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

    @Override
    public String word() {
        return word;
    }
}
