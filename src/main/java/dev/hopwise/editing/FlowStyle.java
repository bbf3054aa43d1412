package dev.hopwise.editing;

import dev.hopwise.importing.YamlScalar;
import dev.hopwise.verdict.Content;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Content as YAML on one line: {@code { allow: tcp/443, from: web }}. */
final class FlowStyle {
    /** Numbers and flags: what a change writes of these is meant as such. */
    private static final Pattern NO_TEXT = Pattern.compile("[0-9]+|true|false");

    private FlowStyle() {}

    static String of(Content content) {
        if (content instanceof Content.Items list) {
            return list.items().stream().map(FlowStyle::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (content instanceof Content.Entries map) {
            return map.entries().entrySet().stream()
                    .map(it -> key(it.getKey()) + ": " + of(it.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        String text = ((Content.Word) content).text();
        return NO_TEXT.matcher(text).matches() ? text : key(text);
    }

    static String key(String key) {
        return YamlScalar.of(key, YamlScalar.Place.FLOW);
    }
}
