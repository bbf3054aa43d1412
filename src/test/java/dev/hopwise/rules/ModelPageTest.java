package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page that says what is modelled names every rule, no rule that is not, and every code of AWS's analyzer that no rule has. */
class ModelPageTest {
    private static final Path PAGE = Path.of("docs", "model.md");
    private static final Pattern CODES = Pattern.compile("\\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\\b");
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

    /** RA:explanation-codes, those that concern what is modelled: a rule has the code, or the page says why none has. */
    @Test
    void everyCodeOfTheAnalyzerIsARulesOrExplained() throws IOException {
        Set<String> explained = codes(Files.readString(PAGE));
        Set<String> ofRules = RuleBase.walk().catalogue().cards().stream()
                .flatMap(card -> card.awsCode().stream())
                .collect(Collectors.toSet());
        Set<String> known = codes(Files.readString(Path.of("src", "test", "resources", "rules", "analyzer-codes.txt")));
        assertEquals(Set.of(), without(without(known, ofRules), explained), "codes that nothing says");
        assertEquals(Set.of(), without(without(ofRules, known), explained), "codes that AWS does not have");
        assertEquals(Set.of(), without(explained, without(explained, ofRules)), "codes that a rule has after all");
    }

    private static Set<String> codes(String text) {
        return CODES.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
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
