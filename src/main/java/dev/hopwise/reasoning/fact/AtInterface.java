package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.Leg;

/** At an interface, before its groups. */
public record AtInterface(Packet packet, Eni eni, Direction direction) {
    /** Whose membership a group rule of the interface may match. */
    public Id getPeer() {
        return packet.peer(direction);
    }

    /** Whose membership it would be, had no gateway translated the packet. */
    public Id getOwner() {
        return packet.owner(direction);
    }

    /** Whether this leg is to end here. */
    public boolean isAtEnd() {
        return packet.isBoundFor(eni);
    }

    /** Whether some of the packet is addressed to the interface. */
    public boolean isAddressedToIt() {
        return packet.goesTo(eni);
    }

    /** Whether some of the packet is addressed elsewhere. */
    public boolean isPassingThrough() {
        return packet.goesBeyond(eni);
    }

    /** Whether it came to another interface than the one that was meant, which has the same address. */
    public boolean isMisdelivered() {
        return direction == Direction.INGRESS && isAddressedToIt() && !isPassingThrough() && !isAtEnd();
    }

    /** Whether it is the reply to a request that the interface's owner sent on. */
    public boolean isReplyToOwner() {
        return packet.answersThrough(eni.owner());
    }

    /** Whether its groups have seen the request of this reply: those of an appliance only if it came by as well. */
    public boolean isRemembering() {
        return !packet.wasAt(eni.id()) || packet.answersThrough(eni.id());
    }

    /** Whether it has been here before on this leg. */
    public boolean isHereAgain() {
        return packet.crossed(eni.id());
    }

    /** Whether a gateway has let it in, if it is from outside of AWS's networks. */
    public boolean isInside() {
        return packet.leg() == Leg.RETURN || !isFromNowhere() || packet.crossed(Kind.INTERNET_GATEWAY);
    }

    private boolean isFromNowhere() {
        Kind source = packet.trace().source().getKind();
        return source == Kind.INTERNET || source == Kind.ADDRESS;
    }
}
