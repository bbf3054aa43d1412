package dev.hopwise.topology;

/** What a flow log records. */
public enum TrafficType implements Word {
    ACCEPT("ACCEPT"),
    REJECT("REJECT"),
    ALL("ALL");

    private final String word;

    TrafficType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
