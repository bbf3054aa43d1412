package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The routes of one table, as lines of a topology file; AWS refuses a second static one to a destination. */
final class RouteLines {
    private final Dice dice;
    private final List<RandomNetwork.Link> links;
    private final VpcPlan vpc;
    private final Set<String> written = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    RouteLines(Dice dice, List<RandomNetwork.Link> links, VpcPlan vpc) {
        this.dice = dice;
        this.links = links;
        this.vpc = vpc;
    }

    boolean hasRouteTo(String destination) {
        return written.contains(destination);
    }

    void local(IpBlock block) {
        lines.add("          - { to: %s, via: local }%n".formatted(RandomNetwork.quoted(block)));
    }

    void propagated(IpBlock block) {
        lines.add("          - { to: %s, via: vgw-%s, origin: propagated }%n"
                .formatted(RandomNetwork.quoted(block), vpc.id));
    }

    /** One that AWS would take: inside the VPC only to a middlebox (UG:subnet-route-tables). */
    void add(IpBlock block, String target) {
        boolean isMiddlebox = RandomMiddleboxes.isOne(target)
                || target.startsWith("nat")
                || target.startsWith("e") && !target.equals("eigw");
        boolean isInside = vpc.blocks().stream().anyMatch(own -> own.contains(block));
        if (!isInside || isMiddlebox) {
            add(block.toString(), target);
        }
    }

    void add(String destination, String target) {
        if (written.add(destination)) {
            lines.add("          - { to: %s, via: %s%s }%n"
                    .formatted(RandomNetwork.quoted(destination), target, isGone(target) ? ", state: blackhole" : ""));
        }
    }

    /** A blackhole; AWS marks most routes to a connection that is not active as one (PEER:vpc-peering-routing). */
    private boolean isGone(String target) {
        boolean isInactive = links.stream()
                .anyMatch(link -> link.id().equals(target) && !link.status().equals("active"));
        return dice.percent(isInactive ? 45 : 3);
    }

    String text() {
        return "        routes:" + (lines.isEmpty() ? " []\n" : "\n" + String.join("", lines));
    }
}
