package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Something to say that is no thing of the network. */
public record Words(String role, String text, Where where) implements Evidence {
    /** Several things in one breath, in the order of the file: {@code shop, data and audit}. */
    public static Words of(String role, Collection<?> several) {
        return of(role, several, Comparator.comparing(Evidence::where).thenComparing(Evidence::text));
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
