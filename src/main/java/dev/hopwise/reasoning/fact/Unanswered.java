package dev.hopwise.reasoning.fact;

import java.util.Comparator;

/**
 * An entry that lets requests out of a subnet while replies to them do not come in.
 *
 * @param client the first interface there that has a group which others are to be asked by
 * @param admitting the rule of those others
 */
public record Unanswered(AclEntry entry, Eni client, GroupRule admitting) {
    private static final Comparator<Unanswered> BY_PLACE = Comparator.comparing((Unanswered it) -> it.client.where())
            .thenComparing(it -> it.client.id())
            .thenComparing(it -> it.admitting.where())
            .thenComparing(it -> it.admitting.text());

    /** Whether it stands before the one of {@code asking} and {@code asked}. */
    public boolean isBefore(Eni asking, GroupRule asked) {
        return BY_PLACE.compare(this, new Unanswered(entry, asking, asked)) < 0;
    }
}
