package dev.hopwise.topology;

/** From which severity on a finding is an objection. */
public enum FailOn implements Word {
    ERROR("error"),
    WARNING("warning"),
    INFO("info"),
    NEVER("never");

    private final String word;

    FailOn(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
