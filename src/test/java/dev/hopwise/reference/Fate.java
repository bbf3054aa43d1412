package dev.hopwise.reference;

import java.util.Optional;

/** What becomes of a request and its reply. */
public record Fate(End end, Optional<Blame> blame) {
    /** Where it ends. */
    public enum End {
        DELIVERED,
        REQUEST_DROPPED,
        REPLY_DROPPED,
        UNDECIDED
    }

    static final Fate DELIVERED = new Fate(End.DELIVERED, Optional.empty());
    static final Fate UNDECIDED = new Fate(End.UNDECIDED, Optional.empty());

    static Fate dropped(End end, Blame blame) {
        return new Fate(end, Optional.of(blame));
    }

    @Override
    public String toString() {
        return end + blame.map(it -> " by " + it).orElse("");
    }
}
