package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Something to say that is no thing of the network. */
public record Words(String role, String text, Where where) implements Evidence {
    private static final int MOST_TO_SAY = 3;

    /** Several things in one breath, in the order of the file: {@code shop, data and audit}. */
    public static Words of(String role, Collection<?> several) {
        return of(role, several, Comparator.comparing(Evidence::where).thenComparing(Evidence::text));
    }

    /** The first few of several things, in the order of the file, and how many more there are: {@code shop, data and 8 more}. */
    public static Words some(String role, Collection<?> several) {
        if (several.size() <= MOST_TO_SAY) {
            return of(role, several);
        }
        List<Evidence> first = several.stream()
                .map(Evidence.class::cast)
                .sorted(Comparator.comparing(Evidence::where).thenComparing(Evidence::text))
                .limit(MOST_TO_SAY - 1)
                .toList();
        String text = String.join(", ", first.stream().map(Evidence::text).toList());
        return new Words(
                role,
                text + " and " + (several.size() - first.size()) + " more",
                first.get(0).where());
    }

    /** Several things in one breath, in this order. */
    static Words of(String role, Collection<?> several, Comparator<Evidence> order) {
        List<Evidence> sorted =
                several.stream().map(Evidence.class::cast).sorted(order).toList();
        int last = sorted.size() - 1;
        String before = String.join(
                ", ", sorted.subList(0, last).stream().map(Evidence::text).toList());
        String text = sorted.get(last).text();
        return new Words(
                role, last == 0 ? text : before + " and " + text, sorted.get(0).where());
    }
}
