package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Leg;

/** Between whom a packet is under way, and whose groups those on the way see. */
public interface Bound extends Headed {
    Trace trace();

    /** The interface whose group membership receivers still see; {@link Packet#ANYONE} once a gateway has translated. */
    Id sender();

    /** Who the question names as the receiver. */
    default Id asked() {
        return trace().ask().destination().id();
    }

    /** Who sends the request. */
    default Id begin() {
        return trace().source().id();
    }

    /** Who this leg leads to. */
    default Id end() {
        return leg() == Leg.FORWARD
                ? trace().destination().id()
                : trace().source().id();
    }

    /** Whose membership a group rule of this direction may match. */
    default Id peer(Direction direction) {
        if (direction == Direction.INGRESS) {
            return sender();
        }
        Party destination = trace().destination();
        return destination.own().contains(headers()) ? destination.id() : Packet.ANYONE;
    }

    /** Whose membership it would be, had no gateway translated the packet. */
    default Id owner(Direction direction) {
        return direction == Direction.INGRESS
                ? trace().source().id()
                : trace().destination().id();
    }

    /** Whether this leg is to end at {@code eni}: the end that the question names, or whoever holds the address that it gives. */
    default boolean isBoundFor(Eni eni) {
        Party end = leg() == Leg.FORWARD ? trace().destination() : trace().source();
        return end.id().equals(eni.id()) || leg() == Leg.FORWARD && end.anyone() && goesTo(eni);
    }
}
