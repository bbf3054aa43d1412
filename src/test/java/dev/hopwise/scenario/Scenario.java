package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topology written in a test, and the questions to it.
 *
 * <p>A line of the topology that a test wants to point at ends with a comment: {@code # @name}. Blockers are then written as
 * {@code forward RTB-003 NO_ROUTE_TO_DESTINATION routeTable shop/main @name: the reason}.
 */
final class Scenario {
    private final String text;

    private Scenario(String text) {
        this.text = text;
    }

    static Scenario topology(String text) {
        return new Scenario(text);
    }

    /** The same topology with one piece of its text replaced. */
    Scenario with(String piece, String replacement) {
        assertTrue(text.contains(piece), () -> "The topology does not say " + piece);
        return new Scenario(text.replace(piece, replacement));
    }

    /** May {@code from} talk to {@code to} on {@code protocols}, from any client port? */
    Asked ask(String from, String to, String protocols) {
        return ask(from, to, protocols, Range.EPHEMERAL, false);
    }

    Asked askFromPort(int clientPort, String from, String to, String protocols) {
        return ask(from, to, protocols, Range.of(clientPort), false);
    }

    Asked askInIpv6(String from, String to, String protocols) {
        return ask(from, to, protocols, Range.EPHEMERAL, true);
    }

    private Asked ask(String from, String to, String protocols, Range clientPorts, boolean ipv6) {
        List<Traffic> traffic =
                Stream.of(protocols.split(",")).map(Traffic::parse).toList();
        Topology topology = topology();
        Question question = new Question(from, to, traffic, clientPorts, ipv6);
        Explanation explanation = BothOrders.explain(topology, question);
        Company.check(topology, question, explanation);
        return new Asked(text, explanation);
    }

    private Topology topology() {
        Reading reading = TopologyReader.readText("scenario.yaml", text);
        assertTrue(reading instanceof Reading.Read, () -> ((Reading.Unreadable) reading).text());
        return ((Reading.Read) reading).topology();
    }

    /** A question that cannot be asked, and what the user is told. */
    void refuses(String from, String to, String protocols, String message) {
        assertEquals(
                message,
                assertThrows(QuestionException.class, () -> ask(from, to, protocols))
                        .getMessage());
    }
}
