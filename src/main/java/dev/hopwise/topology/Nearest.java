package dev.hopwise.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The valid words a person may have meant. */
public final class Nearest {
    /** A word without its end, as in allow for allowed, is a likely mistake, but less so than a letter astray. */
    private static final int CUT = 10;

    private static final int SHORTEST_CUT = 3;
    private static final int LONGEST_END = 4;
    private static final int NOTHING_LIKE_IT = 100;

    private Nearest() {}

    /** The words nearest to {@code text}, nearest first, at most {@code most}; none that is nothing like it. */
    public static List<String> words(String text, Collection<String> known, int most) {
        return among(text, known, word -> word, most);
    }

    /** The candidates whose {@code word} is nearest to {@code text}, nearest first, at most {@code most}. */
    static <T> List<T> among(String text, Collection<T> candidates, Function<T, String> word, int most) {
        record Scored<T>(T candidate, String word, int score) {}
        String wanted = text.toLowerCase(Locale.ROOT);
        // A third of the letters may differ: more, and the suggestion misleads. One letter may differ in the shortest.
        int limit = Math.max(1, Math.min(4, wanted.length() / 3));
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        return candidates.stream()
                .map(candidate -> {
                    String other = word.apply(candidate);
                    return new Scored<>(
                            candidate, other, score(wanted, other.toLowerCase(Locale.ROOT), limit, distance));
                })
                .filter(scored -> scored.score() < NOTHING_LIKE_IT)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> scored.score())
                        .thenComparing(Scored::word))
                .limit(most)
                .map(Scored::candidate)
                .toList();
    }

    private static int score(String wanted, String word, int limit, DamerauLevenshteinDistance distance) {
        int longer = Math.abs(word.length() - wanted.length());
        // The lengths alone rule most words out, which matters where there are a hundred thousand.
        int differences = longer > limit ? -1 : distance.apply(wanted, word);
        if (differences >= 0) {
            return differences;
        }
        boolean isCut = wanted.length() >= SHORTEST_CUT && word.startsWith(wanted)
                || word.length() >= SHORTEST_CUT && wanted.startsWith(word);
        return isCut && longer <= LONGEST_END ? CUT + longer : NOTHING_LIKE_IT;
    }
}
