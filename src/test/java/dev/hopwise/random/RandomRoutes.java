package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Route tables of a VPC of a random network. */
final class RandomRoutes {
    private final Dice dice;
    private final Theme theme;
    private final RandomHub hub;
    private final List<RandomNetwork.Link> links;
    private final VpcPlan vpc;
    private final RandomPorts ports;
    private final RandomMiddleboxes boxes;
    private final RandomWaysOut waysOut;

    RandomRoutes(
            Dice dice,
            Theme theme,
            RandomHub hub,
            List<RandomNetwork.Link> links,
            VpcPlan vpc,
            RandomPorts ports,
            RandomMiddleboxes boxes) {
        this.boxes = boxes;
        this.waysOut = new RandomWaysOut(dice, theme, hub, links, vpc, ports);
        this.dice = dice;
        this.theme = theme;
        this.hub = hub;
        this.links = links;
        this.vpc = vpc;
        this.ports = ports;
    }

    String text() {
        StringBuilder text = new StringBuilder("    routeTables:\n");
        boolean hasMain = dice.percent(94);
        for (String id : boxes.tables()) {
            text.append("      ").append(id).append(":\n");
            if (hasMain && id.equals("t0")) {
                text.append("        main: true\n");
            }
            RouteLines routes = new RouteLines(dice, links, vpc);
            if (boxes.isEdge(id)) {
                boxes.edge(routes);
                text.append(routes.text());
                continue;
            }
            boxes.detour(routes, id);
            // Without, a NAT gateway may still reach the peer from its own subnet.
            if (RandomWaysOut.isPublic(id) || dice.percent(75)) {
                peerings(routes);
            }
            hub.wayOut(vpc).ifPresent(gateway -> transit(routes, gateway));
            sites(routes);
            waysOut.add(routes, id);
            inside(routes);
            if (dice.percent(10)) {
                routes.local(dice.of(vpc.blocks()));
            }
            narrower(routes);
            if (theme == Theme.SITES && dice.percent(43)) {
                text.append("        propagate: [vgw-%s]%n".formatted(vpc.id));
            }
            text.append(routes.text());
        }
        return text.toString();
    }

    private void peerings(RouteLines routes) {
        boolean listed = false;
        for (RandomNetwork.Link link : links) {
            if (!link.joins(vpc)) {
                // A table may still name a connection of others.
                if (dice.percent(14)) {
                    routes.add(dice.of(link.requester().cidrs), link.id());
                }
                continue;
            }
            if (theme == Theme.HUB && !link.status().equals("active") && dice.percent(60)) {
                continue;
            }
            VpcPlan far = link.farFrom(vpc);
            if (dice.percent(10) && !listed && !sharesBlocks(far)) {
                // Mostly one list a table: which of two overlapping lists AWS takes is open.
                listed = dice.percent(70);
                routes.add("pl-" + far.id, link.id());
                continue;
            }
            for (IpBlock block : far.blocks()) {
                if (dice.percent(95)) {
                    routes.add(far.cut(block, dice), link.id());
                }
            }
        }
    }

    private boolean sharesBlocks(VpcPlan far) {
        return far.blocks().stream().anyMatch(block -> vpc.blocks().stream().anyMatch(block::overlaps));
    }

    /** Broad routes, as is common; narrower ones of the VPC win. */
    private void transit(RouteLines routes, String gateway) {
        for (String block : List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")) {
            if (dice.percent(93)
                    && vpc.blocks().stream().noneMatch(own -> own.toString().equals(block))) {
                routes.add(IpBlock.parse(block), gateway);
            }
        }
        if (dice.percent(80)) {
            routes.add(IpBlock.parse("2600:1f18::/32"), gateway);
        }
        if (dice.percent(15)) {
            routes.add(IpBlock.parse("fd00:ec::/32"), gateway);
        }
    }

    private void sites(RouteLines routes) {
        for (String block : RandomSites.blocks(theme, dice, vpc)) {
            // Now and then to the gateway of another VPC.
            routes.add(
                    IpBlock.parse(block), dice.percent(theme == Theme.EGRESS ? 90 : 50) ? "vgw-" + vpc.id : "vgw-none");
        }
    }

    /** Inside the VPC a static route must equal a subnet's block and lead to a middlebox (UG:subnet-route-tables). */
    private void inside(RouteLines routes) {
        List<String> boxes = new ArrayList<>(ports.attached());
        ports.natGateways().stream().filter(nat -> !nat.isRegional()).forEach(nat -> boxes.add(nat.id()));
        if (!boxes.isEmpty() && dice.percent(theme == Theme.EGRESS ? 80 : 20)) {
            String box = theme == Theme.EGRESS ? boxes.get(boxes.size() - 1) : dice.of(boxes);
            VpcPlan.Place subnet =
                    dice.percent(65) ? ports.homeOf(box).orElse(dice.of(vpc.subnets)) : dice.of(vpc.subnets);
            Optional<IpBlock> block = box.startsWith("nat") || dice.percent(70) ? subnet.cidr : subnet.ipv6;
            block.ifPresent(it -> routes.add(it, box));
        }
        if (dice.percent(55)) {
            List<String> gone = new ArrayList<>(ports.interfaces());
            gone.removeAll(ports.attached());
            routes.add(IpBlock.parse("9.0.0.0/8"), dice.of(gone.isEmpty() ? ports.interfaces() : gone));
        }
        // A propagated route that local beats, and one that an equal static one beats: the others are not modelled.
        if (dice.percent(15)) {
            vpc.subnets.get(0).cidr.ifPresent(it -> routes.propagated(it));
        }
    }

    private void narrower(RouteLines routes) {
        if (dice.percent(20) && !vpc.ipv6.isEmpty() && routes.hasRouteTo("0:0:0:0:0:0:0:0/0")) {
            routes.propagated(IpBlock.parse("::/0"));
        }
        if (dice.percent(20) && routes.hasRouteTo("0.0.0.0/0")) {
            routes.propagated(IpBlock.parse("0.0.0.0/0"));
        }
    }
}
