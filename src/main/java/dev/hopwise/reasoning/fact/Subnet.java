package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subnet.
 *
 * @param az its Availability Zone; empty where the file does not say
 * @param cidrs its blocks, one a family
 * @param held the packets to addresses that interfaces in it hold
 * @param outbound the packets that its addresses send
 * @param table its effective route table
 * @param acl its effective network ACL
 * @param dns64 whether the resolver answers it with IPv6 addresses that stand for IPv4 addresses
 */
public record Subnet(
        Id id,
        Id vpc,
        String az,
        List<Cidr> cidrs,
        PacketSet inbound,
        PacketSet held,
        PacketSet outbound,
        Id table,
        Id acl,
        boolean dns64,
        BlockPublicAccess exclusion,
        Where where)
        implements Thing, Destination {
    /** A zone by its name, which begins with that of its Region: us-west-2a, or us-west-2-lax-1a. Its id (usw2-az1) says no Region. */
    private static final Pattern ZONE = Pattern.compile("([a-z]{2}(?:-[a-z]+)+-[0-9]+)(?:[a-z]|-.+)");

    /** Whether {@code block} is one of its blocks. */
    public boolean hasBlock(String block) {
        return cidrs.stream().map(Cidr::toString).anyMatch(block::equals);
    }

    /** Whether it has an IPv4 block. */
    public boolean isInIpv4() {
        return isIn(Family.IPV4);
    }

    /** Whether it has an IPv6 block. */
    public boolean isInIpv6() {
        return isIn(Family.IPV6);
    }

    private boolean isIn(Family family) {
        return cidrs.stream().anyMatch(block -> block.family() == family);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(Subnet other) {
        return where.compareTo(other.where) > 0;
    }

    /** Whether its zone is, by its name, one of another Region. */
    public boolean isOutside(String region) {
        Matcher zone = ZONE.matcher(az);
        return zone.matches() && !zone.group(1).equals(region);
    }

    /** Its Availability Zone, in words. */
    public Evidence zone(String role) {
        return new Words(role, az, where);
    }

    /** Whether an address of {@code eni} is one of the lowest {@code first} of a block, or of the highest {@code last}. */
    public boolean holdsAtItsEdges(Eni eni, int first, int last) {
        for (Address address : eni.addresses()) {
            if (isAtAnEdge(address, first, last)) {
                return true;
            }
        }
        return false;
    }

    /** The addresses of {@code eni} that are such, in words. */
    public Evidence atItsEdges(Eni eni, int first, int last) {
        return Words.of(
                "address",
                eni.addresses().stream()
                        .filter(address -> isAtAnEdge(address, first, last))
                        .map(address -> new Words("address", address.toString(), where))
                        .toList());
    }

    /** Whether all of {@code packet} goes to one of the lowest {@code first} addresses of a block, or of the highest {@code last}. */
    public boolean holdsAtItsEdges(Packet packet, int first, int last) {
        return packet.goesTo(this) && edges(first, last).contains(packet.headers());
    }

    /** Whether all of {@code packets} go to the VPC's router: the address after the first of a block (UG: subnet-sizing). */
    public boolean hasRouterAt(PacketSet packets) {
        return !packets.isEmpty()
                && cidrs.stream()
                        .map(block -> PacketSet.to(block.first().plus(1)))
                        .reduce(PacketSet.NONE, PacketSet::union)
                        .contains(packets);
    }

    private boolean isAtAnEdge(Address address, int first, int last) {
        for (Cidr block : cidrs) {
            if (block.contains(address)
                    && (address.compareTo(block.first().plus(first)) < 0
                            || address.compareTo(block.last().plus(-last)) > 0)) {
                return true;
            }
        }
        return false;
    }

    private PacketSet edges(int first, int last) {
        return cidrs.stream()
                .map(block -> PacketSet.to(block.first(), block.first().plus(first - 1))
                        .union(PacketSet.to(block.last().plus(1 - last), block.last())))
                .reduce(PacketSet.NONE, PacketSet::union);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Subnet it
                        && dns64 == it.dns64
                        && exclusion == it.exclusion
                        && id.equals(it.id)
                        && vpc.equals(it.vpc)
                        && az.equals(it.az)
                        && table.equals(it.table)
                        && acl.equals(it.acl)
                        && where.equals(it.where)
                        && cidrs.equals(it.cidrs)
                        && inbound.equals(it.inbound)
                        && held.equals(it.held)
                        && outbound.equals(it.outbound);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
