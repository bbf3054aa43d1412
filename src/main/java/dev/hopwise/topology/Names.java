package dev.hopwise.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a topology file mean. It knows which things there are and how a person may write them, and nothing
 * of what AWS does with them.
 */
public final class Names {
    /** The AWS-managed prefix lists that exist without being declared. */
    public static final Set<String> BUILT_IN_PREFIX_LISTS = Set.of("pl-s3", "pl-dynamodb");

    /** All things, by the name that is theirs alone within their kind. */
    private final Map<String, List<Id>> byName = new HashMap<>();

    /** Things of a VPC or transit gateway, by their kind and the name they have there: most files never ask. */
    private @Nullable Map<Id, List<Id>> byOwnName;

    private Names(Topology topology) {
        topology.vpcs().values().forEach(this::addVpc);
        topology.transitGateways().values().forEach(this::addTransitGateway);
        addAll(Kind.PEERING, topology.peerings().keySet());
        addAll(Kind.VPN_GATEWAY, topology.vpnGateways().keySet());
        addAll(Kind.PREFIX_LIST, topology.prefixLists().keySet());
        addAll(Kind.PREFIX_LIST, BUILT_IN_PREFIX_LISTS);
        addAll(Kind.NETWORK, topology.networks().keySet());
        addAll(Kind.SERVICE, topology.services().keySet());
        add(new Id(Kind.INTERNET, "internet"));
    }

    public static Names of(Topology topology) {
        return new Names(topology);
    }

    /**
     * Every thing of these kinds that {@code text} may mean: none where it is dangling, several where it is ambiguous.
     *
     * @param owner the VPC or transit gateway in which it is written, or empty at the top level. What the owner itself
     *     holds comes first and alone; then what {@code text} names in full; then what bears the name elsewhere.
     */
    public List<Id> find(String text, Optional<String> owner, Set<Kind> kinds) {
        if (owner.isPresent()) {
            List<Id> own = known(owner.get() + "/" + text, kinds);
            if (!own.isEmpty()) {
                return own;
            }
        }
        List<Id> inFull = known(text, kinds);
        // Inside a VPC a top-level thing can only be written by its bare id, so that id wins over strangers' things.
        if (owner.isPresent() && !inFull.isEmpty()) {
            return inFull;
        }
        Stream<Id> elsewhere =
                kinds.stream().flatMap(kind -> byOwnName().getOrDefault(new Id(kind, text), List.of()).stream());
        return Stream.concat(inFull.stream(), elsewhere).sorted().toList();
    }

    private List<Id> known(String name, Set<Kind> kinds) {
        List<Id> known = new ArrayList<>(1);
        // A loop, not a stream: a large file asks this a million times.
        for (Id id : byName.getOrDefault(name, List.of())) {
            if (kinds.contains(id.kind())) {
                known.add(id);
            }
        }
        Collections.sort(known);
        return Collections.unmodifiableList(known);
    }

    /** The known names of these kinds nearest to {@code text}, as a person writes them from {@code owner}; at most 3. */
    public List<String> nearest(String text, Optional<String> owner, Set<Kind> kinds) {
        String own = owner.map(id -> id + "/").orElse("/");
        // A bare word is compared with the bare names of things, wherever they are.
        boolean isBare = text.indexOf('/') < 0;
        List<Id> candidates =
                every().filter(id -> kinds.contains(id.kind())).sorted().toList();
        return Nearest.among(text, candidates, id -> isBare ? bare(id.name()) : id.name(), 3 * kinds.size()).stream()
                .map(id -> id.name().startsWith(own) ? bare(id.name()) : id.name())
                .distinct()
                .limit(3)
                .toList();
    }

    private static String bare(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private void addVpc(Vpc vpc) {
        add(new Id(Kind.VPC, vpc.id()));
        addAll(vpc.id(), Kind.SUBNET, vpc.subnets().keySet());
        addAll(vpc.id(), Kind.ROUTE_TABLE, vpc.routeTables().keySet());
        addAll(vpc.id(), Kind.NETWORK_ACL, vpc.networkAcls().keySet());
        addAll(vpc.id(), Kind.SECURITY_GROUP, vpc.securityGroups().keySet());
        add(vpc.id(), Kind.SECURITY_GROUP, vpc.defaultGroup());
        addAll(vpc.id(), Kind.NETWORK_INTERFACE, vpc.interfaces().keySet());
        vpc.interfaces().values().stream()
                .flatMap(networkInterface -> networkInterface.instance().stream())
                .forEach(instance -> add(vpc.id(), Kind.INSTANCE, instance.value()));
        vpc.internetGateway()
                .ifPresent(gateway ->
                        add(vpc.id(), Kind.INTERNET_GATEWAY, gateway.id().value()));
        vpc.egressOnlyInternetGateway()
                .ifPresent(gateway -> add(vpc.id(), Kind.EGRESS_ONLY_INTERNET_GATEWAY, gateway.value()));
        addAll(vpc.id(), Kind.NAT_GATEWAY, vpc.natGateways().keySet());
        addAll(vpc.id(), Kind.ENDPOINT, vpc.endpoints().keySet());
        addAll(vpc.id(), Kind.FLOW_LOG, vpc.flowLogs().keySet());
    }

    private void addTransitGateway(TransitGateway gateway) {
        add(new Id(Kind.TRANSIT_GATEWAY, gateway.id()));
        addAll(
                gateway.id(),
                Kind.TRANSIT_GATEWAY_ATTACHMENT,
                gateway.attachments().keySet());
        addAll(
                gateway.id(),
                Kind.TRANSIT_GATEWAY_ROUTE_TABLE,
                gateway.routeTables().keySet());
    }

    private void addAll(Kind kind, Collection<String> names) {
        names.forEach(name -> add(new Id(kind, name)));
    }

    private void addAll(String owner, Kind kind, Collection<String> names) {
        names.forEach(name -> add(owner, kind, name));
    }

    private void add(String owner, Kind kind, String name) {
        add(Id.within(owner, kind, name));
    }

    /** Once: several interfaces share an instance. */
    private void add(Id id) {
        List<Id> sameName = byName.computeIfAbsent(id.name(), any -> new ArrayList<>(1));
        if (!sameName.contains(id)) {
            sameName.add(id);
        }
    }

    private Stream<Id> every() {
        return byName.values().stream().flatMap(List::stream);
    }

    private synchronized Map<Id, List<Id>> byOwnName() {
        if (byOwnName == null) {
            byOwnName = every().filter(id -> id.name().indexOf('/') >= 0)
                    .collect(Collectors.groupingBy(id -> new Id(id.kind(), bare(id.name()))));
        }
        return byOwnName;
    }
}
