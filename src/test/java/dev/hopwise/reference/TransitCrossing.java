package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transit gateways: in by one attachment, out by another (TGW:how-transit-gateways-work). */
final class TransitCrossing {
    private final Site site;
    private final boolean isReply;
    private final Session session;
    private final AclFilter acls;
    private final TransitLookup lookup;
    private final Set<Place> passed = new HashSet<>();

    TransitCrossing(Site site, boolean isReply, Session session) {
        this.site = site;
        this.isReply = isReply;
        this.session = session;
        this.acls = new AclFilter(site, session);
        this.lookup = new TransitLookup(site);
    }

    /** By the attachment subnet of the sender's zone, whose ACL filters what comes in (TGW:tgw-vpc-attachments, TGW:tgw-nacls). */
    Place enter(Place.AtRouter at, Id target) {
        TransitGateway gateway = site.topology().transitGateways().get(target.name());
        Attachment own = gateway.attachments().values().stream()
                .filter(one -> isOf(one, at.vpc()))
                .findFirst()
                .orElseThrow(() -> at.table().drops());
        String zone = at.zone().orElseThrow(() -> new Undecided("the zone that the packet comes from"));
        Subnet subnet = subnets(at.vpc(), own).stream()
                .filter(it -> isIn(it, zone))
                .findFirst()
                .orElseThrow(() -> drops(gateway, own));
        String name = gateway.id() + "/" + own.id();
        if (!TransitLookup.isUp(own)) {
            session.sights().open();
        }
        session.sights().entering(name, () -> acls.entering(at.vpc(), subnet, at.packet()));
        mustBeUp(gateway, own);
        session.sights().entered(name);
        if (own.applianceMode().map(Flag::on).orElse(false)) {
            session.pinned(name, List.of(subnet));
        }
        return new Place.AtTransit(gateway, own, at.zone(), at.packet());
    }

    /** From a network outside AWS, or from a peered gateway. */
    Place enter(TransitGateway gateway, Attachment own, Packet packet) {
        mustBeUp(gateway, own);
        return new Place.AtTransit(gateway, own, Optional.empty(), packet);
    }

    Place forward(Place.AtTransit at) {
        TransitGateway gateway = at.gateway();
        TransitLookup.Table table = lookup.tableOf(gateway, at.from()).orElseThrow(() -> drops(gateway, at.from()));
        Attachment out = table.lookUp(at.packet().destination());
        if (!passed.add(at)) {
            session.sights().open();
            throw table.drops();
        }
        if (!isReply) {
            session.crossedTransit(gateway.id());
        }
        mustBeUp(gateway, out);
        if (out.vpc().isPresent()) {
            return intoVpc(at, out);
        }
        return out.network().isPresent() ? intoNetwork(at, out) : intoPeer(at, out);
    }

    /** In the zone that the packet comes from where the attachment has a subnet there, else in any; in appliance mode in one for both legs. */
    private Place intoVpc(Place.AtTransit at, Attachment out) {
        Vpc vpc = site.vpc(out.vpc().get().text());
        List<Subnet> all = subnets(vpc, out);
        List<Subnet> near = all.stream()
                .filter(it -> at.zone().filter(zone -> isIn(it, zone)).isPresent())
                .toList();
        boolean isPinned = out.applianceMode().map(Flag::on).orElse(false);
        String name = at.gateway().id() + "/" + out.id();
        Subnet subnet = isPinned ? session.pinned(name, all) : session.choices().pick(near.isEmpty() ? all : near);
        session.sights().leaves(name);
        return new Place.Leaving(vpc, subnet, at.packet());
    }

    private Place intoNetwork(Place.AtTransit at, Attachment out) {
        String network = out.network().get().text();
        return new Place.Arrived(
                Optional.of(site.networkEnd(network, at.packet().destination())), Optional.empty(), at.packet());
    }

    /** Its other half is an attachment of the peer (TGW:tgw-peering). */
    private Place intoPeer(Place.AtTransit at, Attachment out) {
        TransitGateway far =
                site.topology().transitGateways().get(out.peer().orElseThrow().text());
        Attachment half = far.attachments().values().stream()
                .filter(it -> it.peer()
                        .filter(peer -> peer.text().equals(at.gateway().id()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> drops(at.gateway(), out));
        return enter(far, half, at.packet());
    }

    private List<Subnet> subnets(Vpc vpc, Attachment attachment) {
        if (attachment.subnets().isEmpty()) {
            throw new Undecided("the subnets of an attachment");
        }
        return attachment.subnets().stream()
                .map(ref -> site.find(ref, vpc.id(), Kind.SUBNET).name())
                .map(name -> vpc.subnets().get(name.substring(name.indexOf('/') + 1)))
                .toList();
    }

    private static boolean isOf(Attachment attachment, Vpc vpc) {
        return attachment.vpc().filter(it -> it.text().equals(vpc.id())).isPresent();
    }

    private static boolean isIn(Subnet subnet, String zone) {
        return subnet.az().map(Text::value).equals(Optional.of(zone));
    }

    private static void mustBeUp(TransitGateway gateway, Attachment attachment) {
        if (!TransitLookup.isUp(attachment)) {
            throw drops(gateway, attachment);
        }
    }

    private static Dropped drops(TransitGateway gateway, Attachment attachment) {
        return Dropped.by(Kind.TRANSIT_GATEWAY_ATTACHMENT, gateway.id() + "/" + attachment.id());
    }
}
