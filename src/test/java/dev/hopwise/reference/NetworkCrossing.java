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

    NetworkCrossing(Site site, Session session, TransitCrossing transit) {
        this.site = site;
        this.session = session;
        this.transit = transit;
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

    /** Public addresses by the internet, which carries no others; the rest by any gateway that leads there. */
    Place from(Port network, Packet packet) {
        if (packet.source().isOnInternet() && packet.destination().isOnInternet()) {
            return new Place.OnInternet(packet);
        }
        List<Supplier<Place>> ways = new ArrayList<>();
        for (VpnGateway gateway : site.topology().vpnGateways().values()) {
            if (networks(gateway).contains(network.name())) {
                ways.add(() -> comeIn(gateway, packet));
            }
        }
        for (TransitGateway gateway : site.topology().transitGateways().values()) {
            for (Attachment one : gateway.attachments().values()) {
                if (one.network()
                        .filter(ref -> ref.text().equals(network.name()))
                        .isPresent()) {
                    ways.add(() -> transit.enter(gateway, one, packet));
                }
            }
        }
        if (ways.isEmpty()) {
            throw Dropped.by(Kind.NETWORK, network.name());
        }
        return session.choices().pickOpen(ways).get();
    }

    /** To addresses of its VPC, and no further (RA:explanation-codes). */
    private Place comeIn(VpnGateway gateway, Packet packet) {
        Vpc vpc = vpcOf(gateway).orElseThrow(() -> drops(gateway));
        boolean isBetweenSites = networks(gateway).stream()
                .flatMap(it -> site.networkBlocks(it).stream())
                .anyMatch(it -> it.contains(packet.destination()));
        if (packet.isIpv6() || isBetweenSites) {
            throw new Undecided("IPv6 by a VPN gateway, or from site to site");
        }
        if (!site.isInside(vpc, packet.destination())) {
            throw drops(gateway);
        }
        return new Place.InVpc(vpc, packet);
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
