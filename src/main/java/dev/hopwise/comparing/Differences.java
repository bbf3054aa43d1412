package dev.hopwise.comparing;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Text;
import dev.hopwise.verdict.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what two topologies differ, of all that flows may hang on: thing by thing, and key by key. */
final class Differences {
    private static final String DEFAULTS = "defaults";

    private final Side before;
    private final Side after;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** All of them, by their places. */
    static List<Difference> of(Side before, Side after) {
        Differences all = new Differences(before, after);
        all.compare(Optional.empty(), before.whole(), after.whole());
        all.compareThings();
        return all.found.stream().sorted(Comparator.comparing(Difference::edit)).toList();
    }

    private void compareThings() {
        after.things().forEach((id, is) -> {
            Side.Thing was = before.things().get(id);
            if (was != null) {
                compare(Optional.of(id), was, is);
            } else if (isOwned(id, before) || Things.owner(id).isEmpty()) {
                add(Edit.Change.ADDED, id, is, after);
            }
        });
        before.things().forEach((id, was) -> {
            if (!after.things().containsKey(id)
                    && (isOwned(id, after) || Things.owner(id).isEmpty())) {
                add(Edit.Change.REMOVED, id, was, before);
            }
        });
    }

    /** Whether what a thing belongs to is on a side, too. */
    private static boolean isOwned(Id thing, Side side) {
        return Things.owner(thing).filter(side.things()::containsKey).isPresent();
    }

    /** A thing that is there on one side only. */
    private void add(Edit.Change change, Id id, Side.Thing thing, Side side) {
        Set<Id> about = new LinkedHashSet<>();
        about.add(id);
        if (thing.holder() instanceof Attachment || thing.holder() instanceof Endpoint) {
            // They put routes into tables of others.
            about.addAll(side.named(thing));
        }
        Edit edit = new Edit(
                change,
                id.kind().word(),
                id.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fields.place(thing.holder()).orElseThrow());
        Set<Where> places = new HashSet<>(Fields.places(thing.holder()));
        found.add(new Difference(
                edit,
                Optional.of(id),
                about,
                change == Edit.Change.ADDED ? Set.of() : places,
                change == Edit.Change.ADDED ? places : Set.of()));
    }

    /** @param id what both are; empty for the topologies as such, of which the defaults count */
    private void compare(Optional<Id> id, Side.Thing was, Side.Thing is) {
        if (is.holder() instanceof Text) {
            return;
        }
        List<Fields.Field> old = Fields.of(was.holder());
        List<Fields.Field> fresh = Fields.of(is.holder());
        for (int i = 0; i < fresh.size(); i++) {
            String key = fresh.get(i).key();
            boolean counts = id.isEmpty() ? key.equals(DEFAULTS) : !Things.isApart(is.holder(), key);
            if (counts && !before.content(was, old.get(i)).equals(after.content(is, fresh.get(i)))) {
                found.addAll(new KeyDifferences(id, key, before, was, after, is).of(old.get(i), fresh.get(i)));
            }
        }
    }
}
