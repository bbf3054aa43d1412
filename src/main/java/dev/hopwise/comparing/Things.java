package dev.hopwise.comparing;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things of a topology that flows may hang on, each by its id, in the order of the file. */
final class Things {
    /** Keys of a VPC and of a transit gateway that hold things of their own. */
    private static final Set<String> NESTS = Set.of(
            "subnets",
            "routeTables",
            "networkAcls",
            "securityGroups",
            "interfaces",
            "natGateways",
            "endpoints",
            "internetGateway",
            "egressOnlyInternetGateway",
            "attachments");

    private static final String LOGS = "flowLogs";

    private final Map<Id, Record> all = new LinkedHashMap<>();

    Things(Topology topology) {
        topology.vpcs().values().forEach(this::add);
        add(Kind.PEERING, topology.peerings());
        topology.transitGateways().values().forEach(this::add);
        add(Kind.VPN_GATEWAY, topology.vpnGateways());
        add(Kind.PREFIX_LIST, topology.prefixLists());
        add(Kind.NETWORK, topology.networks());
        add(Kind.SERVICE, topology.services());
    }

    Map<Id, Record> all() {
        return all;
    }

    /** Whether what stands under a key of {@code holder} is things of their own, or nothing that a flow hangs on. */
    static boolean isApart(Record holder, String key) {
        boolean nests = holder instanceof Vpc || holder instanceof TransitGateway;
        return nests && (NESTS.contains(key) || key.equals(LOGS));
    }

    /** Whether nothing that stands under a key has a say in what becomes of a packet. */
    static boolean isMute(String key) {
        return key.equals(LOGS);
    }

    /** The VPC or transit gateway that a thing belongs to. */
    static Optional<Id> owner(Id thing) {
        int slash = thing.name().indexOf('/');
        boolean ofGateway =
                thing.kind() == Kind.TRANSIT_GATEWAY_ATTACHMENT || thing.kind() == Kind.TRANSIT_GATEWAY_ROUTE_TABLE;
        return slash < 0
                ? Optional.empty()
                : Optional.of(new Id(
                        ofGateway ? Kind.TRANSIT_GATEWAY : Kind.VPC,
                        thing.name().substring(0, slash)));
    }

    private void add(Vpc vpc) {
        all.put(new Id(Kind.VPC, vpc.id()), vpc);
        vpc.internetGateway()
                .ifPresent(it -> all.put(
                        Id.within(vpc.id(), Kind.INTERNET_GATEWAY, it.id().value()), it));
        vpc.egressOnlyInternetGateway()
                .ifPresent(it -> all.put(Id.within(vpc.id(), Kind.EGRESS_ONLY_INTERNET_GATEWAY, it.value()), it));
        add(vpc.id(), Kind.SUBNET, vpc.subnets());
        add(vpc.id(), Kind.ROUTE_TABLE, vpc.routeTables());
        add(vpc.id(), Kind.NETWORK_ACL, vpc.networkAcls());
        add(vpc.id(), Kind.SECURITY_GROUP, vpc.securityGroups());
        add(vpc.id(), Kind.NETWORK_INTERFACE, vpc.interfaces());
        add(vpc.id(), Kind.NAT_GATEWAY, vpc.natGateways());
        add(vpc.id(), Kind.ENDPOINT, vpc.endpoints());
    }

    private void add(TransitGateway gateway) {
        all.put(new Id(Kind.TRANSIT_GATEWAY, gateway.id()), gateway);
        add(gateway.id(), Kind.TRANSIT_GATEWAY_ATTACHMENT, gateway.attachments());
        add(gateway.id(), Kind.TRANSIT_GATEWAY_ROUTE_TABLE, gateway.routeTables());
    }

    private void add(Kind kind, Map<String, ? extends Record> some) {
        some.forEach((id, it) -> all.put(new Id(kind, id), it));
    }

    private void add(String owner, Kind kind, Map<String, ? extends Record> some) {
        some.forEach((id, it) -> all.put(Id.within(owner, kind, id), it));
    }
}
