package dev.hopwise.reference;

import dev.hopwise.topology.Kind;

/** The end of a packet's way. */
final class Dropped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Blame blame;

    Dropped(Blame blame) {
        super(blame.toString());
        this.blame = blame;
    }

    static Dropped by(Kind kind, String name) {
        return new Dropped(Blame.of(kind, name));
    }

    static Dropped by(Port port) {
        return by(port.kind(), port.name());
    }

    Blame blame() {
        return blame;
    }
}
