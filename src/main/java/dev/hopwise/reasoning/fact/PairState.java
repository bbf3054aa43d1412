package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Pairing;
import java.util.List;
import java.util.Optional;

/**
 * What joins a pair of VPCs.
 *
 * @param rule the name of the rule that says so
 * @param peering the connection that counts, if there is one
 */
public record PairState(
        String rule, Pairing state, Vpc one, Vpc other, Optional<PeeringSide> peering, List<Evidence> evidence) {
    public static PairState of(
            String rule, Pairing state, Vpc one, Vpc other, PeeringSide peering, Evidence... evidence) {
        return new PairState(rule, state, one, other, Optional.of(peering), List.of(evidence));
    }

    /** Of a pair without a connection. */
    public static PairState of(String rule, Pairing state, Vpc one, Vpc other, Evidence... evidence) {
        return new PairState(rule, state, one, other, Optional.empty(), List.of(evidence));
    }
}
