package dev.hopwise.mutation;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Random networks in which only an inner step told a mutant from its rule, made as small as they could be: one file each, with the
 * mutant and the question on top.
 */
final class Found {
    private static final Path WALKS = Path.of("src", "test", "resources", "walks");
    private static final Pattern ASKED =
            Pattern.compile("# asks: (\\S+) > (\\S+) on (\\S+) from (\\d+)(?:-(\\d+))?( in IPv6)?");

    private Found() {}

    static List<Scenarios.Asked> all() {
        try (Stream<Path> files = Files.list(WALKS)) {
            return files.sorted().map(Found::asked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenarios.Asked asked(Path file) {
        String text = text(file);
        Matcher asked = ASKED.matcher(text);
        if (!asked.find()
                || !(TopologyReader.readText(file.getFileName().toString(), text) instanceof Reading.Read read)) {
            throw new IllegalStateException(file + " asks nothing, or is no topology");
        }
        Topology topology = read.topology();
        int first = Integer.parseInt(asked.group(4));
        int last = asked.group(5) == null ? first : Integer.parseInt(asked.group(5));
        Question question = new Question(
                asked.group(1),
                asked.group(2),
                List.of(Traffic.parse(asked.group(3))),
                new Range(first, last),
                asked.group(6) != null);
        BothOrders.explain(topology, question);
        return new Scenarios.Asked(topology, question);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
