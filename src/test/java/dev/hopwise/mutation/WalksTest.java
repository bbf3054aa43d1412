package dev.hopwise.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step of every walk that the scenarios ask for, whatever of it they assert themselves, and of those that mutants were found by: a change to a rule shows here in full.
 * {@code -Dgolden.update=true} writes the walks anew.
 */
class WalksTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "walks");

    @TestFactory
    Stream<DynamicTest> theWalksAreAsTheyWere() {
        Stream<DynamicTest> scenarios =
                Scenarios.names().stream().map(name -> test(name, () -> Scenarios.askedBy(name)));
        return Stream.concat(scenarios, Stream.of(test("Found", Found::all)));
    }

    private static DynamicTest test(String name, Supplier<List<Scenarios.Asked>> asked) {
        return DynamicTest.dynamicTest(
                name, () -> check(name.substring(name.lastIndexOf('.') + 1), walks(asked.get())));
    }

    private static String walks(List<Scenarios.Asked> asked) {
        return asked.stream()
                .distinct()
                .map(it -> String.join("\n", walk(it.topology(), it.question())) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> walk(Topology topology, Question question) {
        Stream<String> asked = Stream.of(Saying.asked(question));
        try {
            return Stream.concat(asked, Saying.WALK.of(BothOrders.inFileOrder(topology, question)).stream())
                    .toList();
        } catch (QuestionException e) {
            return Stream.concat(asked, Stream.of("  refused")).toList();
        }
    }

    private static void check(String name, String walks) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, walks);
        }
        assertTrue(Files.exists(golden), () -> golden + " is missing; write it with -Dgolden.update=true");
        assertEquals(Files.readString(golden), walks, "refresh with -Dgolden.update=true");
    }
}
