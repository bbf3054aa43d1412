package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * A packet at a network interface, where a flow log can record it.
 *
 * @param at the interface, or the transit gateway attachment or Gateway Load Balancer endpoint that has one in {@code subnet}
 * @param primary its primary address of the packet's family, where it is known
 */
public record Capture(Packet packet, Thing at, Id vpc, Id subnet, Optional<Address> primary, Direction direction) {
    /** A packet that comes to an interface or leaves it. */
    public static Capture of(AtInterface at) {
        return of(at.packet(), at.eni(), at.direction());
    }

    /** A packet that comes to {@code eni}. */
    public static Capture entering(Packet packet, Eni eni) {
        return of(packet, eni, Direction.INGRESS);
    }

    /** A packet that leaves {@code eni}. */
    public static Capture leaving(Packet packet, Eni eni) {
        return of(packet, eni, Direction.EGRESS);
    }

    private static Capture of(Packet packet, Eni eni, Direction direction) {
        Address primary = eni.primaryFor(packet.headers());
        return new Capture(packet, eni, eni.vpc(), eni.subnet(), Optional.of(primary), direction);
    }

    /** A packet that goes to a transit gateway, or to a Gateway Load Balancer endpoint. */
    public static Capture entering(AtSubnet edge, Thing gateway) {
        return of(edge.packet(), gateway, edge.subnet(), Direction.INGRESS);
    }

    /** A packet that comes from a transit gateway. */
    public static Capture leaving(AtAttachment at) {
        return of(at.packet(), at.attachment(), at.subnet(), Direction.EGRESS);
    }

    /** A packet that comes from a Gateway Load Balancer endpoint in {@code subnet}. */
    public static Capture leaving(Packet packet, Endpoint endpoint, Subnet subnet) {
        return of(packet, endpoint, subnet, Direction.EGRESS);
    }

    private static Capture of(Packet packet, Thing gateway, Subnet subnet, Direction direction) {
        return new Capture(packet, gateway, subnet.vpc(), subnet.id(), Optional.empty(), direction);
    }

    /** Its primary address. */
    public boolean hasPrimary() {
        return primary.isPresent();
    }

    /** The packets from its own addresses. */
    public PacketSet own() {
        return at instanceof Eni eni ? eni.inbound().mirrored() : PacketSet.NONE;
    }

    /** Whether some of {@code packets} are from its own addresses. */
    public boolean isFromItself(PacketSet packets) {
        return packets.overlaps(own());
    }

    /** Whether some of {@code packets} are from addresses that are not its own. */
    public boolean isFromOthers(PacketSet packets) {
        return !own().contains(packets);
    }

    public Ask ask() {
        return packet.trace().ask();
    }

    /** Whether {@code other} is the packet on its way on from here or, where it comes in, on its way here. */
    public boolean leadsTo(Packet other) {
        int hops = direction == Direction.EGRESS ? other.hop() - packet.hop() : packet.hop() - other.hop();
        return hops > 0
                && packet.isOnTheWayOf(other)
                && packet.original(packet.headers()).overlaps(other.original(other.headers()));
    }
}
