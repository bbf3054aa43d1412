package dev.hopwise.reference;

/** AWS's pages do not say what becomes of the packet. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecided(String why) {
        super(why);
    }
}
