package dev.hopwise.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.random.RandomQuestions;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A network by chance, or one that was made of it. */
record Network(long seed, String text, Topology topology) {
    static Network of(long seed) {
        return of(seed, RandomNetwork.text(seed));
    }

    static Network of(long seed, String text) {
        return of(seed, text, TopologyReader.readText("law.yaml", text));
    }

    static Network of(long seed, String text, Reading reading) {
        assertTrue(
                reading instanceof Reading.Read,
                () -> "seed " + seed + "\n" + ((Reading.Unreadable) reading).text() + "\n" + text);
        return new Network(seed, text, ((Reading.Read) reading).topology());
    }

    /** The networks that the laws are held to, all themes alike often. {@code -Dlaws.networks=N}: more of them. */
    static LongStream seeds(int networks) {
        long first = Long.getLong("laws.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("laws.networks", networks))
                .parallel();
    }

    /** At most so many questions: of one packet, or every second of the same from any client port. */
    List<Question> questions(int most) {
        List<Question> single = RandomQuestions.of(seed, text, topology, most);
        return IntStream.range(0, single.size())
                .mapToObj(i -> (seed + i) % 2 == 0 ? single.get(i) : fromAnyPort(single.get(i)))
                .toList();
    }

    static Question fromAnyPort(Question it) {
        return new Question(it.from(), it.to(), it.traffic(), Range.EPHEMERAL, it.ipv6());
    }

    Explanation explain(Question question) {
        return BothOrders.inFileOrder(topology, question);
    }

    /** What to print with a difference. */
    String shown(Question question) {
        return "seed " + seed + ", " + question;
    }
}
