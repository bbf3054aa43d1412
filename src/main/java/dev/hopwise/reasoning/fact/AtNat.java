package dev.hopwise.reasoning.fact;

/** At a NAT gateway, to be translated. {@code az} is the zone it comes from. */
public record AtNat(Packet packet, NatGateway nat, String az) {
    /** Whether the gateway serves the zone that the packet comes from. */
    public boolean isFromServedZone() {
        return nat.serves(az);
    }
}
