package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Stage;

/**
 * Packets that an interface would send by a reference to a group of a peer alone, while no connection to the peer is active.
 *
 * @param piece what the reference would let pass
 * @param side the connection
 */
public record StaleReference(String rule, Capture capture, GroupPiece piece, PeeringSide side) {
    /** The step that stops them there. */
    public Step rejects(String rule) {
        return Step.block(
                rule,
                Stage.SECURITY_GROUP_EGRESS,
                capture.packet().part(piece.byReference()),
                piece.group(),
                piece.groupRule(),
                side,
                side.state());
    }
}
