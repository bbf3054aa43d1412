package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Something to say that is no thing of the network. */
public record Words(String role, String text, Where where) implements Evidence {
    /** Several things in one breath, in the order of the file: {@code shop and data}. */
    public static Words of(String role, Collection<?> several) {
        List<Evidence> sorted = several.stream()
                .map(Evidence.class::cast)
                .sorted(Comparator.comparing(Evidence::where).thenComparing(Evidence::text))
                .toList();
        List<String> texts = sorted.stream().map(Evidence::text).distinct().toList();
        String last = texts.get(texts.size() - 1);
        String before = String.join(", ", texts.subList(0, texts.size() - 1));
        String text = Stream.of(before, last)
                .filter(it -> !it.isEmpty())
                .reduce((a, b) -> a + " and " + b)
                .orElse(last);
        return new Words(role, text, sorted.get(0).where());
    }
}
