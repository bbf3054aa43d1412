package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Routes of a table to the internet, and to what stands for hosts of IPv4. */
final class RandomWaysOut {
    private final Dice dice;
    private final Theme theme;
    private final RandomHub hub;
    private final List<RandomNetwork.Link> links;
    private final VpcPlan vpc;
    private final RandomPorts ports;

    RandomWaysOut(
            Dice dice, Theme theme, RandomHub hub, List<RandomNetwork.Link> links, VpcPlan vpc, RandomPorts ports) {
        this.dice = dice;
        this.theme = theme;
        this.hub = hub;
        this.links = links;
        this.vpc = vpc;
        this.ports = ports;
    }

    void add(RouteLines routes, String table) {
        outside(routes, false, table);
        if (!vpc.ipv6.isEmpty()) {
            outside(routes, true, table);
            translated(routes);
        }
    }

    /** Whether the others reach the internet by it. */
    private boolean isWayOut() {
        return vpc.id.equals("v0");
    }

    private void outside(RouteLines routes, boolean ipv6, String table) {
        List<String> targets = new ArrayList<>();
        if (dice.percent(theme != Theme.EGRESS ? 10 : isWayOut() ? 4 : 85)) {
            hub.wayOut(vpc).ifPresent(gateway -> targets.addAll(List.of(gateway, gateway, gateway)));
        }
        if (vpc.hasInternet
                && (theme != Theme.EGRESS || isWayOut())
                && (isPublic(table) || dice.percent(theme == Theme.SITES ? 60 : 40))) {
            targets.addAll(List.of("igw", "igw", "igw"));
        }
        if (ipv6 && vpc.hasEgressOnly) {
            // Behind what inspects, AWS drops what comes to it (PL:gateway-load-balancer-endpoints).
            boolean isBehind = theme == Theme.INSPECTED && RandomMiddleboxes.isBehind(table);
            int times = isBehind ? 40 : theme == Theme.EGRESS || theme == Theme.GUARDED ? 4 : 2;
            targets.addAll(Collections.nCopies(times, "eigw"));
        }
        // NAT gateways carry no IPv6 but for NAT64; a route may send it there all the same.
        if (ipv6 ? dice.percent(30) : !isPublic(table) || dice.percent(20)) {
            ports.natGateways().forEach(nat -> targets.add(nat.id()));
        }
        if (!ipv6 && vpc.hasEgressOnly && dice.percent(9)) {
            targets.add("eigw");
        }
        if (dice.percent(8)) {
            links.stream().filter(link -> link.joins(vpc)).forEach(link -> targets.add(link.id()));
        }
        if (!targets.isEmpty() && dice.percent(92)) {
            routes.add(IpBlock.parse(ipv6 ? "::/0" : "0.0.0.0/0"), dice.of(targets));
        }
        if (!targets.isEmpty() && dice.percent(25)) {
            routes.add(
                    IpBlock.parse(ipv6 ? "2001:4860::/32" : dice.of("8.0.0.0/7", "52.0.0.0/9", "203.0.112.0/20")),
                    dice.of(targets));
        }
    }

    /** To a NAT gateway that makes IPv4 of it; now and then elsewhere. */
    private void translated(RouteLines routes) {
        if (dice.percent(theme == Theme.NAT64 ? 90 : 30)) {
            List<String> targets = new ArrayList<>();
            ports.natGateways().forEach(nat -> targets.addAll(Collections.nCopies(4, nat.id())));
            hub.wayOut(vpc).ifPresent(targets::add);
            if (!targets.isEmpty()) {
                String block = dice.percent(90) ? "64:ff9b::/96" : "64:ff9b::" + dice.of("/48", "800:0/104");
                routes.add(IpBlock.parse(block), dice.of(targets));
            }
        }
    }

    /** Whether most of its subnets are public; nothing is certain. */
    static boolean isPublic(String table) {
        return table.equals("t1");
    }
}
