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
import java.util.Set;

/**
 * What the packets of some questions can come to, found generously: everything that a route for some of their addresses leads to,
 * whether or not another route is preferred or a filter stops them. The rest of the world has no say, and is not asked.
 */
final class Surroundings {
    private final World world;
    private final Set<Id> reached = new HashSet<>();
    private final Deque<Id> next = new ArrayDeque<>();
    private PacketSet addresses = PacketSet.NONE;
    /** Whether some question is about a service. */
    private boolean service;

    private boolean everything;

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
        all.reached.addAll(world.vpcs().keySet());
        all.everything = true;
        return all;
    }

    /** Its VPCs, in the order of the file. */
    List<Id> vpcs() {
        return world.vpcs().keySet().stream().filter(reached::contains).toList();
    }

    /** Its facts. */
    List<Object> facts() {
        return everything ? world.facts() : new Concerned(world, vpcs(), reached, addresses, service).facts();
    }

    /** Of ends that many questions have in common once. */
    private void begin(List<Ask> asks) {
        List<PacketSet> some = new ArrayList<>();
        Set<Party> senders = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Party> receivers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Ask ask : asks) {
            service |= ask.destination().getKind() == Kind.SERVICE;
            if (senders.add(ask.source())) {
                some.add(ask.source().outbound().mirrored());
                some.addAll(begin(ask.source()));
            }
            if (receivers.add(ask.destination())) {
                some.add(ask.destination().inbound());
                some.add(Nat64.toSynthesized(ask.destination().inbound()));
                some.addAll(begin(ask.destination()));
            }
            if (ask.destination().anyone()) {
                for (Eni eni : world.meant(ask)) {
                    some.addAll(hold(eni));
                }
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
        return List.of(eni.inbound(), Nat64.toSynthesized(eni.inbound()), eni.publicInbound());
    }

    private void reach(Id place) {
        if (reached.add(place)) {
            next.add(place);
        }
    }

    private void spread() {
        for (Network network : world.all(Network.class)) {
            if (network.inbound().overlaps(addresses)) {
                reach(network.id());
            }
        }
        while (!next.isEmpty()) {
            Id place = next.remove();
            switch (place.kind()) {
                case VPC -> spreadFromVpc(place);
                case PEERING -> spreadFromPeering(place);
                case TRANSIT_GATEWAY -> spreadFromTransitGateway(place);
                case TRANSIT_GATEWAY_ATTACHMENT -> spreadFromAttachment(place);
                case VPN_GATEWAY -> spreadFromVpnGateway(place);
                case NETWORK -> spreadFromNetwork(place);
                default -> {
                    // Leads to nothing beyond its VPC.
                }
            }
        }
    }

    /** NAT gateways send under addresses of their own, which replies come back to; a service may have those of its endpoints. */
    private void spreadFromVpc(Id vpc) {
        for (Eni eni : world.enisOf(vpc)) {
            Kind owner = eni.getOwnerKind();
            if (owner == Kind.NAT_GATEWAY || service && owner == Kind.ENDPOINT) {
                addresses = addresses.union(PacketSet.union(hold(eni)));
            }
        }
        world.all(vpc, Route.class).forEach(this::along);
    }

    private void spreadFromPeering(Id peering) {
        for (PeeringSide side : world.all(PeeringSide.class)) {
            if (side.id().equals(peering)) {
                reach(side.near());
            }
        }
    }

    private void spreadFromTransitGateway(Id gateway) {
        String own = gateway.name() + "/";
        for (Route route : world.all(Route.class)) {
            if (route.table().name().startsWith(own)) {
                along(route);
            }
        }
    }

    private void spreadFromAttachment(Id id) {
        for (Attachment attachment : world.all(Attachment.class)) {
            if (attachment.id().equals(id)) {
                reach(attachment.gateway());
                reach(attachment.attached());
            }
        }
    }

    private void spreadFromVpnGateway(Id gateway) {
        for (VpnGateway it : world.all(VpnGateway.class)) {
            if (it.id().equals(gateway)) {
                it.vpc().ifPresent(this::reach);
            }
        }
        for (Uplink uplink : world.all(Uplink.class)) {
            if (uplink.id().equals(gateway)) {
                reach(uplink.network());
            }
        }
    }

    private void spreadFromNetwork(Id network) {
        for (Uplink uplink : world.all(Uplink.class)) {
            if (uplink.network().equals(network)) {
                reach(uplink.id());
            }
        }
    }

    private void along(Route route) {
        if (route.coverage().possible().overlaps(addresses)) {
            reach(route.target());
        }
    }
}
