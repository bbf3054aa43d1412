package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the VPCs of a topology are joined by peering connections.
 *
 * @param vpcs how many there are
 * @param pairs every unordered pair, sorted by name
 * @param violations routes that take peering for transitive, sorted by their places
 */
public record Connections(String topology, int vpcs, List<Pair> pairs, List<TransitViolation> violations) {
    /** How many connections a full mesh of so many VPCs takes: one for each pair (PEER:peering-configurations-full-access). */
    public static long required(long vpcs) {
        return vpcs * (vpcs - 1) / 2;
    }

    /**
     * A pair of VPCs.
     *
     * @param rule the id of the rule that says so
     * @param vpcs the two, sorted
     * @param peering the connection that counts, if there is one
     * @param resource that connection, or the later of the two VPCs
     * @param because why it is in that state
     * @param at where {@code resource} stands
     */
    public record Pair(
            String rule,
            List<String> vpcs,
            Pairing state,
            Optional<String> peering,
            String resource,
            String because,
            Where at)
            implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER = Comparator.<Pair, String>comparing(
                        pair -> pair.vpcs().get(0))
                .thenComparing(pair -> pair.vpcs().get(1));

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A route over a peering connection to a VPC behind the peer.
     *
     * @param rule the id of the rule that says so
     * @param from the VPC that has the route
     * @param over the peer
     * @param to the VPC behind it
     * @param at the route
     */
    public record TransitViolation(
            String rule, String from, String over, String to, String peering, String because, Where at)
            implements Comparable<TransitViolation> {
        private static final Comparator<TransitViolation> ORDER = Comparator.comparing(TransitViolation::at)
                .thenComparing(TransitViolation::over)
                .thenComparing(TransitViolation::to);

        @Override
        public int compareTo(TransitViolation other) {
            return ORDER.compare(this, other);
        }
    }
}
