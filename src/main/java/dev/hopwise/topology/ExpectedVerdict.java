package dev.hopwise.topology;

/** The verdict that an expectation names. */
public enum ExpectedVerdict implements Word {
    ALLOWED("allowed"),
    BLOCKED("blocked"),
    ONE_WAY("one-way"),
    MIXED("mixed"),
    UNDETERMINED("undetermined");

    private final String word;

    ExpectedVerdict(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
