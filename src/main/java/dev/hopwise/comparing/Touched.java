package dev.hopwise.comparing;

import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The ends that edits of security groups have to do with: a group has its say where a flow begins and where it ends, and nowhere else, unless it
 * is that of something on the way.
 */
final class Touched {
    private static final String GROUPS = "securityGroups";

    private final Conclusions before;
    private final Conclusions after;
    private final UnaryOperator<Id> oldName;
    private final UnaryOperator<Id> newName;

    /**
     * @param oldName what something in the new topology was called
     * @param newName what something in the old one is called now
     */
    Touched(Conclusions before, Conclusions after, UnaryOperator<Id> oldName, UnaryOperator<Id> newName) {
        this.before = before;
        this.after = after;
        this.oldName = oldName;
        this.newName = newName;
    }

    /** By their new names; empty where other flows may hang on an edit as well. */
    Optional<Set<Id>> by(List<Difference> differences) {
        Set<Id> touched = new HashSet<>();
        for (Difference difference : differences) {
            Optional<Set<Id>> some = by(difference);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            touched.addAll(some.get());
        }
        return Optional.of(touched);
    }

    private Optional<Set<Id>> by(Difference difference) {
        Id thing = difference.thing().orElse(null);
        if (thing == null || difference.edit().part().isEmpty()) {
            return Optional.empty();
        }
        if (thing.kind() == Kind.SECURITY_GROUP) {
            return having(thing);
        }
        boolean joins = thing.kind() == Kind.NETWORK_INTERFACE
                && difference.edit().part().filter(GROUPS::equals).isPresent();
        return joins && before.isEnd(oldName.apply(thing)) && after.isEnd(thing)
                ? Optional.of(Set.of(thing))
                : Optional.empty();
    }

    private Optional<Set<Id>> having(Id group) {
        Optional<Set<Id>> had = before.havingGroup(oldName.apply(group));
        Optional<Set<Id>> have = after.havingGroup(group);
        if (had.isEmpty() || have.isEmpty()) {
            return Optional.empty();
        }
        Set<Id> both = new HashSet<>(have.get());
        had.get().forEach(it -> both.add(newName.apply(it)));
        return Optional.of(both);
    }
}
