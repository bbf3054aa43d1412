package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.TransitRoute;
import dev.hopwise.verdict.Edit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                : List.of(difference(
                        Edit.Change.CHANGED, Optional.of(old.value()), Optional.of(fresh.value()), fresh.kinds()));
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
        Map<Object, Deque<Object>> byContent = new LinkedHashMap<>();
        old.forEach(it -> byContent
                .computeIfAbsent(before.content(was, it), any -> new ArrayDeque<>())
                .add(it));
        List<Object> added = fresh.stream()
                .filter(it -> byContent
                                .getOrDefault(after.content(is, it), new ArrayDeque<>())
                                .poll()
                        == null)
                .toList();
        List<Object> gone =
                byContent.values().stream().flatMap(Deque::stream).collect(Collectors.toCollection(ArrayList::new));
        List<Difference> found = new ArrayList<>();
        for (Object element : added) {
            Optional<Object> former =
                    gone.stream().filter(it -> isSuccessor(it, element)).findFirst();
            former.ifPresent(gone::remove);
            Edit.Change change = former.isPresent() ? Edit.Change.CHANGED : Edit.Change.ADDED;
            found.add(difference(change, former, Optional.of(element), Set.of()));
        }
        gone.forEach(it -> found.add(difference(Edit.Change.REMOVED, Optional.of(it), Optional.empty(), Set.of())));
        return found;
    }

    /** Whether the one may have become the other: by what a person knows such a thing by. */
    private boolean isSuccessor(Object old, Object fresh) {
        return marks(old, before, was).stream().anyMatch(marks(fresh, after, is)::contains);
    }

    private static Set<Object> marks(Object element, Side side, Side.Thing thing) {
        Set<String> known = element instanceof AclEntry
                ? Set.of("rule")
                : element instanceof GroupRule ? Set.of("allow", "from", "to") : Set.of("to");
        Set<Object> marks = new HashSet<>();
        for (Fields.Field field : Fields.of((Record) element)) {
            boolean isWritten = Written.of(field.value()).isPresent();
            if (known.contains(field.key()) && isWritten) {
                marks.add(List.of(field.key(), side.content(thing, field.value())));
            }
        }
        return marks;
    }

    private Difference difference(Edit.Change change, Optional<Object> old, Optional<Object> fresh, Set<Kind> kinds) {
        Set<Where> oldPlaces = new HashSet<>(Fields.places(old));
        List<Where> newPlaces = Fields.places(fresh);
        Set<Id> about = new LinkedHashSet<>();
        thing.ifPresent(about::add);
        // A rule has its say where it stands; what a thing is given decides for it.
        old.filter(it -> !isElement(it)).ifPresent(it -> about.addAll(before.named(was, it, kinds)));
        fresh.filter(it -> !isElement(it)).ifPresent(it -> about.addAll(after.named(is, it, kinds)));
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
