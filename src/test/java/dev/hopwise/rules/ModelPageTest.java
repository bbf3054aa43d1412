package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page that says what is modelled names every rule, and no rule that is not. */
class ModelPageTest {
    private static final Path PAGE = Path.of("docs", "model.md");
    private static final Pattern IDS = Pattern.compile("([A-Z]{2,3})-(\\d{3})(?: … \\1-(\\d{3}))?");

    @Test
    void everyRuleIsInIt() throws IOException {
        assertEquals(Set.of(), without(rules(), named(true)), "rules that the page does not name");
    }

    /** The ends of a range, too, are rules. */
    @Test
    void everyRuleInItIs() throws IOException {
        assertEquals(Set.of(), without(named(false), rules()), "rules that are not");
    }

    private static Set<String> rules() {
        return RuleBase.walk().catalogue().cards().stream().map(RuleCard::id).collect(Collectors.toSet());
    }

    private static Set<String> named(boolean between) throws IOException {
        Set<String> named = new TreeSet<>();
        IDS.matcher(Files.readString(PAGE)).results().forEach(match -> {
            int first = Integer.parseInt(match.group(2));
            int last = match.group(3) == null ? first : Integer.parseInt(match.group(3));
            IntStream.rangeClosed(first, last)
                    .filter(number -> between || number == first || number == last)
                    .forEach(number -> named.add(match.group(1) + "-%03d".formatted(number)));
        });
        return named;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
