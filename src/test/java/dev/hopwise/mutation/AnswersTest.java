package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every word of every answer beside walks that the tests ask for, whatever of it they assert themselves: a change to a rule
 * shows here in full. {@code -Dgolden.update=true} writes the answers anew.
 */
class AnswersTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "answers");

    @TestFactory
    Stream<DynamicTest> theAnswersAreAsTheyWere() {
        Map<String, Set<Heard>> asked = Heard.all().stream()
                .collect(Collectors.groupingBy(
                        Heard::by, LinkedHashMap::new, Collectors.toCollection(LinkedHashSet::new)));
        return asked.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> check(it.getKey(), written(it.getValue()))));
    }

    private static String written(Set<Heard> asked) {
        Map<Matter, AlteredRules> rules = Stream.of(Matter.values())
                .collect(Collectors.toMap(it -> it, it -> new AlteredRules(AlteredRules.unaltered(it))));
        return asked.stream()
                .map(it -> it.asking().answer(rules.get(it.matter())).said())
                .filter(said -> !said.isEmpty())
                .map(said -> String.join("\n", said) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static void check(String name, String answers) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        if (answers.isEmpty() && !Files.exists(golden)) {
            return;
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, answers);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true");
        assertEquals(Files.readString(golden), answers, "refresh with -Dgolden.update=true");
    }
}
