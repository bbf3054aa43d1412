package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import java.util.List;
import java.util.Optional;

/**
 * What breaks an expectation.
 *
 * @param ask the pair that does, if it is one
 * @param packets the flows of the pair that do, as they are sent; all where nothing tells them apart
 * @param evidence what the rule looked at
 */
public record Breach(String rule, Intent intent, Optional<Ask> ask, PacketSet packets, List<Evidence> evidence) {
    /** No flow can be asked about. */
    public static Breach of(String rule, NoFlow none) {
        return new Breach(rule, none.intent(), Optional.empty(), PacketSet.NONE, List.of(none));
    }

    /** A pair of which another verdict holds. */
    public static Breach of(String rule, Intent intent, Answered answer) {
        Words verdict = new Words("verdict", answer.verdict().word(), intent.where());
        return new Breach(rule, intent, Optional.of(answer.ask()), PacketSet.ALL, List.of(intent, verdict));
    }

    /** A pair with flows that cross something, or do not. */
    public static Breach of(String rule, Crossed crossed, PacketSet flows) {
        Waypoint waypoint = crossed.waypoint();
        return new Breach(rule, waypoint.intent(), Optional.of(crossed.ask()), flows, List.of(waypoint));
    }
}
