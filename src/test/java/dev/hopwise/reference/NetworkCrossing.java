package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import dev.hopwise.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** VPN gateways and the networks behind them (VPN:VPNRoutingTypes). */
final class NetworkCrossing {
    private final Site site;
    private final Session session;
    private final TransitCrossing transit;
    private final TransitLookup lookup;

    NetworkCrossing(Site site, Session session, TransitCrossing transit) {
        this.site = site;
        this.session = session;
        this.transit = transit;
        this.lookup = new TransitLookup(site);
    }

    /** Only of its own VPC, only from its interfaces, only to prefixes that it knows (RA:explanation-codes, VPN:vpn-route-priority). */
    Place leave(Place.AtRouter at, Id target) {
        VpnGateway gateway = site.topology().vpnGateways().get(target.name());
        Packet packet = at.packet();
        if (vpcOf(gateway).filter(at.vpc()::equals).isEmpty()) {
            throw at.table().drops();
        }
        if (packet.isIpv6()) {
            throw new Undecided("IPv6 by a VPN gateway");
        }
        if (site.portsIn(at.vpc().id()).anyMatch(port -> port.publicAddress().equals(Optional.of(packet.source())))) {
            throw new Undecided("the private address of a regional NAT gateway");
        }
        if (site.holder(at.vpc().id(), packet.source()).isEmpty()) {
            throw drops(gateway);
        }
        for (String network : networks(gateway)) {
            if (site.networkBlocks(network).stream().anyMatch(it -> it.contains(packet.destination()))) {
                Port end = site.networkEnd(network, packet.destination());
                return new Place.Arrived(Optional.of(end), Optional.empty(), packet);
            }
        }
        if (gateway.routes().stream()
                .anyMatch(block -> IpBlock.parse(block.written()).contains(packet.destination()))) {
            throw new Undecided("a static route to what the file does not describe");
        }
        throw drops(gateway);
    }

    /** A gateway of a network, and whether it has told the network of the destination. */
    private record Way(boolean isTold, Supplier<Place> start) {}

    /**
     * Public addresses by the internet, which carries no others; the rest by any gateway that leads there: a VPN gateway tells of
     * its VPC, a transit gateway of what is in its table (VPN:VPNRoutingTypes).
     */
    Place from(Port network, Packet packet) {
        if (packet.source().isOnInternet() && packet.destination().isOnInternet()) {
            return new Place.OnInternet(packet);
        }
        List<Way> ways = new ArrayList<>();
        for (VpnGateway gateway : site.topology().vpnGateways().values()) {
            if (networks(gateway).contains(network.name())) {
                ways.add(new Way(isTold(gateway, packet), () -> comeIn(gateway, packet)));
            }
        }
        for (TransitGateway gateway : site.topology().transitGateways().values()) {
            for (Attachment one : gateway.attachments().values()) {
                if (one.network()
                        .filter(ref -> ref.text().equals(network.name()))
                        .isPresent()) {
                    ways.add(new Way(isTold(gateway, one, packet), () -> transit.enter(gateway, one, packet)));
                }
            }
        }
        if (ways.isEmpty()) {
            throw Dropped.by(Kind.NETWORK, network.name());
        }
        List<Way> told = ways.stream().filter(Way::isTold).toList();
        return session.choices().pick(told.isEmpty() ? ways : told).start().get();
    }

    private boolean isTold(VpnGateway gateway, Packet packet) {
        return vpcOf(gateway)
                        .filter(vpc -> site.isInside(vpc, packet.destination()))
                        .isPresent()
                || isBetweenSites(gateway, packet);
    }

    private boolean isTold(TransitGateway gateway, Attachment one, Packet packet) {
        try {
            return TransitLookup.isUp(one)
                    && lookup.tableOf(gateway, one)
                            .map(table -> table.lookUp(packet.destination()))
                            .isPresent();
        } catch (Dropped none) {
            return false;
        } catch (AtRandom some) {
            return true;
        }
    }

    /** To addresses of its VPC, and no further (RA:explanation-codes). */
    private Place comeIn(VpnGateway gateway, Packet packet) {
        Vpc vpc = vpcOf(gateway).orElseThrow(() -> drops(gateway));
        if (packet.isIpv6() || isBetweenSites(gateway, packet)) {
            throw new Undecided("IPv6 by a VPN gateway, or from site to site");
        }
        if (!site.isInside(vpc, packet.destination())) {
            throw drops(gateway);
        }
        return new Place.InVpc(vpc, packet);
    }

    private boolean isBetweenSites(VpnGateway gateway, Packet packet) {
        return networks(gateway).stream()
                .flatMap(it -> site.networkBlocks(it).stream())
                .anyMatch(it -> it.contains(packet.destination()));
    }

    private Optional<Vpc> vpcOf(VpnGateway gateway) {
        return gateway.vpc().map(ref -> site.vpc(ref.text()));
    }

    private static List<String> networks(VpnGateway gateway) {
        return gateway.networks().stream().map(ref -> ref.text()).toList();
    }

    private static Dropped drops(VpnGateway gateway) {
        return Dropped.by(Kind.VPN_GATEWAY, gateway.id());
    }
}
