package dev.hopwise.reference;

import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Anything with an address in a VPC: an interface, a NAT gateway, an interface of an endpoint.
 *
 * @param kind what owns it
 * @param name its owner, as {@code vpc/id}
 * @param subnet its subnet; empty for a regional NAT gateway
 * @param addresses its private and IPv6 addresses
 * @param primary the private IPv4 address that its public one stands for
 * @param groups its security groups, as {@code vpc/id}; none filter a NAT gateway (UG:nat-gateway-basics)
 */
public record Port(
        Kind kind,
        String vpc,
        String name,
        Optional<String> subnet,
        List<IpAddress> addresses,
        Optional<IpAddress> primary,
        Optional<IpAddress> publicAddress,
        List<String> groups,
        boolean checks,
        boolean attached) {
    boolean holds(IpAddress address) {
        return addresses.contains(address);
    }

    /** The same with an address that the file does not fix. */
    public Port at(IpAddress address) {
        return new Port(kind, vpc, name, subnet, List.of(address), primary, publicAddress, groups, checks, attached);
    }

    public boolean isNetwork() {
        return kind == Kind.NETWORK;
    }

    /** Whether it has an address only once somebody asks. */
    public boolean isConnectEndpoint() {
        return kind == Kind.ENDPOINT && addresses.size() == 1 && primary.isEmpty()
                || kind == Kind.ENDPOINT && addresses.isEmpty();
    }

    public boolean isNat() {
        return kind == Kind.NAT_GATEWAY;
    }

    /** Its own name within its VPC. */
    String id() {
        return name.substring(name.indexOf('/') + 1);
    }
}
