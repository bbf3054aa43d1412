package dev.hopwise.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The valid words a person may have meant. */
public final class Nearest {
    private Nearest() {}

    /** The words nearest to {@code text}, nearest first, at most {@code most}; none that is nothing like it. */
    public static List<String> words(String text, Collection<String> known, int most) {
        return among(text, known, word -> word, most);
    }

    /** The candidates whose {@code word} is nearest to {@code text}, nearest first, at most {@code most}. */
    static <T> List<T> among(String text, Collection<T> candidates, Function<T, String> word, int most) {
        String wanted = text.toLowerCase(Locale.ROOT);
        // A third of the letters may differ: more, and the suggestion misleads. One letter may differ in the shortest.
        int limit = Math.max(1, Math.min(4, wanted.length() / 3));
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        record Scored<T>(T candidate, String word, int distance) {}
        return candidates.stream()
                .map(candidate -> new Scored<>(candidate, word.apply(candidate), 0))
                .filter(scored -> Math.abs(scored.word().length() - wanted.length()) <= limit)
                .map(scored -> new Scored<>(
                        scored.candidate(),
                        scored.word(),
                        distance.apply(wanted, scored.word().toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() >= 0)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> scored.distance())
                        .thenComparing(Scored::word))
                .limit(most)
                .map(Scored::candidate)
                .toList();
    }
}
