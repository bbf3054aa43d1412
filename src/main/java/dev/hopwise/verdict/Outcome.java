package dev.hopwise.verdict;

/** What a hop does with a packet. */
public enum Outcome {
    PASS("pass"),
    BLOCK("block"),
    NOTE("note");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word in reports. */
    public String word() {
        return word;
    }
}
