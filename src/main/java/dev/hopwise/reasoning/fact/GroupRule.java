package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group.
 *
 * @param coverage the packets that its CIDRs and prefix lists admit
 * @param traffic the packets of its protocols and ports, whoever the peer is
 * @param references the groups it names in place of addresses
 */
public record GroupRule(
        Id group,
        Direction direction,
        int position,
        Coverage coverage,
        PacketSet traffic,
        List<Id> references,
        String text,
        Where where)
        implements Evidence {
    /** Whether it names a group of the interface. */
    public boolean refersTo(Eni peer) {
        return references.stream().anyMatch(peer.groups()::contains);
    }

    /** Whether it would admit some of the part of {@code packet} that falls into {@code gap}, came it from where it says. */
    public boolean wouldAdmit(Packet packet, GroupGap gap, Direction way) {
        return direction == way
                && packet.isAmong(traffic)
                && packet.part(gap.packets()).isAmong(traffic);
    }

    /** Whether it may admit some of {@code ports}, from anywhere. */
    public boolean isAbout(String ports) {
        return traffic.overlaps(PacketSet.anyOf(ports));
    }

    /** Whether it is about some of what {@code other} is about. */
    public boolean isAboutWhat(GroupRule other) {
        return traffic.overlaps(other.traffic);
    }

    /** Whether it may admit what {@code sending} lets out, by addresses or by naming the group of that. */
    public boolean mayLetIn(GroupRule sending) {
        return isAboutWhat(sending)
                && (references.contains(sending.group) || !coverage.possible().isEmpty());
    }

    /** Whether it may let something go to {@code receiver}. */
    public boolean letsOutTo(Eni receiver) {
        return refersTo(receiver) || coverage.possible().overlaps(receiver.inbound());
    }

    /** Whether it may let something in from those in {@code place} that have {@code asking}. */
    public boolean letsInFrom(Subnet place, Id asking) {
        return references.contains(asking)
                || coverage.possible().overlaps(place.inbound().mirrored());
    }

    /** Whether it is for {@code ports} and for nothing else. */
    public boolean isOnlyFor(String ports) {
        return PacketSet.anyOf(ports).contains(traffic);
    }

    /** Whether it is for those that have its own group, and for nobody else. */
    public boolean isForMembersOnly() {
        return coverage.possible().isEmpty() && references.stream().allMatch(group::equals);
    }

    /** Whether it is for all ports of TCP. */
    public boolean isAll() {
        return traffic.contains(PacketSet.anyOf("tcp"));
    }

    /** What it opens to strangers: all ports, or those of {@code high}, in words. */
    Evidence opened(HighRiskPorts high) {
        List<String> opened = high.ports().stream()
                .filter(it -> opensToStrangers(PacketSet.anyOf(it)))
                .toList();
        return new Words("opened", isAll() ? "all ports" : String.join(", ", opened), where);
    }

    /** Whether it lets some of {@code ports} go where {@code route} leads. */
    public boolean leadsWhere(Route route, String ports) {
        return coverage.possible()
                .intersect(PacketSet.anyOf(ports))
                .overlaps(route.coverage().possible());
    }

    /** Whether it lets no IPv4 go but to where {@code routes} lead. */
    public boolean isOnlyWhere(Collection<?> routes) {
        PacketSet ipv4 = coverage.certain().intersect(PacketSet.of(Family.IPV4));
        return !ipv4.isEmpty()
                && PacketSet.union(routes.stream()
                                .map(it -> ((Route) it).coverage().possible())
                                .toList())
                        .contains(ipv4);
    }

    /** Whether it admits, by addresses of {@code family}, one of {@code ports}. */
    public boolean admitsIn(Family family, String... ports) {
        return coverage.possible().intersect(PacketSet.of(family)).overlaps(PacketSet.anyOf(ports));
    }

    /** Whether everybody on the internet may use one of {@code ports} in {@code family}. */
    public boolean opensToEveryone(Family family, String... ports) {
        PacketSet everyone = Space.FROM_PUBLIC.intersect(PacketSet.of(family));
        return Stream.of(ports)
                .map(port -> everyone.intersect(PacketSet.anyOf(port)))
                .anyMatch(coverage.certain()::contains);
    }

    /** Whether strangers, from more addresses than a registry gets at once, may use some ports of {@code high}. */
    public boolean opensToStrangers(HighRiskPorts high) {
        return opensToStrangers(high.packets());
    }

    /** Whether it is for strangers in {@code family}. */
    public boolean opensToStrangers(Family family) {
        return opensToStrangers(PacketSet.of(family));
    }

    private boolean opensToStrangers(PacketSet some) {
        return Space.isFromMany(fromPublic().intersect(some));
    }

    /** Whether it admits some of what {@code place} sends, and nothing of what hosts on the internet send. */
    public boolean isMeantFor(PacketSet place) {
        return coverage.certain().overlaps(place.mirrored())
                && !coverage.possible().overlaps(Space.FROM_PUBLIC);
    }

    /** What it admits for sure of what hosts on the internet send. */
    public PacketSet fromPublic() {
        return coverage.certain().intersect(Space.FROM_PUBLIC);
    }

    /** For whom on the internet it opens one port of {@code high}, in words. */
    Evidence audience(HighRiskPorts high) {
        String[] ports = high.ports().toArray(String[]::new);
        return audience(opensToEveryone(Family.IPV4, ports) || opensToEveryone(Family.IPV6, ports));
    }

    Evidence audience(boolean everyone) {
        String text = everyone ? "everyone on the internet" : "a large part of the internet";
        return new Words("audience", text, where);
    }

    /** Whether it admits all that {@code other} admits by CIDRs and prefix lists. */
    public boolean admitsAll(GroupRule other) {
        return coverage.certain().contains(other.coverage.possible());
    }

    /** Whether it admits more than {@code other}, or the same and stands before it. */
    public boolean isBeforeOrWider(GroupRule other) {
        return !other.admitsAll(this) || position < other.position;
    }

    /** Whether it stands before {@code other} among the rules of its direction. */
    public boolean isBefore(GroupRule other) {
        return position < other.position;
    }

    @Override
    public String role() {
        return "rule";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof GroupRule it
                        && position == it.position
                        && direction == it.direction
                        && group.equals(it.group)
                        && where.equals(it.where)
                        && text.equals(it.text)
                        && references.equals(it.references)
                        && coverage.equals(it.coverage)
                        && traffic.equals(it.traffic);
    }

    @Override
    public int hashCode() {
        return 31 * group.hashCode() + position;
    }
}
