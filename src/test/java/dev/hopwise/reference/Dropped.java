package dev.hopwise.reference;

import dev.hopwise.topology.Kind;

/** The end of a packet's way. */
final class Dropped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Blame blame;
    private final String why;

    Dropped(Blame blame) {
        this(blame, "");
    }

    /** Why, where one place in the reference drops for several reasons. */
    Dropped(Blame blame, String why) {
        super(blame.toString());
        this.blame = blame;
        this.why = why;
    }

    static Dropped by(Kind kind, String name) {
        return new Dropped(Blame.of(kind, name));
    }

    static Dropped by(Kind kind, String name, String why) {
        return new Dropped(Blame.of(kind, name), why);
    }

    static Dropped by(Port port) {
        return by(port.kind(), port.name());
    }

    Blame blame() {
        return blame;
    }

    String why() {
        return why;
    }
}
