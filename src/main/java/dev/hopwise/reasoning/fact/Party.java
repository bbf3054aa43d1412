package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/**
 * An end of a trace.
 *
 * @param id an interface, the internet, a network, a service, or an address that nothing holds
 * @param name as reports name it
 * @param inbound the packets addressed to it, by the addresses that the question means
 * @param outbound the packets that it sends, from those addresses
 * @param own the packets addressed to private addresses of its own: group membership shows there
 * @param literal whether the question gives an address, and so what the packet carries
 * @param hostName whether the question gives the public host name of an interface, and so asks for what that resolves to
 * @param anyone whether it is the address that is meant, and so whoever the routes lead to
 */
public record Party(
        Id id,
        String name,
        PacketSet inbound,
        PacketSet outbound,
        PacketSet own,
        boolean literal,
        boolean hostName,
        boolean anyone,
        Where where)
        implements Thing, Destination {
    public Kind getKind() {
        return id.kind();
    }

    /** Whether it is outside AWS's networks: the internet, a service's public addresses, a network. */
    public boolean isOutside() {
        return id.kind() == Kind.INTERNET || id.kind() == Kind.SERVICE || id.kind() == Kind.NETWORK;
    }

    /** The same end by other addresses. */
    public Party by(PacketSet addresses) {
        return new Party(id, name, addresses, addresses.mirrored(), own, literal, hostName, anyone, where);
    }

    /** The same interface by its public host name, which has addresses of IPv4 only. */
    public Party byHostName(String as) {
        PacketSet four = inbound.intersect(Space.IPV4);
        return new Party(id, as, four, four.mirrored(), own, false, true, anyone, where);
    }

    /** The same end by addresses that stand for its IPv4 addresses: a translator on the way makes those of them. */
    public Party synthesized() {
        PacketSet both = inbound.union(Nat64.toSynthesized(inbound));
        return new Party(id, name, both, outbound, own, literal, hostName, anyone, where);
    }

    /** Whoever holds the same addresses. */
    public Party whoever(String as) {
        return new Party(id, as, inbound, outbound, own, literal, hostName, true, where);
    }

    @Override
    public String text() {
        return name;
    }
}
