package dev.hopwise.topology;

/** Whether a route was written or learned from a gateway. */
public enum RouteOrigin implements Word {
    STATIC("static"),
    PROPAGATED("propagated");

    private final String word;

    RouteOrigin(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
