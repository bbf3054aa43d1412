package dev.hopwise.topology;

/** Whether a NAT gateway translates to a public or to a private address. */
public enum Connectivity implements Word {
    PUBLIC("public"),
    PRIVATE("private");

    private final String word;

    Connectivity(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
