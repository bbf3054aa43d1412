package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPC.
 *
 * @param region its Region
 * @param regionAssumed whether the file leaves the Region out
 * @param cidrs every block of both families
 * @param held the packets to addresses that interfaces of it hold
 */
public record Vpc(
        Id id,
        String region,
        boolean regionAssumed,
        List<Cidr> cidrs,
        PacketSet inbound,
        PacketSet held,
        boolean dnsSupport,
        boolean dnsHostnames,
        BlockPublicAccess blockPublicAccess,
        Where where)
        implements Thing, Destination {
    /** Those to addresses that another interface than {@code eni} holds. */
    public PacketSet heldBeside(Eni eni) {
        return held.minus(eni.inbound());
    }

    /** Whether {@code block} is one of its blocks. */
    public boolean hasBlock(String block) {
        return cidrs.stream().map(Cidr::toString).anyMatch(block::equals);
    }

    /** The block that {@code packet} is for; only where it goes here. */
    public String blockOf(Packet packet) {
        return cidrs.stream()
                .filter(block -> packet.isAmong(PacketSet.to(block)))
                .findFirst()
                .orElse(cidrs.get(0))
                .toString();
    }

    /** Whether some of {@code packets} go to it. */
    public boolean isAmong(PacketSet packets) {
        return inbound.overlaps(packets);
    }

    /** Whether an interface of it holds an address that some of {@code packets} go to. */
    public boolean holds(PacketSet packets) {
        return held.overlaps(packets);
    }

    /** Whether it has what answers at an address of AWS's own: everything, and the DNS server with DNS support. */
    public boolean offers(UnfilteredAddress aws) {
        return dnsSupport || !aws.resolver();
    }

    /** All its blocks, in words. */
    public Evidence everyBlock() {
        return new Words(
                "blocks", String.join(", ", cidrs.stream().map(Cidr::toString).toList()), where);
    }

    /** Its Region, in words. */
    public Evidence place() {
        return new Words("region", region, where);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(Vpc other) {
        return where.compareTo(other.where) > 0;
    }

    /** Whether no block of one shares an address with a block of the other. */
    public boolean isDisjoint(Vpc other) {
        return cidrs.stream().noneMatch(mine -> other.cidrs.stream().anyMatch(mine::overlaps));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Vpc it
                        && id.equals(it.id)
                        && where.equals(it.where)
                        && region.equals(it.region)
                        && regionAssumed == it.regionAssumed
                        && cidrs.equals(it.cidrs)
                        && inbound.equals(it.inbound)
                        && held.equals(it.held)
                        && dnsSupport == it.dnsSupport
                        && dnsHostnames == it.dnsHostnames
                        && blockPublicAccess == it.blockPublicAccess;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
