package dev.hopwise.reference;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.TransitGateway;
import java.util.List;
import java.util.Optional;

/** Whose groups a rule may refer to, by the way that the packet took. */
final class GroupReferences {
    private final Site site;
    private final List<String> transit;
    private final boolean isBesidePeering;

    private GroupReferences(Site site, List<String> transit, boolean isBesidePeering) {
        this.site = site;
        this.transit = transit;
        this.isBesidePeering = isBesidePeering;
    }

    /** Over a transit gateway nothing is referred to outbound (TGW:tgw-vpc-attachments). */
    static GroupReferences outbound(Site site) {
        return new GroupReferences(site, List.of(), true);
    }

    static GroupReferences inbound(Site site, List<String> transit) {
        return new GroupReferences(site, transit, transit.isEmpty());
    }

    /** As if the groups of a peer matched what comes by a transit gateway too, which AWS does not say. */
    GroupReferences inDoubt() {
        return new GroupReferences(site, transit, true);
    }

    /** Within the VPC, over an active peering of one Region, and inbound over one transit gateway that carries it. */
    boolean isReferable(Port port, String there) {
        String here = port.vpc();
        return here.equals(there) || isBesidePeering && isPeered(here, there) || isCarried(port, there);
    }

    /** PEER:vpc-peering-security-groups. */
    private boolean isPeered(String here, String there) {
        return site.region(site.vpc(here)).equals(site.region(site.vpc(there)))
                && site.topology().peerings().values().stream()
                        .anyMatch(peering -> Peerings.isBetween(peering, here, there) && isActive(peering));
    }

    private boolean isActive(Peering peering) {
        return peering.status().orElse(PeeringStatus.ACTIVE) == PeeringStatus.ACTIVE
                && !Peerings.overlaps(site, peering);
    }

    /** The flag of the gateway and of both attachments; not twice over a gateway, not for an endpoint (UG:security-group-rules). */
    private boolean isCarried(Port port, String there) {
        if (transit.size() != 1 || port.kind() == Kind.ENDPOINT) {
            return false;
        }
        TransitGateway gateway = site.topology().transitGateways().get(transit.get(0));
        return isOn(gateway.securityGroupReferencing()) && isOn(gateway, port.vpc()) && isOn(gateway, there);
    }

    private static boolean isOn(TransitGateway gateway, String vpc) {
        return gateway.attachments().values().stream()
                .filter(one -> one.vpc().filter(it -> it.text().equals(vpc)).isPresent())
                .map(Attachment::securityGroupReferencing)
                .anyMatch(GroupReferences::isOn);
    }

    private static boolean isOn(Optional<Flag> flag) {
        return flag.map(Flag::on).orElse(false);
    }
}
