package dev.hopwise.verdict;

/** What becomes of a flow. */
public enum Verdict {
    ALLOWED("allowed"),
    BLOCKED("blocked"),
    ONE_WAY("one-way"),
    MIXED("mixed"),
    UNDETERMINED("undetermined");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word in reports. */
    public String word() {
        return word;
    }
}
