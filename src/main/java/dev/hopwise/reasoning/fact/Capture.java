package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * A packet at a network interface, where a flow log can record it.
 *
 * @param at the interface, or the transit gateway attachment that has one in {@code subnet}
 * @param primary its primary address of the packet's family, where it is known
 */
public record Capture(Packet packet, Thing at, Id vpc, Id subnet, Optional<Address> primary, Direction direction) {
    /** A packet that comes to an interface or leaves it. */
    public static Capture of(AtInterface at) {
        return of(at.packet(), at.eni(), at.direction());
    }

    /** A packet that leaves {@code eni}. */
    public static Capture leaving(Packet packet, Eni eni) {
        return of(packet, eni, Direction.EGRESS);
    }

    private static Capture of(Packet packet, Eni eni, Direction direction) {
        Address primary = eni.primaryFor(packet.headers());
        return new Capture(packet, eni, eni.vpc(), eni.subnet(), Optional.of(primary), direction);
    }

    /** A packet that goes to a transit gateway. */
    public static Capture entering(AtSubnet edge, Attachment attachment) {
        return of(edge.packet(), attachment, edge.subnet(), Direction.INGRESS);
    }

    /** A packet that comes from a transit gateway. */
    public static Capture leaving(AtAttachment at) {
        return of(at.packet(), at.attachment(), at.subnet(), Direction.EGRESS);
    }

    private static Capture of(Packet packet, Attachment attachment, Subnet subnet, Direction direction) {
        return new Capture(packet, attachment, subnet.vpc(), subnet.id(), Optional.empty(), direction);
    }

    public Ask ask() {
        return packet.trace().ask();
    }
}
