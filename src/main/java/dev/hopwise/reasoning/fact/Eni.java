package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network interface: of an instance, of a NAT gateway, or of an interface endpoint.
 *
 * @param id its own id, unique among interfaces
 * @param owner what reports name: the interface itself, the NAT gateway, the endpoint
 * @param addresses its private addresses, the primary first, and its IPv6 addresses
 * @param publicAddress the public IPv4 address that the internet gateway maps to the primary private one
 * @param groups its security groups, in the order of the file; none for a NAT gateway
 * @param doubt why an address cannot be in its subnet, if it cannot
 * @param shared how another interface holds one of its addresses, if one does
 */
public record Eni(
        Id id,
        Id owner,
        Id vpc,
        Id subnet,
        List<Address> addresses,
        Optional<Address> publicAddress,
        PacketSet inbound,
        List<Id> groups,
        boolean sourceDestCheck,
        boolean attached,
        Optional<String> doubt,
        Optional<String> shared,
        Where where)
        implements Thing, Destination {
    @Override
    public String role() {
        return "interface";
    }

    @Override
    public String text() {
        return owner.name();
    }

    public boolean hasGroup(Id group) {
        return groups.contains(group);
    }

    /** Its first group; only where it has one. */
    public Id firstGroup() {
        return groups.get(0);
    }

    public boolean isFirstGroup(Id group) {
        return !groups.isEmpty() && groups.get(0).equals(group);
    }

    /** Whether it has {@code group} and no other. */
    public boolean isOnlyGroup(Id group) {
        return groups.equals(List.of(group));
    }

    /** Whether it stands before {@code other} in the file. */
    public boolean isBefore(Eni other) {
        return where.compareTo(other.where) < 0;
    }

    /** Whether one of its addresses cannot be right. */
    public boolean isDoubtful() {
        return doubt.isPresent() || shared.isPresent();
    }

    /** Whether the two hold one address, of one VPC or of the internet. */
    public boolean sharesWith(Eni other) {
        return !sharedWith(other).isEmpty();
    }

    /** The addresses that one of {@code others} holds as well, in words. */
    public Evidence commonWith(Collection<?> others) {
        return Words.of(
                "address",
                others.stream()
                        .flatMap(other -> sharedWith((Eni) other).stream())
                        .distinct()
                        .map(address -> new Words("address", address.toString(), where))
                        .toList());
    }

    private List<Address> sharedWith(Eni other) {
        Stream<Address> own = vpc.equals(other.vpc) ? addresses.stream() : Stream.of();
        Stream<Address> outer = publicAddress.equals(other.publicAddress) ? publicAddress.stream() : Stream.of();
        return Stream.concat(own.filter(other.addresses::contains), outer).toList();
    }

    /** The same interface, of whose addresses another holds one, unless that is known. */
    public Eni sharedAs(String words) {
        return with(groups, shared.or(() -> Optional.of(words)));
    }

    /** The same interface where its groups have no say. */
    public Eni withoutGroups() {
        return with(List.of(), shared);
    }

    private Eni with(List<Id> newGroups, Optional<String> newShared) {
        return new Eni(
                id,
                owner,
                vpc,
                subnet,
                addresses,
                publicAddress,
                inbound,
                newGroups,
                sourceDestCheck,
                attached,
                doubt,
                newShared,
                where);
    }

    /** Its private addresses, and the public one. */
    public Stream<Address> everyAddress() {
        return Stream.concat(addresses.stream(), publicAddress.stream());
    }

    /** The doubt, in words. */
    public Evidence reason() {
        return new Words("doubt", doubt.or(() -> shared).orElse(""), where);
    }

    /** The primary private address of the family of {@code headers}. */
    public Address primaryFor(PacketSet headers) {
        return addresses.stream()
                .filter(address -> headers.overlaps(PacketSet.of(address.family())))
                .findFirst()
                .orElse(addresses.get(0));
    }

    /** The address at which it receives: the one that the headers go to, else the primary one. */
    public Address receiving(PacketSet headers) {
        return addresses.stream()
                .filter(address -> headers.overlaps(PacketSet.to(address)))
                .findFirst()
                .orElseGet(() -> primaryFor(headers));
    }

    /** What it is the interface of. */
    public Kind getOwnerKind() {
        return owner.kind();
    }

    /** Whether the internet gateway maps a public address to it. */
    public boolean isMapped() {
        return publicAddress.isPresent();
    }

    /** Whether the internet gateway has a public address for the source of some of the headers: for the primary one only. */
    public boolean isMappedFor(PacketSet headers) {
        return isMapped() && headers.overlaps(PacketSet.from(primaryFor(PacketSet.of(Family.IPV4))));
    }

    /** The public address, in words. */
    public Evidence publicly() {
        String address = publicAddress
                .filter(it -> !it.isPlaceholder())
                .map(Address::toString)
                .orElse("(not in the file)");
        return new Words("publicAddress", address, where);
    }

    /** The packets addressed to its public address. */
    public PacketSet publicInbound() {
        return publicAddress.map(PacketSet::to).orElse(PacketSet.NONE);
    }

    /** Whether packets to {@code address} end here after the internet gateway has translated them. */
    public boolean isPublicly(PacketSet headers) {
        return publicAddress.isPresent() && headers.goesTo(publicAddress.get());
    }

    /** Whether the walk is to its public address. */
    public boolean publiclyMeantBy(Trace trace) {
        return isPublicly(trace.destination().inbound());
    }

    /** The packets to its own addresses of {@code family}. */
    public PacketSet inboundIn(Family family) {
        return inbound.intersect(PacketSet.of(family));
    }

    /** Whether it has an IPv4 address. */
    public boolean isIpv4() {
        return addresses.stream().anyMatch(address -> address.family() == Family.IPV4);
    }

    /** Whether it has an IPv6 address at which hosts on the internet reach it. */
    public boolean isPublicInIpv6() {
        return addresses.stream().anyMatch(address -> Space.TO_PUBLIC_IPV6.contains(PacketSet.to(address)));
    }

    /** Whether it has a public IPv4 address that the file does not say. */
    public boolean isMappedSomehow() {
        return publicAddress.filter(Address::isPlaceholder).isPresent();
    }

    /** Whether it has an address of the family of {@code headers}. */
    public boolean isInFamilyOf(PacketSet headers) {
        return addresses.stream().anyMatch(address -> headers.overlaps(PacketSet.of(address.family())));
    }

    /** Whether it sends under an address that some of the headers carry as their source. */
    public boolean sends(PacketSet headers) {
        return addresses.stream().anyMatch(address -> headers.overlaps(PacketSet.from(address)));
    }

    /** The family in which it sends where it has one only, as ipAddressType of an endpoint says it. */
    public Evidence family() {
        return new Words("family", isIpv4() ? "ipv4" : "ipv6", where);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Eni it
                        && sourceDestCheck == it.sourceDestCheck
                        && attached == it.attached
                        && id.equals(it.id)
                        && owner.equals(it.owner)
                        && vpc.equals(it.vpc)
                        && subnet.equals(it.subnet)
                        && addresses.equals(it.addresses)
                        && publicAddress.equals(it.publicAddress)
                        && inbound.equals(it.inbound)
                        && groups.equals(it.groups)
                        && doubt.equals(it.doubt)
                        && shared.equals(it.shared)
                        && where.equals(it.where);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
