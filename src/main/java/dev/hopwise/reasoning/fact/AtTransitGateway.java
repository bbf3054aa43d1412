package dev.hopwise.reasoning.fact;

/** At a transit gateway, come in by an attachment. {@code zone} is where it comes from. */
public record AtTransitGateway(Packet packet, Attachment by, Zone zone) {
    /** Whether the packet has come in here before, from the same zone: from another one it may go on otherwise. */
    public boolean isHereAgain() {
        return packet.wasAt(by.id()) && !packet.isOnceAt(by.outOf(zone));
    }
}
