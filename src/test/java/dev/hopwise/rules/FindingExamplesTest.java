package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Beside every rule of lint stand two topologies: one in which it finds something in exactly the lines marked {@code # expect:}, and
 * one in which it finds nothing. Other rules find in them what is marked, too, but for remarks.
 */
class FindingExamplesTest {
    private static final Path FOLDER = Path.of("rules", "findings");
    private static final Pattern MARK = Pattern.compile("# expect: ([A-Z0-9, -]+)$");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final RuleBase RULES = RuleBase.findings();

    @TestFactory
    Stream<DynamicTest> whatFailsFailsInTheLinesMarked() {
        return cards().map(card -> DynamicTest.dynamicTest(card.id(), () -> {
            Path file = FOLDER.resolve(card.id() + ".fail.yaml");
            List<String> marked = marks(file);
            assertTrue(marked.stream().anyMatch(mark -> mark.startsWith(card.id() + " ")), file + " marks no line");
            assertEquals(marked, found(file, card), file + ": what is marked, and what is found");
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatPassesIsSilent() {
        return cards().map(card -> DynamicTest.dynamicTest(card.id(), () -> {
            Path file = FOLDER.resolve(card.id() + ".pass.yaml");
            assertEquals(List.of(), found(file, card), "found in " + file);
        }));
    }

    @Test
    void noExampleIsLeftWithoutItsRule() throws IOException {
        Set<String> expected = cards().flatMap(card -> Stream.of(card.id() + ".fail.yaml", card.id() + ".pass.yaml"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), without(expected, there), "examples that are missing");
            assertEquals(Set.of(), without(there, expected), "examples without a rule");
        }
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    /** Those of topologies; a baseline is no topology, and what is found in one BaselineCommandTest shows. */
    private static Stream<RuleCard> cards() {
        return RULES.catalogue().cards().stream()
                .filter(card -> card.kind().equals("finding") && !card.slug().startsWith("baseline-"));
    }

    /** Each rule with the line it is expected in, sorted. */
    private static List<String> marks(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            MARK.matcher(lines.get(i))
                    .results()
                    .flatMap(mark -> Stream.of(mark.group(1).split(", ")))
                    .map(rule -> rule + " in line " + line)
                    .forEach(marks::add);
        }
        return marks.stream().sorted().toList();
    }

    private static List<String> found(Path file, RuleCard card) {
        Reading reading = TopologyReader.read(file, ReadingLimits.DEFAULT);
        if (reading instanceof Reading.Unreadable not) {
            throw new AssertionError(not.text());
        }
        Reading.Read read = (Reading.Read) reading;
        return new Linter(RULES)
                .lint(read.topology(), read.pragmas(), DAY).findings().stream()
                        .filter(finding -> finding.rule().equals(card.id()) || finding.severity() != Severity.INFO)
                        .map(FindingExamplesTest::said)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String said(Finding finding) {
        return finding.rule() + " in line " + finding.at().line();
    }
}
