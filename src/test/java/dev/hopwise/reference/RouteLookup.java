package dev.hopwise.reference;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.IpAddressType;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.RouteOrigin;
import dev.hopwise.topology.RouteState;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which table a subnet has, and which of its routes a packet takes. */
final class RouteLookup {
    private static final Kind[] TARGETS = {
        Kind.INTERNET_GATEWAY,
        Kind.EGRESS_ONLY_INTERNET_GATEWAY,
        Kind.NAT_GATEWAY,
        Kind.PEERING,
        Kind.TRANSIT_GATEWAY,
        Kind.VPN_GATEWAY,
        Kind.NETWORK_INTERFACE,
        Kind.ENDPOINT
    };
    /** The only targets of a static route inside the VPC's own blocks (UG:subnet-route-tables). */
    private static final List<Kind> INSIDE = List.of(Kind.NAT_GATEWAY, Kind.NETWORK_INTERFACE, Kind.ENDPOINT);

    private final Site site;

    RouteLookup(Site site) {
        this.site = site;
    }

    /** Its own, else the main one, else an implied one with local routes alone (UG:subnet-route-tables). */
    Table tableOf(Vpc vpc, Optional<Ref> written) {
        if (written.isPresent()) {
            Id id = site.find(written.get(), vpc.id(), Kind.ROUTE_TABLE);
            String own = id.name().substring(id.name().indexOf('/') + 1);
            return new Table(
                    id.name(),
                    site.hops(id.name(), () -> hops(vpc, vpc.routeTables().get(own))));
        }
        return vpc.routeTables().values().stream()
                .filter(table -> table.main().map(Flag::on).orElse(false))
                .findFirst()
                .map(table -> {
                    String name = vpc.id() + "/" + table.id();
                    return new Table(name, site.hops(name, () -> hops(vpc, table)));
                })
                .orElseGet(() -> new Table(vpc.id() + "/main", locals(vpc)));
    }

    Table tableOf(Vpc vpc, Subnet subnet) {
        return tableOf(vpc, subnet.routeTable());
    }

    /** What an internet gateway looks in for what comes in, if anything (UG:gateway-route-tables). */
    Optional<Table> edgeOf(Vpc vpc) {
        return vpc.internetGateway()
                .flatMap(gateway -> gateway.routeTable())
                .map(written -> tableOf(vpc, Optional.of(written)));
    }

    /** The table of a regional NAT gateway: written, else local and the internet gateway (UG:nat-gateways-regional). */
    Table tableOfRegional(Vpc vpc, Port nat, Optional<Ref> written) {
        if (written.isPresent()) {
            return tableOf(vpc, written);
        }
        List<Hop> hops = new ArrayList<>(locals(vpc));
        vpc.internetGateway().ifPresent(gateway -> {
            Id id = Id.within(vpc.id(), Kind.INTERNET_GATEWAY, gateway.id().value());
            hops.add(new Hop(IpBlock.parse("0.0.0.0/0"), new Hop.To(id), false, Hop.STATIC));
        });
        return new Table(nat.name(), hops);
    }

    /**
     * A table.
     *
     * @param name what is blamed where it has no route
     */
    record Table(String name, List<Hop> hops) {
        /** The longest prefix, then static over prefix list over propagated (UG:route-tables-priority). */
        Hop lookUp(IpAddress destination) {
            return find(destination).orElseThrow(this::drops);
        }

        Optional<Hop> find(IpAddress destination) {
            Optional<Hop> best = hops.stream()
                    .filter(hop -> hop.destination().contains(destination))
                    .max(Comparator.comparingInt((Hop hop) -> hop.destination().length())
                            .thenComparingInt(Hop::preference));
            // Of overlapping lists AWS picks one; whether a longer prefix among them comes first is told either way
            // (UG:route-tables-priority).
            List<Hop> others = hops.stream()
                    .filter(hop -> hop.preference() == Hop.PREFIX_LIST
                            && hop.destination().contains(destination)
                            && !hop.target().equals(best.map(Hop::target).orElse(null)))
                    .toList();
            if (others.isEmpty() || best.get().preference() != Hop.PREFIX_LIST) {
                return best;
            }
            if (others.stream()
                    .noneMatch(hop -> hop.destination().equals(best.get().destination()))) {
                throw new Undecided("which of two overlapping prefix lists");
            }
            throw new AtRandom("which of two overlapping prefix lists");
        }

