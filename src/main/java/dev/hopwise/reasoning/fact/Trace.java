package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * One walk to answer a question: to one of the addresses that the receiver's name may mean.
 *
 * @param destination where the walk leads; differs from the question's where a name was resolved
 * @param wanted the packets asked about, as the sender sends them
 */
public record Trace(Ask ask, Party destination, PacketSet wanted) {
    /** The walk to the receiver by its own addresses. */
    public static Trace direct(Ask ask) {
        return new Trace(ask, ask.destination(), ask.to(ask.destination()));
    }

    /** The walk to one interface that the receiver's name means. */
    public static Trace resolved(Ask ask, Eni eni) {
        Party party = new Party(
                eni.id(),
                eni.text(),
                eni.inbound(),
                eni.inbound().mirrored(),
                eni.inbound(),
                true,
                false,
                false,
                eni.where());
        return new Trace(ask, party, ask.to(eni));
    }

    /** The walk to the receiver by its public address. */
    public static Trace publicly(Ask ask, Eni eni) {
        Party party = ask.destination().by(eni.publicInbound());
        return new Trace(ask, party, ask.to(party));
    }

    public Party source() {
        return ask.source();
    }
}
