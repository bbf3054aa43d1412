package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.bench.GeneratedNetwork;
import dev.hopwise.bench.OnePort;
import dev.hopwise.bench.Shape;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the matrix of a large network says of some senders, against what is explained of a sample of their pairs: half of those that the matrix
 * tells of, half of any. {@code bench/sampled} runs it; it is not part of the suite.
 */
class SampledPairs {
    private static final int PAIRS = Integer.getInteger("sampled.pairs", 10_000);
    private static final int SENDERS = Integer.getInteger("sampled.senders", 40);
    private static final List<String> FLOWS =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/5432", "icmp/8", "icmpv6/128");

    private final Random dice = new Random(Long.getLong("random.seed", 1));
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private LoadedTopology network;
    /** Indexed once: that takes longer than many an answer. */
    private World world;

    private Explainer explainer;
    private Simulator simulator;
    private List<Port> ports;

    /** Whom a sender asks, in which family. */
    private record To(String receiver, int family) {}

    @Test
    void theMatrixSaysWhatIsExplained() throws IOException {
        network = Hopwise.loadText("network.yaml", text());
        world = World.of(network.topology(), List.of());
        explainer = new Explainer(RuleBase.walk(network.topology()));
        simulator = new Simulator(network.topology());
        ports = simulator.ports().stream()
                .filter(it -> it.kind() == Kind.NETWORK_INTERFACE)
                .toList();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            differences.addAll(differences(any(ports)));
        }
        int asked = counts.values().stream().mapToInt(it -> it).sum();
        String summary =
                asked + " pairs of " + ports.size() + " interfaces: " + counts + ", " + differences.size() + " differ";
        System.out.println(summary);
        assertEquals(List.of(), differences.stream().limit(5).toList(), summary);
        assertTrue(counts.getOrDefault(Verdict.ALLOWED, 0) * 10 > asked, summary);
    }

    private static String text() throws IOException {
        String file = System.getProperty("sampled.file", "");
        Shape.Size size = Shape.Size.valueOf(System.getProperty("sampled.size", "LARGE"));
        return file.isEmpty() ? GeneratedNetwork.text(Shape.of(size), 1) : Files.readString(Path.of(file));
    }

    private List<String> differences(Port sender) {
        String on = any(FLOWS.stream()
                .filter(it -> Stream.of(4, 6).anyMatch(family -> isIn(family, it) && isIn(family, sender)))
                .toList());
        Map<To, Verdict> told = told(sender, on);
        List<String> reached =
                told.keySet().stream().map(To::receiver).sorted().distinct().toList();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < PAIRS / SENDERS; i++) {
            boolean isTold = !reached.isEmpty() && dice.nextBoolean();
            Port any = any(ports);
            String receiver = isTold ? any(reached) : any.name();
            if (!receiver.equals(sender.name())) {
                differences.addAll(differences(sender, receiver, on, told));
            }
        }
        return differences;
    }

    /** By receiver, but for what is blocked: a matrix leaves that out. */
    private Map<To, Verdict> told(Port sender, String on) {
        Map<String, Port> asked = new HashMap<>();
        ports.forEach(it -> asked.put(it.name(), it));
        Map<To, Verdict> told = new HashMap<>();
        ReachQuestion question =
                new ReachQuestion(Optional.of(sender.name()), Optional.empty(), List.of(Traffic.parse(on)));
        network.reach(question, flow -> {
            if (asked.containsKey(flow.to())) {
                Verdict verdict = OnePort.verdict(flow);
                Verdict other = told.put(new To(flow.to(), flow.family()), verdict);
                assertTrue(other == null || other == verdict, () -> flow + " is told otherwise, too: " + other);
            }
        });
        return told;
    }

    private List<String> differences(Port sender, String receiver, String on, Map<To, Verdict> told) {
        Port to = ports.stream()
                .filter(it -> it.name().equals(receiver))
                .findFirst()
                .orElseThrow();
        return Stream.of(4, 6)
                .filter(family -> isIn(family, sender) && isIn(family, to) && isIn(family, on))
                .flatMap(family -> {
                    Verdict matrix = told.getOrDefault(new To(receiver, family), Verdict.BLOCKED);
                    Verdict explained = explained(sender.name(), receiver, on, family == 6);
                    counts.merge(explained, 1, Integer::sum);
                    return explained == matrix
                            ? Stream.empty()
                            : Stream.of(sender.name() + " > " + receiver + " on " + on + " in IPv" + family + ": "
                                    + explained + " is explained, " + matrix + " in the matrix");
                })
                .toList();
    }

    private Verdict explained(String from, String to, String on, boolean ipv6) {
        Question asked = Question.of(from, to, on);
        Question question = new Question(from, to, asked.traffic(), asked.clientPorts(), ipv6);
        return explainer.explain(world, network.topology(), question).verdict();
    }

    private boolean isIn(int family, Port port) {
        return simulator.addressOf(port, false, family == 6).isPresent();
    }

    private static boolean isIn(int family, String on) {
        return !on.startsWith("icmp") || on.startsWith("icmpv6") == (family == 6);
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
