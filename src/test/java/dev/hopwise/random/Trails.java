package dev.hopwise.random;

import dev.hopwise.reference.Fate;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Simulator;
import dev.hopwise.reference.Trail;
import dev.hopwise.topology.Topology;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What packets test, told apart by their trail through the reference, and in how many networks of a sample each is found. */
final class Trails {
    /** The same networks whatever a run is about, so that a seed always means the same packets. */
    private static final int SAMPLE = 160;

    private final Map<String, Integer> counts;

    private Trails(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** How often a trail is found is not known. */
    static Trails ofNoSample() {
        return new Trails(Map.of());
    }

    static Trails ofSample(BiFunction<Long, String, Topology> reading, int packets) {
        return new Trails(LongStream.rangeClosed(1, SAMPLE)
                .parallel()
                .boxed()
                .flatMap(seed -> {
                    String text = RandomNetwork.text(seed);
                    Simulator simulator = new Simulator(reading.apply(seed, text));
                    return new Probes(seed, simulator, text)
                            .candidates(packets).stream()
                                    .map(probe -> of(simulator, probe).key())
                                    .distinct();
                })
                .collect(Collectors.toMap(Function.identity(), any -> 1, Integer::sum)));
    }

    /** In how many of a hundred networks it is found; at least one. */
    int percent(Way way) {
        return Math.max(1, 100 * counts.getOrDefault(way.key(), 0) / SAMPLE);
    }

    /**
     * A kind of way.
     *
     * @param key the same for packets that test much the same
     */
    record Way(Fate.End end, String key) {
        boolean isDelivered() {
            return end == Fate.End.DELIVERED;
        }

        boolean isUndecided() {
            return end == Fate.End.UNDECIDED;
        }
    }

    static Way of(Simulator simulator, Probe probe) {
        if (!probe.unresolved().isEmpty()) {
            String kinds = probe.unresolved().stream()
                    .map(blame -> blame.kind().word())
                    .sorted()
                    .toList()
                    .toString();
            return new Way(Fate.End.REQUEST_DROPPED, kinds + probe.isPlain());
        }
        Packet packet = probe.packet();
        Trail trail = simulator.trail(probe.senderOf(packet), probe.receiverOf(packet), packet, Simulator.SOME_PORT);
        String name =
                probe.to().replaceFirst("^(dns|service):.*|.*", "$1") + (isUnanswered(simulator, probe) ? "*" : "");
        // Who sent it into the subnet in which it ends.
        String into = Stream.of("AtNat", "AtNat64", "AtTransit")
                .filter(place -> trail.places().endsWith(place + ", Leaving]"))
                .findFirst()
                .orElse("");
        return new Way(trail.end(), trail.end() == Fate.End.DELIVERED ? trail.places() + name : trail.where() + into);
    }

    /** Whether an endpoint in the sender's VPC could answer to the name of a service, and does not. */
    private static boolean isUnanswered(Simulator simulator, Probe probe) {
        return probe.receiver().isEmpty()
                && probe.to().startsWith("service:")
                && simulator.ports().stream()
                        .anyMatch(port -> port.name()
                                .equals(probe.sender().orElseThrow().vpc()
                                        + "/"
                                        + probe.to().substring("service:".length())));
    }
}