        Dropped drops() {
            return Dropped.by(Kind.ROUTE_TABLE, name);
        }
    }

    private List<Hop> hops(Vpc vpc, RouteTable table) {
        List<Hop> hops = new ArrayList<>();
        for (Route route : table.routes()) {
            if (!route.via().text().equals("local")) {
                hops.addAll(hops(vpc, route));
            }
        }
        // A route to the same block replaces the local one (UG:gateway-route-tables).
        locals(vpc).stream()
                .filter(local ->
                        hops.stream().noneMatch(hop -> hop.destination().equals(local.destination())))
                .forEach(hops::add);
        table.propagate().forEach(gateway -> hops.addAll(propagated(vpc, gateway)));
        vpc.endpoints().values().stream()
                .filter(endpoint -> endpoint.type() == EndpointType.GATEWAY && isIn(vpc, endpoint, table))
                .forEach(endpoint -> hops.addAll(hops(vpc, endpoint)));
        return hops;
    }

    /** What a VPN gateway knows: the blocks of its networks, and its static routes (VPN:VPNRoutingTypes). */
    private List<Hop> propagated(Vpc vpc, Ref gateway) {
        Id target = site.find(gateway, vpc.id(), Kind.VPN_GATEWAY);
        return site.knownTo(site.topology().vpnGateways().get(target.name())).stream()
                .filter(block -> counts(vpc, block, target, true))
                .map(block -> new Hop(block, new Hop.To(target), false, Hop.PROPAGATED))
                .toList();
    }

    private List<Hop> hops(Vpc vpc, Route route) {
        Id target = site.find(route.via(), vpc.id(), TARGETS);
        boolean isBlock = IpBlock.isBlock(route.to().value());
        List<IpBlock> destinations = isBlock
                ? List.of(IpBlock.parse(route.to().value()))
                : PrefixLists.entries(
                        site,
                        site.find(route.to().value(), vpc.id(), Kind.PREFIX_LIST)
                                .orElseThrow()
                                .name());
        boolean propagated = route.origin().equals(Optional.of(RouteOrigin.PROPAGATED));
        int preference = propagated ? Hop.PROPAGATED : isBlock ? Hop.STATIC : Hop.PREFIX_LIST;
        boolean blackhole = route.state().equals(Optional.of(RouteState.BLACKHOLE));
        return destinations.stream()
                .filter(block -> counts(vpc, block, target, propagated))
                .map(block -> new Hop(block, new Hop.To(target), blackhole, preference))
                .toList();
    }

    /** A propagated route never beats local, a static one inside the VPC only towards a middlebox (VPN:vpn-route-priority). */
    private boolean counts(Vpc vpc, IpBlock block, Id target, boolean propagated) {
        boolean inside = site.blocks(vpc).stream().anyMatch(own -> own.contains(block));
        return !inside || !propagated && INSIDE.contains(target.kind());
    }

    /** The routes that AWS adds for a gateway endpoint, by address family (PL:gateway-endpoints). */
    private List<Hop> hops(Vpc vpc, Endpoint endpoint) {
        IpAddressType type = endpoint.ipAddressType().orElse(IpAddressType.IPV4);
        Id id = Id.within(vpc.id(), Kind.ENDPOINT, endpoint.id());
        return PrefixLists.entries(site, "pl-" + endpoint.service().value()).stream()
                .filter(block ->
                        type == IpAddressType.DUALSTACK || block.first().isIpv6() == (type == IpAddressType.IPV6))
                .map(block -> new Hop(block, new Hop.To(id), false, Hop.PREFIX_LIST))
                .toList();
    }

    private boolean isIn(Vpc vpc, Endpoint endpoint, RouteTable table) {
        return endpoint.routeTables().stream()
                .map(ref -> site.find(ref, vpc.id(), Kind.ROUTE_TABLE).name())
                .anyMatch(name -> name.equals(vpc.id() + "/" + table.id()));
    }

    private List<Hop> locals(Vpc vpc) {
        return site.blocks(vpc).stream()
                .map(block -> new Hop(block, new Hop.Local(), false, Hop.LOCAL))
                .toList();
    }
}
