package dev.hopwise.mutation;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.reasoning.Matter;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is heard to be asked beside walks.
 *
 * @param by the name of the test class, or of the worked topology
 */
record Heard(String by, Matter matter, Asking asking) {
    private static final List<String> TESTS =
            List.of("dev.hopwise.reasoning.NeedsTest", "dev.hopwise.reasoning.RecorderTest");
    private static final Path TOPOLOGIES = Path.of("topologies");
    /** Networks made for it. */
    private static final Path NEEDS = Path.of("src", "test", "resources", "needs");

    /** The same, with questions below: {@code # asks: FROM > TO on TRAFFIC}. */
    private static final Path RECORDS = Path.of("src", "test", "resources", "records");

    private static final Pattern ASKED = Pattern.compile("(?m)^# asks: (\\S+) > (\\S+) on (\\S+)$");

    private static final int FEW = 10;

    /** All of it, in the order of the tests, and then that of the worked topologies. */
    static List<Heard> all() {
        List<Heard> all = new ArrayList<>();
        for (String test : TESTS) {
            String by = test.substring(test.lastIndexOf('.') + 1);
            EveryOrder.listen(asked -> all.add(of(by, asked)), () -> {
                TestRun.of(test);
                TestRun.ofLines(test);
            });
        }
        for (Path folder : List.of(TOPOLOGIES, NEEDS, RECORDS)) {
            for (Path file : topologies(folder)) {
                String by = folder.getFileName() + "-"
                        + file.getFileName().toString().replace(".yaml", "");
                EveryOrder.listen(asked -> all.add(of(by, asked)), () -> ask(file));
            }
        }
        return all;
    }

    private static Heard of(String by, EveryOrder.Asked asked) {
        Topology topology = asked.topology();
        return new Heard(
                by,
                asked.matter(),
                asked.matter() == Matter.NEEDS
                        ? new Asking.OfNeeds(topology)
                        : asked.question()
                                .<Asking>map(question -> new Asking.OfRecords(topology, question))
                                .orElse(new Asking.OfLogs(topology)));
    }

    /** Of each need by itself, as if the file said no other. */
    private static void ask(Path file) {
        String text = text(file);
        Topology whole = read(file, text);
        ASKED.matcher(text).results().forEach(it -> EveryOrder.coverage(whole, question(it)));
        if (whole.needs().size() < FEW) {
            ask(whole);
        } else {
            List<Integer> lines =
                    whole.needs().stream().map(need -> need.where().line() - 1).toList();
            lines.forEach(only -> ask(read(file, with(text, only, lines))));
        }
    }

    private static Question question(MatchResult asked) {
        List<Traffic> traffic = List.of(Traffic.parse(asked.group(3)));
        return new Question(asked.group(1), asked.group(2), traffic, Range.EPHEMERAL, false);
    }

    private static void ask(Topology topology) {
        if (!topology.needs().isEmpty()) {
            EveryOrder.suitability(topology);
        }
        if (topology.vpcs().values().stream().anyMatch(vpc -> !vpc.flowLogs().isEmpty())) {
            EveryOrder.uncovered(topology);
        }
    }

    /** All but one of some lines left empty. */
    private static String with(String text, int only, List<Integer> some) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        some.stream().filter(it -> it != only).forEach(it -> lines.set(it, ""));
        return String.join("\n", lines) + "\n";
    }

    private static Topology read(Path file, String text) {
        return ((Reading.Read) TopologyReader.readText(file.getFileName().toString(), text)).topology();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> topologies(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
