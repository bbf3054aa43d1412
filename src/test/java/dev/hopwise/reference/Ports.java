package dev.hopwise.reference;

import dev.hopwise.topology.Connectivity;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointState;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NatGateway;
import dev.hopwise.topology.NatState;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who has an address in the VPCs. */
final class Ports {
    private static final Set<String> OVER = Set.of("rejected", "expired", "failed", "deleting", "deleted");

    private final Site site;
    private final List<Port> ports = new ArrayList<>();
    private final List<Port> ended = new ArrayList<>();

    Ports(Site site) {
        this.site = site;
    }

    List<Port> all() {
        for (Vpc vpc : site.topology().vpcs().values()) {
            vpc.interfaces().values().forEach(one -> ports.add(ofInterface(vpc, one)));
            vpc.natGateways().values().forEach(one -> (isOver(one) ? ended : ports).add(ofNat(vpc, one)));
            vpc.endpoints().values().stream()
                    .filter(one -> one.type() == EndpointType.INTERFACE)
                    .forEach(one -> one.subnets()
                            .forEach(place -> (isOver(one) ? ended : ports).add(ofEndpoint(vpc, one, place))));
            vpc.endpoints().values().stream()
                    .filter(one -> one.type() == EndpointType.INSTANCE_CONNECT)
                    .forEach(one -> (isOver(one) ? ended : ports).add(ofConnect(vpc, one)));
        }
        return Stream.concat(
                        ports.stream(),
                        ended.stream().filter(it -> ports.stream().noneMatch(other -> hasOneOf(other, it))))
                .toList();
    }

    /** It has given its addresses back: another may have them. */
    private static boolean isOver(NatGateway nat) {
        return OVER.contains(nat.state().map(NatState::word).orElse(""));
    }

    private static boolean isOver(Endpoint endpoint) {
        return OVER.contains(endpoint.state().map(EndpointState::word).orElse(""));
    }

    private static boolean hasOneOf(Port port, Port gone) {
        boolean inVpc =
                port.vpc().equals(gone.vpc()) && gone.addresses().stream().anyMatch(port::holds);
        return inVpc || gone.publicAddress().isPresent() && gone.publicAddress().equals(port.publicAddress());
    }

    private Port ofInterface(Vpc vpc, NetworkInterface one) {
        List<IpAddress> addresses = Stream.of(one.ip().stream(), one.secondaryIps().stream(), one.ipv6().stream())
                .flatMap(it -> it)
                .map(Ports::address)
                .toList();
        return new Port(
                Kind.NETWORK_INTERFACE,
                vpc.id(),
                vpc.id() + "/" + one.id(),
                Optional.of(subnet(vpc, one.subnet())),
                addresses,
                one.ip().map(Ports::address),
                one.publicIp().map(Ports::address),
                groups(vpc, one.securityGroups()),
                one.sourceDestCheck().map(Flag::on).orElse(true),
                one.attached().map(Flag::on).orElse(true));
    }

    private Port ofNat(Vpc vpc, NatGateway nat) {
        boolean isPublic = nat.connectivity().orElse(Connectivity.PUBLIC) == Connectivity.PUBLIC;
        Optional<IpAddress> privateAddress = nat.privateIp().map(Ports::address);
        return new Port(
                Kind.NAT_GATEWAY,
                vpc.id(),
                vpc.id() + "/" + nat.id(),
                nat.subnet().map(it -> subnet(vpc, it)),
                privateAddress.stream().toList(),
                privateAddress,
                isPublic ? nat.publicIp().map(Ports::address) : Optional.empty(),
                List.of(),
                false,
                true);
    }

    /** Its address is some free one of its subnet; whoever asks says which. */
    private Port ofConnect(Vpc vpc, Endpoint endpoint) {
        return new Port(
                Kind.ENDPOINT,
                vpc.id(),
                vpc.id() + "/" + endpoint.id(),
                Optional.of(subnet(vpc, endpoint.subnet().orElseThrow())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                groups(vpc, endpoint.securityGroups()),
                true,
                true);
    }

    private Port ofEndpoint(Vpc vpc, Endpoint endpoint, EndpointSubnet place) {
        IpAddress address = place.ip().map(Ports::address).orElseThrow();
        return new Port(
                Kind.ENDPOINT,
                vpc.id(),
                vpc.id() + "/" + endpoint.id(),
                Optional.of(subnet(vpc, place.subnet())),
                List.of(address),
                Optional.of(address),
                Optional.empty(),
                groups(vpc, endpoint.securityGroups()),
                true,
                true);
    }

    /** The default group where none is written (UG:default-security-group, PL:create-interface-endpoint). */
    private List<String> groups(Vpc vpc, Optional<List<Ref>> written) {
        return written.map(refs -> refs.stream()
                        .map(it -> site.find(it, vpc.id(), Kind.SECURITY_GROUP))
                        .map(Id::name)
                        .toList())
                .orElse(List.of(vpc.id() + "/" + defaultGroup(vpc)));
    }

    static String defaultGroup(Vpc vpc) {
        return vpc.securityGroups().values().stream()
                .filter(group -> group.isDefault().map(Flag::on).orElse(false))
                .map(SecurityGroup::id)
                .findAny()
                .orElse("default");
    }

    private String subnet(Vpc vpc, Ref subnet) {
        String name = site.find(subnet, vpc.id(), Kind.SUBNET).name();
        return name.substring(name.indexOf('/') + 1);
    }

    private static IpAddress address(Ip written) {
        return IpAddress.parse(written.toString());
    }
}
