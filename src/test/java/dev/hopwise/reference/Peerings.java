package dev.hopwise.reference;

import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.Ref;
import java.util.List;

/** What a peering connection joins (PEER:vpc-peering-basics). */
final class Peerings {
    private Peerings() {}

    static boolean isBetween(Peering peering, String one, String other) {
        List<String> ends = peering.between().stream().map(Ref::text).toList();
        return ends.contains(one) && ends.contains(other);
    }

    static boolean isMember(Peering peering, String vpc) {
        return isBetween(peering, vpc, vpc);
    }

    static boolean isActive(Peering peering) {
        return peering.status().orElse(PeeringStatus.ACTIVE) == PeeringStatus.ACTIVE;
    }

    static String farEnd(Peering peering, String near) {
        return peering.between().stream()
                .map(Ref::text)
                .filter(end -> !end.equals(near))
                .findFirst()
                .orElseThrow();
    }

    /** Any block of one with any of the other: AWS would refuse such a connection. */
    static boolean overlaps(Site site, Peering peering) {
        List<IpBlock> near = site.blocks(site.vpc(peering.between().get(0).text()));
        List<IpBlock> far = site.blocks(site.vpc(peering.between().get(1).text()));
        return near.stream().anyMatch(one -> far.stream().anyMatch(one::overlaps));
    }
}
