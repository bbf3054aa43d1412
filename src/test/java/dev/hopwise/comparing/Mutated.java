package dev.hopwise.comparing;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A network by chance, and the same with one line written otherwise, or gone. */
record Mutated(Topology before, Topology after, String line) {
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
    static Optional<Mutated> of(String text, long seed) {
        List<String> lines = text.lines().toList();
        List<List<String>> texts = new ArrayList<>();
        List<String> touched = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Optional<String> otherwise : otherwise(lines.get(i))) {
                List<String> mutated = new ArrayList<>(lines.subList(0, i));
                otherwise.ifPresent(mutated::add);
                mutated.addAll(lines.subList(i + 1, lines.size()));
                texts.add(mutated);
                touched.add(lines.get(i));
            }
        }
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            int at = random.nextInt(texts.size());
            Optional<Topology> after = read(String.join("\n", texts.get(at)) + "\n");
            if (after.isPresent()) {
                return Optional.of(new Mutated(read(text).orElseThrow(), after.get(), touched.get(at)));
            }
        }
        return Optional.empty();
    }

    /** What a line may become; a rule, route or entry may be gone. */
    private static List<Optional<String>> otherwise(String line) {
        List<Optional<String>> otherwise = new ArrayList<>();
        WORDS.stream()
                .filter(it -> line.contains(it.getKey()))
                .forEach(it -> otherwise.add(Optional.of(line.replace(it.getKey(), it.getValue()))));
        if (line.trim().startsWith("- {") || line.contains("securityGroups: [")) {
            otherwise.add(Optional.empty());
        }
        return otherwise;
    }

    private static Optional<Topology> read(String text) {
        return TopologyReader.readText("random.yaml", text) instanceof Reading.Read read
                ? Optional.of(read.topology())
                : Optional.empty();
    }
}
