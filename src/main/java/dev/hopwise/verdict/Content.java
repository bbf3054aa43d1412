package dev.hopwise.verdict;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a change writes, as a topology file holds it: a word, a list, or a map. */
public sealed interface Content {
    /** One value. */
    record Word(String text) implements Content {}

    record Items(List<Content> items) implements Content {}

    /** Values by key, in this order. */
    record Entries(Map<String, Content> entries) implements Content {}

    static Content word(String text) {
        return new Word(text);
    }

    /** The one, or a list of all. */
    static Content words(List<String> texts) {
        return texts.size() == 1 ? word(texts.get(0)) : list(texts);
    }

    /** A list, even of one. */
    static Content list(List<String> texts) {
        return new Items(texts.stream().map(Content::word).toList());
    }

    static Content items(Content... items) {
        return new Items(Arrays.asList(items));
    }

    static Content entry(String key, Content value) {
        return new Entries(Map.of(key, value));
    }

    /** A map of all the {@code maps}, in this order. */
    static Content entries(Content... maps) {
        Map<String, Content> all = new LinkedHashMap<>();
        for (Content map : maps) {
            all.putAll(((Entries) map).entries());
        }
        return new Entries(all);
    }
}
