package dev.hopwise.reasoning;

import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Network;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.PeeringSide;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Uplink;
import dev.hopwise.reasoning.fact.VpnGateway;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the packets of some questions can come to, found generously: everything that a route for some of their addresses leads to,
 * whether or not another route is preferred or a filter stops them. The rest of the world has no say, and is not asked.
 */
final class Surroundings {
    private final World world;
    private final Set<Id> reached = new HashSet<>();
    private final Deque<Id> next = new ArrayDeque<>();
    private PacketSet addresses = PacketSet.NONE;

    private Surroundings(World world) {
        this.world = world;
    }

    /** What the packets of {@code asks}, and the replies to them, can come to. */
    static Surroundings of(World world, List<Ask> asks) {
        Surroundings all = new Surroundings(world);
        all.begin(asks);
        PacketSet before;
        do {
            before = all.addresses;
            all.next.addAll(all.reached);
            all.spread();
        } while (!all.addresses.equals(before));
        return all;
    }

    /** The world. */
    static Surroundings everything(World world) {
        Surroundings all = new Surroundings(world);
        all.addresses = PacketSet.ALL;
        all.reached.addAll(world.vpcs().keySet());
        return all;
    }

    /** Its VPCs, in the order of the file. */
    List<Id> vpcs() {
        return world.vpcs().keySet().stream().filter(reached::contains).toList();
    }

    /** Its facts. */
    List<Object> facts() {
        return world.facts(reached).stream().filter(this::concerns).toList();
    }

    private boolean concerns(Object fact) {
        if (fact instanceof Eni eni) {
            return mayForward(eni) || holdsSome(eni);
        }
        if (fact instanceof PeeringSide side) {
            return reached.contains(side.near());
        }
        return !(fact instanceof Route route && route.isTransit()) || leadsSome(route);
    }

    private static boolean mayForward(Eni eni) {
        return !eni.sourceDestCheck() || eni.getOwnerKind() != Kind.NETWORK_INTERFACE;
    }

    private boolean holdsSome(Eni eni) {
        return reached.contains(eni.id())
                || eni.inbound().overlaps(addresses)
                || eni.publicInbound().overlaps(addresses);
    }

    private boolean leadsSome(Route route) {
        return route.coverage().possible().overlaps(addresses);
    }

    /** Of ends that many questions have in common once. */
    private void begin(List<Ask> asks) {
        List<PacketSet> some = new ArrayList<>();
        Set<Party> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Ask ask : asks) {
            if (begun.add(ask.source())) {
                some.add(ask.source().outbound().mirrored());
                some.addAll(begin(ask.source()));
            }
            if (begun.add(ask.destination())) {
                some.add(ask.destination().inbound());
                some.add(Nat64.toSynthesized(ask.destination().inbound()));
                some.addAll(begin(ask.destination()));
            }
            if (ask.destination().anyone()) {
                world.meant(ask).forEach(eni -> some.addAll(hold(eni)));
            }
        }
        addresses = addresses.union(PacketSet.union(some));
    }

    private List<PacketSet> begin(Party party) {
        Eni eni = world.enis().get(party.id());
        reach(party.id());
        return eni == null ? List.of() : hold(eni);
    }

    /** Whoever else has the public addresses of an interface counts as well; the answer is the packets to its own. */
    private List<PacketSet> hold(Eni eni) {
        reach(eni.vpc());
        eni.everyAddress().forEach(address -> world.holders(address).forEach(this::reach));
        return List.of(eni.inbound(), eni.publicInbound());
    }

    private void reach(Id place) {
        if (reached.add(place)) {
            next.add(place);
        }
    }

    private void spread() {
        world.all(Network.class).stream()
                .filter(network -> network.inbound().overlaps(addresses))
                .forEach(network -> reach(network.id()));
        while (!next.isEmpty()) {
            Id place = next.remove();
            switch (place.kind()) {
                case VPC -> spreadFromVpc(place);
                case PEERING ->
                    world.all(PeeringSide.class).stream()
                            .filter(side -> side.id().equals(place))
                            .forEach(side -> reach(side.near()));
                case TRANSIT_GATEWAY -> spreadFromTransitGateway(place);
                case VPN_GATEWAY -> spreadFromVpnGateway(place);
                case NETWORK ->
                    world.all(Uplink.class).stream()
                            .filter(uplink -> uplink.network().equals(place))
                            .forEach(uplink -> reach(uplink.id()));
                case TRANSIT_GATEWAY_ATTACHMENT ->
                    world.all(Attachment.class).stream()
                            .filter(attachment -> attachment.id().equals(place))
                            .forEach(attachment -> Stream.of(attachment.gateway(), attachment.attached())
                                    .forEach(this::reach));
                default -> {
                    // Leads to nothing beyond its VPC.
                }
            }
        }
    }

    /** NAT gateways send under addresses of their own, which replies come back to. */
    private void spreadFromVpc(Id vpc) {
        world.enisOf(vpc).stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NAT_GATEWAY)
                .forEach(eni -> addresses = addresses.union(PacketSet.union(hold(eni))));
        along(world.all(vpc, Route.class).stream());
    }

    private void spreadFromTransitGateway(Id gateway) {
        String own = gateway.name() + "/";
        along(world.all(Route.class).stream()
                .filter(route -> route.table().name().startsWith(own)));
    }

    private void spreadFromVpnGateway(Id gateway) {
        world.all(VpnGateway.class).stream()
                .filter(it -> it.id().equals(gateway))
                .forEach(it -> it.vpc().ifPresent(this::reach));
        world.all(Uplink.class).stream()
                .filter(uplink -> uplink.id().equals(gateway))
                .forEach(uplink -> reach(uplink.network()));
    }

    private void along(Stream<Route> routes) {
        routes.filter(this::leadsSome)
                .map(Route::target)
                .filter(Objects::nonNull)
                .forEach(this::reach);
    }
}
