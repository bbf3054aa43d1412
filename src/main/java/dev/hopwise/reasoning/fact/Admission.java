package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * What the groups at both ends let pass of a question that was walked as if they let all pass.
 *
 * @param number tells it from others of the same question, which are about ends with other groups
 * @param sent what those of the sender let out, as the sender sends it
 * @param taken what those of the receiver let in, of what comes to it
 */
public record Admission(int number, Ask ask, PacketSet sent, PacketSet taken) {
    /** The place of the question among all. */
    public int getPosition() {
        return ask.position();
    }

    /** The part of {@code flows} that they let pass. */
    public PacketSet of(Flows flows) {
        return flows.packets().intersect(sent).intersect(taken);
    }
}
