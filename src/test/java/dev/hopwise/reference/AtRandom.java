package dev.hopwise.reference;

/** AWS picks one of several, and no file says which: nothing but {@code undetermined} is right. */
final class AtRandom extends RuntimeException {
    private static final long serialVersionUID = 1;

    AtRandom(String what) {
        super(what);
    }
}
