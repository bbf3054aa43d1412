package dev.hopwise.topology;

/** The states of a route. */
public enum RouteState implements Word {
    ACTIVE("active"),
    BLACKHOLE("blackhole");

    private final String word;

    RouteState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
