package dev.hopwise.verdict;

/** The request, or the reply to it. */
public enum Leg {
    FORWARD("forward"),
    RETURN("return");

    private final String word;

    Leg(String word) {
        this.word = word;
    }

    /** The word in reports. */
    public String word() {
        return word;
    }
}
