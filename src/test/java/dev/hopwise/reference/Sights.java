package dev.hopwise.reference;

import java.util.ArrayList;
import java.util.List;

/** What flow logs everywhere would record of a request and the reply to it. */
final class Sights {
    private final List<Sight> sights = new ArrayList<>();
    private String leaving = "";
    private boolean reply;
    private boolean open;
    private boolean stale;

    /** From now on it is the reply. */
    void turn() {
        reply = true;
    }

    /** A packet is about to leave by this interface; the edge of its subnet decides what is recorded. */
    void leaves(String at) {
        leaving = at;
    }

    /** Only a reference that is stale would let it out: it goes on for the sake of what it meets, and does not leave. */
    void stale() {
        stale = true;
    }

    /** It has left. */
    void left() {
        sights.add(new Sight(leaving, reply, true, !stale));
    }

    void entered(String at) {
        sights.add(new Sight(at, reply, false, true));
    }

    /** A check of an interface, or of the ACL of its subnet, on the way out; what fails it is recorded as rejected. */
    void leaving(String at, Runnable check) {
        check(at, true, check);
    }

    /** The same for the interface that is about to send. */
    void leaving(Runnable check) {
        check(leaving, true, check);
    }

    /** The same on the way in. */
    void entering(String at, Runnable check) {
        check(at, false, check);
    }

    /** A check that shows at an interface that the packet has left already, or is not at yet. */
    void elsewhere(Runnable check) {
        try {
            check.run();
        } catch (Dropped rejected) {
            open = true;
            throw rejected;
        }
    }

    private void check(String at, boolean isLeaving, Runnable check) {
        try {
            check.run();
        } catch (Dropped rejected) {
            sights.add(new Sight(at, reply, isLeaving, false));
            throw rejected;
        }
    }

    /** What is recorded here is not documented. */
    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    List<Sight> all() {
        return List.copyOf(sights);
    }
}
