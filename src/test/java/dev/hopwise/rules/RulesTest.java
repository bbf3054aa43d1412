package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.reasoning.fact.Step;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that run are the rules that are written, and all keep the house style. */
class RulesTest {
    /** The kinds whose conclusions stand in reports. */
    private static final Set<String> SHOWN = Set.of(
            "step",
            "blocker",
            "unknown",
            "assumption",
            "pair",
            "transit",
            "suit",
            "unsuited",
            "lack",
            "remark",
            "unrecorded",
            "delay",
            "uncovered",
            "breach",
            "finding");

    private static final Path RULES = Path.of("rules");
    private static final Pattern NAME = Pattern.compile("(?m)^rule \"([^\"]*)\"");
    private static final Pattern INDEXED = Pattern.compile("(?m)^\\| ([A-Z]{2,3}-\\d{3}) \\| ([a-z0-9-]+) \\|");

    @Test
    void everyRuleOfTheIndexIsInTheBuild() throws IOException {
        assertEquals(
                Set.of(),
                without(built(), indexed()),
                "not in the index; RuleIndexTest with -Dgolden.update=true writes it");
        assertEquals(Set.of(), without(indexed(), built()), "in the index, and no rule");
    }

    @Test
    void everyRuleOfTheDrlFilesIsInTheBuild() throws IOException {
        assertEquals(Set.of(), without(written(), built()), "written, and not in the build");
        assertEquals(Set.of(), without(built(), written()), "in the build, and not written");
    }

    @Test
    void everyRuleHasAnIdASlugAKindAndASource() {
        for (RuleCard card : cards()) {
            assertTrue(card.id().matches("[A-Z]{2,3}-\\d{3}"), card.id());
            assertTrue(card.slug().matches("[a-z0-9-]+"), card.slug());
            assertTrue(
                    Set.of(
                                    "order",
                                    "move",
                                    "step",
                                    "blocker",
                                    "unknown",
                                    "assumption",
                                    "verdict",
                                    "remedy",
                                    "pair",
                                    "transit",
                                    "suit",
                                    "unsuited",
                                    "lack",
                                    "remark",
                                    "record",
                                    "unrecorded",
                                    "delay",
                                    "uncovered",
                                    "breach",
                                    "finding")
                            .contains(card.kind()),
                    card.id() + " is of kind " + card.kind());
            assertTrue(!card.source().isBlank(), card.id() + " names no source");
        }
    }

    @Test
    void noIdIsUsedTwice() {
        List<String> ids = cards().stream().map(RuleCard::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void whatAReportShowsHasAReasonAndWhatBlocksHasARemedy() {
        for (RuleCard card : cards()) {
            boolean shown = SHOWN.contains(card.kind());
            boolean found = card.kind().equals("finding");
            boolean cured = found || card.kind().equals("blocker");
            assertEquals(shown, !card.because().isBlank(), card.id() + " is a " + card.kind());
            assertTrue(
                    card.kind().equals("lack") || cured == card.remedy().isPresent(),
                    card.id() + " is a " + card.kind());
            boolean told = found || card.kind().equals("remedy");
            assertEquals(told, card.message().isPresent(), card.id() + " is a " + card.kind());
            assertEquals(found, card.severity().isPresent(), card.id() + " is a " + card.kind());
            assertTrue(
                    card.awsCode().isEmpty() || card.kind().equals("blocker"),
                    card.id() + " has a code but blocks nothing");
        }
    }

    @Test
    void noRuleUsesWhatWouldHideAnOrder() throws IOException {
        Pattern forbidden = Pattern.compile(
                "\\b(salience|agenda-group|no-loop|lock-on-active|update|modify|retract|eval|insertLogical|global|function|dialect)\\b");
        for (Path file : drl()) {
            String code = Files.readString(file).replaceAll("//.*|\"[^\"]*\"|(?s)/\\*.*?\\*/", "");
            assertEquals(
                    List.of(),
                    forbidden.matcher(code).results().map(MatchResult::group).toList(),
                    file.toString());
        }
    }

    @Test
    void everyRuleConcludesOneThing() throws IOException {
        for (Path file : drl()) {
            for (String rule : Files.readString(file).split("(?m)^rule ")) {
                int then = rule.indexOf("\nthen");
                if (then > 0) {
                    List<String> conclusions = rule.substring(then)
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.endsWith(";"))
                            .toList();
                    assertEquals(1, conclusions.size(), rule);
                    assertTrue(conclusions.get(0).startsWith("insert("), rule);
                }
            }
        }
    }

    @Test
    void everyFactThatARuleMatchesOrMakesIsInTheVocabulary() throws IOException {
        String vocabulary = Files.readString(RULES.resolve("VOCABULARY.md"));
        Pattern fact = Pattern.compile("(?m)^ *(?:not |exists |\\$\\w+ : )*([A-Z]\\w+)\\(|new ([A-Z]\\w+)\\(");
        for (Path file : drl()) {
            fact.matcher(Files.readString(file)).results().forEach(found -> {
                String name = found.group(1) == null ? found.group(2) : found.group(1);
                assertTrue(
                        vocabulary.contains("| `" + name + "` |"), name + " of " + file + " is not in the vocabulary");
            });
        }
    }

    @Test
    void theVocabularyNamesTheComponentsOfEveryFact() throws Exception {
        Pattern row = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]* \\| ([^|]*) \\|$");
        for (MatchResult found : row.matcher(Files.readString(RULES.resolve("VOCABULARY.md")))
                .results()
                .toList()) {
            Class<?> fact = Class.forName(Step.class.getPackageName() + "." + found.group(1));
            assertEquals(components(fact), found.group(2), fact.getSimpleName());
        }
    }

    /** Those of a record; of what several records are, its methods. */
    private static String components(Class<?> fact) {
        Stream<String> names = fact.isRecord()
                ? Stream.of(fact.getRecordComponents()).map(RecordComponent::getName)
                : Stream.of(fact.getDeclaredMethods()).map(Method::getName);
        return names.collect(Collectors.joining(", "));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    private static Set<String> built() {
        return cards().stream()
                .map(card -> card.id() + " " + card.slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<RuleCard> cards() {
        return RuleBase.all().catalogue().cards().stream().toList();
    }

    private static Set<String> written() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : drl()) {
            NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static Set<String> indexed() throws IOException {
        return INDEXED.matcher(Files.readString(RULES.resolve("README.md")))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> drl() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
