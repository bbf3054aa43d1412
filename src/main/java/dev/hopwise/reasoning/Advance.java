package dev.hopwise.reasoning;

/** Hears how far work is that takes long. */
public interface Advance {
    /** Nobody wants to know. */
    Advance UNHEARD = (done, all) -> {};

    /** So much of all is done. */
    void of(int done, int all);
}
