package dev.hopwise.reasoning;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of a rule's card, with places in braces for what the rule looked at. */
final class Sentence {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Sentence() {}

    /** @throws IllegalStateException where there is nothing to put in a place */
    static String fill(String sentence, Map<String, String> words) {
        Matcher places = PLACE.matcher(sentence);
        return places.replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(words.get(place.group(1)))
                .orElseThrow(() ->
                        new IllegalStateException("Nothing to put for {" + place.group(1) + "} in: " + sentence))));
    }
}
