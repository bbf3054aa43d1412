package dev.hopwise.random;

import dev.hopwise.reasoning.Question;
import dev.hopwise.reference.Simulator;
import dev.hopwise.topology.Topology;
import java.util.List;

/** What is asked of a random network: one packet each, from one sender to one receiver. */
public final class RandomQuestions {
    private RandomQuestions() {}

    /** At most {@code most} questions to the network of {@code seed}, on unlike ways through it. */
    public static List<Question> of(long seed, String text, Topology topology, int most) {
        return new Probes(seed, new Simulator(topology), text)
                .draw(most, Trails.ofNoSample()).stream().map(Probe::question).toList();
    }
}
