package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Linter;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Lint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a rule finds in its failing example can be accepted, and the suppression that accepts it is not told as unused. */
class SuppressedTest {
    private static final Path EXAMPLES = Path.of("rules", "findings");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final RuleBase RULES = RuleBase.findings();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whatIsAcceptedIsNotTold() {
        // What has become of suppressions and of a baseline no suppression accepts.
        return RULES.catalogue().cards().stream()
                .filter(card -> card.kind().equals("finding") && !card.id().startsWith("SUP-"))
                .map(card -> DynamicTest.dynamicTest(card.id(), () -> assertAccepted(card)));
    }

    private void assertAccepted(RuleCard card) throws IOException {
        String example = Files.readString(EXAMPLES.resolve(card.id() + ".fail.yaml"));
        List<Finding> told = lint(example).findings();
        List<Finding> found =
                told.stream().filter(it -> it.rule().equals(card.id())).toList();
        assertFalse(found.isEmpty(), "found in the example");
        Lint accepting = lint(example + """
                suppress:
                  - { rule: %s, on: "*", reason: meant }
                """.formatted(card.id()));
        assertEquals(words(found), words(accepting.suppressed()), "accepted");
        List<Finding> others = told.stream().filter(it -> !found.contains(it)).toList();
        assertEquals(words(others), words(accepting.findings()), "told beside it");
    }

    private Lint lint(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("topology.yaml"), text);
        if (TopologyReader.read(file, ReadingLimits.DEFAULT) instanceof Reading.Read read) {
            return new Linter(RULES).lint(read.topology(), read.pragmas(), DAY);
        }
        throw new AssertionError("not read: " + text);
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(it -> it.rule() + " " + it.message()).toList();
    }
}
