package dev.hopwise.reading;

import dev.hopwise.source.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects every problem of a reading.
 *
 * <p>Two things are remembered by the identity of a {@link Where}, because values that an alias repeats all stand at
 * one place: where the alias got a value from, and that a value is a stand-in for a faulty one, of which nothing more
 * is to be said.
 */
final class Problems {
    /** Beyond this many nobody reads on. */
    private static final int MOST = 1000;
    /** Each suggestion may compare a hundred thousand names. */
    private static final int MOST_SUGGESTIONS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Where, Where> origins = new IdentityHashMap<>();
    private final Map<Where, Set<String>> faults = new IdentityHashMap<>();

    void report(Where where, String found, String expected) {
        report(where, found, expected, Optional::empty, Optional.empty());
    }

    void report(Where where, String found, String expected, Supplier<Optional<String>> suggestion) {
        report(where, found, expected, suggestion, Optional.empty());
    }

    void report(Where where, String found, String expected, Where also) {
        report(where, found, expected, Optional::empty, Optional.of(also));
    }

    /** The suggestion is only asked for where the problem is kept. */
    void report(
            Where where, String found, String expected, Supplier<Optional<String>> suggestion, Optional<Where> also) {
        if (faults.containsKey(where)) {
            return;
        }
        if (problems.size() >= MOST) {
            return;
        }
        Optional<Where> second = also.or(() -> Optional.ofNullable(origins.get(where)));
        Optional<String> cure = problems.size() < MOST_SUGGESTIONS ? suggestion.get() : Optional.empty();
        problems.add(new Problem(where, found, expected, cure, second));
    }

    /** Notes that what stands at {@code use} was written at {@code definition}. */
    void cameFrom(Where use, Where definition) {
        origins.put(use, origin(definition));
    }

    private Where origin(Where where) {
        return origins.getOrDefault(where, where);
    }

    /** Says nothing more of what stands here: it is a stand-in. */
    void silence(Where where) {
        fault(where, "");
    }

    /** Says nothing more of the thing that stands here, because the value of this key is faulty and was reported. */
    void fault(Where where, String key) {
        faults.computeIfAbsent(where, any -> new HashSet<>()).add(key);
    }

    boolean isFaulty(Where where, String key) {
        Set<String> keys = faults.getOrDefault(where, Set.of());
        return keys.contains(key) || keys.contains("");
    }

    /** Whether looking further would add nothing. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    int count() {
        return problems.size();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** By position, each once. */
    List<Problem> sorted() {
        List<Problem> sorted =
                new ArrayList<>(problems.stream().distinct().sorted().toList());
        if (isFull()) {
            Where last = sorted.get(sorted.size() - 1).where();
            sorted.add(new Problem(
                    last, MOST + " problems, and maybe more", "fewer at a time", Optional.empty(), Optional.empty()));
        }
        return List.copyOf(sorted);
    }
}
