package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Edit;
import java.util.Optional;
import java.util.Set;

/**
 * An edit, and what tells whether it is one that a hop of a walk has to do with.
 *
 * @param thing what is edited
 * @param about what is edited and what the edit names, by the new names
 * @param before the places of it in the old topology
 * @param after the places of it in the new one
 */
record Difference(Edit edit, Optional<Id> thing, Set<Id> about, Set<Where> before, Set<Where> after) {
    /** Whether it is about something, or about what that belongs to as a whole. */
    boolean isAbout(Id something) {
        return about.contains(something)
                || edit.part().isEmpty()
                        && thing.filter(it -> isWithin(something, it)).isPresent();
    }

    private static boolean isWithin(Id something, Id owner) {
        return something.name().startsWith(owner.name() + "/")
                && Things.owner(something).filter(owner::equals).isPresent();
    }
}
