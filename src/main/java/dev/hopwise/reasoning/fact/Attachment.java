package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;

/**
 * An attachment to a transit gateway.
 *
 * @param attached the VPC, the network outside AWS, or the other transit gateway
 * @param subnets the subnets of a VPC that it is in
 * @param table the table that it is associated with: for what comes from it
 * @param learning the tables that its blocks are propagated to
 * @param ended whether its state is one from which it never carries anything again
 * @param state the word for its state
 * @param applianceMode whether a flow keeps to one zone both ways
 * @param groupReferences whether it carries references to security groups
 * @param inbound the packets to its blocks
 * @param overlapping the attachments of other VPCs to the same gateway with which it shares addresses
 */
public record Attachment(
        Id id,
        Id gateway,
        Id attached,
        List<Id> subnets,
        Optional<Id> table,
        List<Id> learning,
        boolean available,
        boolean ended,
        String state,
        boolean applianceMode,
        boolean groupReferences,
        PacketSet inbound,
        List<Id> overlapping,
        Where where)
        implements Thing, Destination {
    @Override
    public String role() {
        return "attachment";
    }

    public Kind getAttachedKind() {
        return attached.kind();
    }

    public boolean isAssociated() {
        return table.isPresent();
    }

    /** The table that it is associated with; only where it is with one. */
    public Id association() {
        return table.orElseThrow();
    }

    /** Whether {@code other} routes what comes from it. */
    public boolean isAssociatedWith(Id other) {
        return table.filter(other::equals).isPresent();
    }

    /** Whether {@code other} would learn its blocks. */
    public boolean propagatesTo(Id other) {
        return learning.contains(other);
    }

    /** Whether the file says which subnets it is in. */
    public boolean isPlaced() {
        return !subnets.isEmpty();
    }

    public boolean isIn(Subnet subnet) {
        return subnets.contains(subnet.id());
    }

    /** Whether it shares addresses with no other one. */
    public boolean isAlone() {
        return overlapping.isEmpty();
    }

    public boolean overlaps(Id other) {
        return overlapping.contains(other);
    }

    /** Whether some table would learn the blocks of both, which share addresses. */
    public boolean isInTheWayOf(Attachment other) {
        boolean sharesAddresses = overlapping.contains(other.attached()) || overlapping.contains(other.id());
        return sharesAddresses && other.learning().stream().anyMatch(learning::contains);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(Attachment other) {
        return where.compareTo(other.where) > 0;
    }

    /** Where it is picked which subnet serves what comes from a zone. */
    public String outOf(Zone zone) {
        return leaving() + zone.known();
    }

    private String leaving() {
        return id.name() + " out of ";
    }

    /** Whether {@code packet}, or its request, came by it in another subnet than {@code subnet} first: in appliance mode the flow keeps to that. */
    public boolean isKeptFrom(Subnet subnet, Packet packet) {
        return packet.picks().stream()
                .filter(it -> it.point().equals(id.name()) || it.point().startsWith(leaving()))
                .findFirst()
                .filter(it -> !it.choice().equals(subnet.id()))
                .isPresent();
    }

    /** Where it is picked in which of its subnets a packet from {@code zone} comes out, anew for the reply. */
    public String into(Packet packet, Zone zone) {
        return into(packet) + " from " + zone.inFull();
    }

    /** Where it is picked by which way a packet goes on behind it, anew for the reply. */
    public String into(Packet packet) {
        return packet.leg().word() + " behind " + id.name();
    }

    /** Its state, in words. */
    public Evidence condition() {
        return new Words("state", state, where);
    }
}
