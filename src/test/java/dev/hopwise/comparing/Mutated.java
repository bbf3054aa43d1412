package dev.hopwise.comparing;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A network by chance, and the same with one line written otherwise, or blank.
 *
 * @param number of the line, from 1
 * @param now the line as it is after
 */
record Mutated(String text, Topology before, Topology after, int number, String line, String now) {
    private static final int TRIES = 60;
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("allow:", "deny:"),
            Map.entry("deny:", "allow:"),
            Map.entry("status: active", "status: expired"),
            Map.entry("status: pending-acceptance", "status: active"),
            Map.entry("tcp/443", "tcp/22"),
            Map.entry("allow: all", "allow: tcp/80"),
            Map.entry("/24", "/16"),
            Map.entry("/0", "/1"),
            Map.entry("[g0]", "[g0, g1]"),
            Map.entry("[g1]", "[g0]"),
            Map.entry("local", "igw"),
            Map.entry("t0", "t1"),
            Map.entry("acl0", "acl1"));

    /** Empty where no change of a few that are tried makes a topology. */
    static Optional<Mutated> of(String text, Random random) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < TRIES; i++) {
            int at = random.nextInt(lines.size());
            List<String> otherwise = otherwise(lines.get(at));
            if (!otherwise.isEmpty()) {
                String now = otherwise.get(random.nextInt(otherwise.size()));
                Optional<Topology> after = read(with(text, at + 1, now));
                if (after.isPresent()) {
                    return Optional.of(
                            new Mutated(text, read(text).orElseThrow(), after.get(), at + 1, lines.get(at), now));
                }
            }
        }
        return Optional.empty();
    }

    /** The network with this change and another one; empty where they make no topology, or are of one line. */
    Optional<Topology> and(Mutated other) {
        return number == other.number ? Optional.empty() : read(with(with(text, number, now), other.number, other.now));
    }

    private static String with(String text, int number, String line) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(number - 1, line);
        return String.join("\n", lines) + "\n";
    }

    /** What a line may become; a rule, route or entry may be gone. */
    private static List<String> otherwise(String line) {
        List<String> otherwise = new ArrayList<>();
        WORDS.stream()
                .filter(it -> line.contains(it.getKey()))
                .forEach(it -> otherwise.add(line.replace(it.getKey(), it.getValue())));
        if (line.trim().startsWith("- {")) {
            otherwise.add("");
        }
        return otherwise;
    }

    private static Optional<Topology> read(String text) {
        return TopologyReader.readText("random.yaml", text) instanceof Reading.Read read
                ? Optional.of(read.topology())
                : Optional.empty();
    }
}
