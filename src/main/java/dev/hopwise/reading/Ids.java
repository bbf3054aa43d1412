package dev.hopwise.reading;

import dev.hopwise.source.Where;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may name a thing: any text that cannot be taken for something else where it is used. */
final class Ids {
    /** The words that say of an end of a flow what it is. */
    static final Set<String> PREFIXES = Set.of("subnet:", "sg:", "vpc:", "service:", "endpoint:", "name:", "dns:");

    private static final Set<String> RESERVED = Set.of("internet", "self", "local");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s/@\\p{Cntrl}]");

    private Ids() {}

    static void check(String id, Where where, Problems problems) {
        if (id.isEmpty() || FORBIDDEN.matcher(id).find()) {
            problems.report(
                    where,
                    "the id " + Quote.of(id),
                    "an id without spaces, '/' and '@'",
                    () -> Optional.of(id)
                            .map(text -> FORBIDDEN.matcher(text.strip()).replaceAll("-"))
                            .filter(text -> !text.isEmpty())
                            .map(Quote::of));
        } else if (RESERVED.contains(id)) {
            problems.report(where, "the id " + Quote.of(id), "another word: " + id + " has a meaning of its own");
        } else {
            PREFIXES.stream()
                    .filter(id::startsWith)
                    .forEach(prefix -> problems.report(
                            where,
                            "the id " + Quote.of(id),
                            "an id that does not begin with " + prefix + " as ends of flows do",
                            () -> Optional.of(Quote.of(id.replace(':', '-')))));
        }
    }
}
