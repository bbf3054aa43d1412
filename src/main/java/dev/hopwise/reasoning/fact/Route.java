package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A route: one destination block, one target.
 *
 * @param prefix the prefix length of the block; for a prefix list without entries {@link #PREFIX_OF_UNKNOWN}
 * @param byPrefixList whether the route names a prefix list
 * @param implied whether AWS adds it: the local routes, those of gateway endpoints, and those learnt by propagation
 */
public record Route(
        Id table,
        String destination,
        Coverage coverage,
        int prefix,
        Id target,
        boolean blackhole,
        boolean propagated,
        boolean byPrefixList,
        boolean implied,
        Where where)
        implements Evidence {
    /** Longer than a default route and its halves or quarters; none of the blocks that AWS publishes for a service is as wide. */
    public static final int PREFIX_OF_UNKNOWN = 9;

    /** The target of a route that drops what it carries. */
    public static final Id NOWHERE = new Id(Kind.ADDRESS, "blackhole");

    /** Whether every packet of it is one of {@code other}'s. */
    public boolean isInside(Route other) {
        return other.coverage.certain().contains(coverage.certain());
    }

    /** Whether it leads to all of {@code place} and to more, or to some of both. */
    public boolean isPartly(PacketSet place) {
        return coverage.certain().overlaps(place) && !place.contains(coverage.certain());
    }

    /** Whether it leads to nothing of {@code place}. */
    public boolean isApart(PacketSet place) {
        return !coverage.possible().overlaps(place);
    }

    /** Whether it leads to some of {@code place} and not to all of it in its family. */
    public boolean isForPartOf(PacketSet place) {
        PacketSet mine = isIpv4() ? place.intersect(Space.IPV4) : place.intersect(Space.IPV6);
        return coverage.possible().overlaps(mine) && !coverage.possible().contains(mine);
    }

    /** Whether it leads to some of {@code block}. */
    public boolean leads(VpcBlock block) {
        return coverage.possible().overlaps(block.packets());
    }

    /** Whether it leads to one address alone. */
    public boolean isToOneHost() {
        return prefix == (isIpv4() ? Family.IPV4 : Family.IPV6).bits();
    }

    /** Whether it leads to nothing but addresses that stand for IPv4 addresses. */
    public boolean isToTranslated() {
        return isIpv6() && Space.TO_RFC6052.contains(coverage.possible());
    }

    /** Whether it leads IPv4. */
    public boolean isIpv4() {
        return coverage.possible().overlaps(Space.IPV4);
    }

    /** Whether it leads IPv6. */
    public boolean isIpv6() {
        return coverage.possible().overlaps(Space.IPV6);
    }

    /** Whether all of it is inside what AWS keeps for its own services. */
    public boolean isWithinAws() {
        return Space.TO_AWS.contains(coverage.possible());
    }

    /** The route as written: by its prefix list, where that makes several. */
    public Evidence asWritten() {
        return new Words(role(), text().replaceFirst(" \\([^)]*\\)", ""), where);
    }

    /** Its destination, in words. */
    public Evidence towards() {
        return new Words("destination", destination, where);
    }

    /** Whether it is a route of a transit gateway. */
    public boolean isTransit() {
        return table.kind() == Kind.TRANSIT_GATEWAY_ROUTE_TABLE;
    }

    /** The same route, of which the file does not say whether it exists. */
    public Route maybe() {
        return new Route(
                table,
                destination,
                new Coverage(PacketSet.NONE, coverage.possible()),
                prefix,
                target,
                blackhole,
                propagated,
                byPrefixList,
                implied,
                where);
    }

    /** Whether some packet may be for both. */
    public boolean meets(Route other) {
        return coverage.possible().overlaps(other.coverage.possible());
    }

    /** Whether some packet is for both, whatever is not known of either. */
    public boolean sharesWith(Route other) {
        return coverage.certain().overlaps(other.coverage.certain());
    }

    /** Whether it makes no difference which of the two carries a packet. */
    public boolean leadsWhere(Route other) {
        return target.equals(other.target) && blackhole == other.blackhole;
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(Route other) {
        return where.compareTo(other.where) > 0;
    }

    public Kind getTargetKind() {
        return target.kind();
    }

    @Override
    public String role() {
        return "route";
    }

    @Override
    public String text() {
        return destination + " to " + (target.kind() == Kind.VPC ? "local" : target.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Route it
                        && prefix == it.prefix
                        && blackhole == it.blackhole
                        && propagated == it.propagated
                        && byPrefixList == it.byPrefixList
                        && implied == it.implied
                        && where.equals(it.where)
                        && table.equals(it.table)
                        && destination.equals(it.destination)
                        && target.equals(it.target)
                        && coverage.equals(it.coverage);
    }

    @Override
    public int hashCode() {
        return 31 * where.hashCode() + destination.hashCode();
    }
}
