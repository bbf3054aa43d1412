package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.TransitRoute;
import dev.hopwise.verdict.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** In what two topologies differ under one key of a thing: rule by rule, where it holds rules, routes or entries. */
final class KeyDifferences {
    private final Optional<Id> thing;
    private final String key;
    private final Side before;
    private final Side.Thing was;
    private final Side after;
    private final Side.Thing is;

    KeyDifferences(Optional<Id> thing, String key, Side before, Side.Thing was, Side after, Side.Thing is) {
        this.thing = thing;
        this.key = key;
        this.before = before;
        this.was = was;
        this.after = after;
        this.is = is;
    }

    List<Difference> of(Fields.Field old, Fields.Field fresh) {
        Optional<List<Object>> gone = elements(old);
        Optional<List<Object>> added = elements(fresh);
        return gone.isPresent() && added.isPresent()
                ? byElement(gone.get(), added.get())
                : List.of(difference(Edit.Change.CHANGED, Optional.of(old.value()), Optional.of(fresh.value())));
    }

    /** The rules, routes or entries under a key; empty where it is not there, or holds something else. */
    private static Optional<List<Object>> elements(Fields.Field field) {
        return field.written()
                .filter(List.class::isInstance)
                .map(it -> List.<Object>copyOf((List<?>) it))
                .filter(it -> it.stream().allMatch(KeyDifferences::isElement));
    }

    private static boolean isElement(Object value) {
        return value instanceof GroupRule
                || value instanceof Route
                || value instanceof AclEntry
                || value instanceof TransitRoute;
    }

    private List<Difference> byElement(List<Object> old, List<Object> fresh) {
        List<Object> gone = new ArrayList<>(old);
        List<Object> added = new ArrayList<>();
        for (Object element : fresh) {
            Object content = after.content(is, element);
            if (!remove(gone, it -> before.content(was, it).equals(content))) {
                added.add(element);
            }
        }
        List<Difference> found = new ArrayList<>();
        for (Object element : added) {
            Optional<Object> former =
                    gone.stream().filter(it -> isSuccessor(it, element)).findFirst();
            former.ifPresent(gone::remove);
            found.add(difference(
                    former.isPresent() ? Edit.Change.CHANGED : Edit.Change.ADDED, former, Optional.of(element)));
        }
        gone.forEach(it -> found.add(difference(Edit.Change.REMOVED, Optional.of(it), Optional.empty())));
        return found;
    }

    private static boolean remove(List<Object> from, Predicate<Object> which) {
        Optional<Object> first = from.stream().filter(which).findFirst();
        first.ifPresent(from::remove);
        return first.isPresent();
    }

    /** Whether the one may have become the other: by what a person knows such a thing by. */
    private boolean isSuccessor(Object old, Object fresh) {
        return marks(old, before, was).stream().anyMatch(marks(fresh, after, is)::contains);
    }

    private static Set<Object> marks(Object element, Side side, Side.Thing thing) {
        Stream<String> keys = element instanceof AclEntry
                ? Stream.of("rule")
                : element instanceof GroupRule ? Stream.of("allow", "from", "to") : Stream.of("to");
        List<String> known = keys.toList();
        Set<Object> marks = new HashSet<>();
        for (Fields.Field field : Fields.of((Record) element)) {
            boolean isWritten = Written.of(field.value()).isPresent();
            if (known.contains(field.key()) && isWritten) {
                marks.add(List.of(field.key(), side.content(thing, field.value())));
            }
        }
        return marks;
    }

    private Difference difference(Edit.Change change, Optional<Object> old, Optional<Object> fresh) {
        Set<Where> oldPlaces = new HashSet<>(Fields.places(old));
        List<Where> newPlaces = Fields.places(fresh);
        Set<Id> about = new LinkedHashSet<>();
        thing.ifPresent(about::add);
        old.ifPresent(it -> about.addAll(before.named(was, it)));
        fresh.ifPresent(it -> about.addAll(after.named(is, it)));
        Where at = (fresh.isPresent() ? newPlaces : Fields.places(old))
                .stream().findFirst().orElseGet(() -> Fields.place(is.holder()).orElseThrow());
        Edit edit = new Edit(
                change,
                thing.map(it -> it.kind().word()).orElse("topology"),
                thing.map(Id::name).orElse(""),
                Optional.of(key),
                old.flatMap(Written::of),
                fresh.flatMap(Written::of),
                at);
        return new Difference(edit, thing, about, oldPlaces, new HashSet<>(newPlaces));
    }
}
