package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Route tables of a VPC of a random network. */
final class RandomRoutes {
    private final Dice dice;
    private final List<RandomNetwork.Link> links;
    private final VpcPlan vpc;
    private final RandomPorts ports;
    private final Set<String> written = new HashSet<>();

    RandomRoutes(Dice dice, List<RandomNetwork.Link> links, VpcPlan vpc, RandomPorts ports) {
        this.dice = dice;
        this.links = links;
        this.vpc = vpc;
        this.ports = ports;
    }

    String text() {
        StringBuilder text = new StringBuilder("    routeTables:\n");
        boolean hasMain = dice.percent(94);
        for (String id : List.of("t0", "t1")) {
            written.clear();
            text.append("      ").append(id).append(":\n");
            if (hasMain && id.equals("t0")) {
                text.append("        main: true\n");
            }
            List<String> routes = new ArrayList<>();
            peerings(routes);
            outside(routes, false, id);
            if (!vpc.ipv6.isEmpty()) {
                outside(routes, true, id);
            }
            inside(routes);
            if (dice.percent(10)) {
                routes.add(
                        "          - { to: %s, via: local }%n".formatted(RandomNetwork.quoted(dice.of(vpc.blocks()))));
            }
            narrower(routes);
            text.append("        routes:").append(routes.isEmpty() ? " []\n" : "\n");
            routes.forEach(text::append);
        }
        return text.toString();
    }

    private void peerings(List<String> routes) {
        boolean listed = false;
        for (RandomNetwork.Link link : links) {
            if (!link.joins(vpc)) {
                // A table may still name a connection of others.
                if (dice.percent(4)) {
                    add(routes, dice.of(link.requester().cidrs), link.id());
                }
                continue;
            }
            VpcPlan far = link.farFrom(vpc);
            if (dice.percent(10) && !listed && !sharesBlocks(far)) {
                // One list a table: which of two overlapping lists AWS takes is open.
                listed = true;
                addText(routes, "pl-" + far.id, link.id());
                continue;
            }
            for (IpBlock block : far.blocks()) {
                if (dice.percent(95)) {
                    add(routes, toFar(block, far), link.id());
                }
            }
        }
    }

    private boolean sharesBlocks(VpcPlan far) {
        return far.blocks().stream().anyMatch(this::touches);
    }

    private IpBlock toFar(IpBlock block, VpcPlan far) {
        List<IpBlock> parts = far.subnets.stream()
                .flatMap(subnet ->
                        Optional.ofNullable((block.first().isIpv6() ? subnet.ipv6 : subnet.cidr).orElse(null)).stream())
                .toList();
        return switch (dice.between(0, 9)) {
            case 0 -> new IpBlock(block.first(), block.length() - 3);
            case 1 -> parts.isEmpty() ? block : dice.of(parts);
            case 2 ->
                parts.isEmpty()
                        ? block
                        : new IpBlock(
                                VpcPlan.plus(dice.of(parts).first(), 4),
                                block.first().bits());
            default -> block;
        };
    }

    private void outside(List<String> routes, boolean ipv6, String table) {
        List<String> targets = new ArrayList<>();
        if (vpc.hasInternet && (isPublic(table) || dice.percent(40))) {
            targets.addAll(List.of("igw", "igw", "igw"));
        }
        if (ipv6 && vpc.hasEgressOnly) {
            targets.addAll(List.of("eigw", "eigw"));
        }
        // NAT gateways carry no IPv6 but for NAT64; a route may send it there all the same.
        if (ipv6 ? dice.percent(4) : !isPublic(table) || dice.percent(20)) {
            ports.natGateways().forEach(nat -> targets.add(nat.id()));
        }
        if (dice.percent(8)) {
            links.stream().filter(link -> link.joins(vpc)).forEach(link -> targets.add(link.id()));
        }
        if (!targets.isEmpty() && dice.percent(92)) {
            add(routes, IpBlock.parse(ipv6 ? "::/0" : "0.0.0.0/0"), dice.of(targets));
        }
        if (!targets.isEmpty() && dice.percent(25)) {
            add(
                    routes,
                    IpBlock.parse(ipv6 ? "2001:4860::/32" : dice.of("8.0.0.0/7", "52.0.0.0/9", "203.0.112.0/20")),
                    dice.of(targets));
        }
    }

    /** Whether most of its subnets are public; nothing is certain. */
    private static boolean isPublic(String table) {
        return table.equals("t1");
    }

    /** Inside the VPC a static route must equal a subnet's block and lead to a middlebox (UG:subnet-route-tables). */
    private void inside(List<String> routes) {
        List<String> boxes = new ArrayList<>(ports.attached());
        ports.natGateways().stream().filter(nat -> !nat.isRegional()).forEach(nat -> boxes.add(nat.id()));
        if (dice.percent(12)) {
            VpcPlan.Place subnet = dice.of(vpc.subnets);
            String box = dice.of(boxes);
            Optional<IpBlock> block = box.startsWith("nat") || dice.percent(70) ? subnet.cidr : subnet.ipv6;
            block.ifPresent(it -> add(routes, it, box));
        }
        if (dice.percent(8)) {
            add(routes, IpBlock.parse("9.0.0.0/8"), dice.of(ports.interfaces()));
        }
        // A propagated route that local beats, and one that an equal static one beats: the others are not modelled.
        if (dice.percent(15)) {
            vpc.subnets.get(0).cidr.ifPresent(it -> propagated(routes, it));
        }
    }

    private void narrower(List<String> routes) {
        if (dice.percent(20) && !vpc.ipv6.isEmpty() && written.contains("::/0")) {
            propagated(routes, IpBlock.parse("::/0"));
        }
        if (dice.percent(20) && written.contains("0.0.0.0/0")) {
            propagated(routes, IpBlock.parse("0.0.0.0/0"));
        }
    }

    private void propagated(List<String> routes, IpBlock block) {
        routes.add("          - { to: %s, via: vgw-%s, origin: propagated }%n"
                .formatted(RandomNetwork.quoted(block), vpc.id));
    }

    private void add(List<String> routes, IpBlock block, String target) {
        boolean isMiddlebox = target.startsWith("nat") || target.startsWith("e") && !target.equals("eigw");
        boolean isInside = vpc.blocks().stream().anyMatch(own -> own.contains(block));
        if (!isInside || isMiddlebox) {
            addText(routes, block.toString(), target);
        }
    }

    private boolean touches(IpBlock block) {
        return vpc.blocks().stream().anyMatch(block::overlaps);
    }

    private void addText(List<String> routes, String destination, String target) {
        if (written.add(destination)) {
            routes.add("          - { to: %s, via: %s%s }%n"
                    .formatted(RandomNetwork.quoted(destination), target, dice.percent(3) ? ", state: blackhole" : ""));
        }
    }
}
