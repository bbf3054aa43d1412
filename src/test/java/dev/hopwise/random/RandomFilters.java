package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subnets, network ACLs and security groups of a VPC of a random network. */
final class RandomFilters {
    private static final List<String> ACLS = List.of("acl0", "acl1", "acl-default");

    private final Dice dice;
    private final Theme theme;
    private final List<VpcPlan> vpcs;
    private final List<RandomNetwork.Link> links;
    private final VpcPlan vpc;

    RandomFilters(Dice dice, Theme theme, List<VpcPlan> vpcs, List<RandomNetwork.Link> links, VpcPlan vpc) {
        this.theme = theme;
        this.links = links;
        this.dice = dice;
        this.vpcs = vpcs;
        this.vpc = vpc;
    }

    String subnets() {
        StringBuilder text = new StringBuilder("    subnets:\n");
        for (VpcPlan.Place subnet : vpc.subnets) {
            List<String> keys = new ArrayList<>(List.of("az: " + subnet.zone));
            subnet.cidr.ifPresent(block -> keys.add("cidr: " + block));
            subnet.ipv6.ifPresent(block -> keys.add("ipv6Cidr: \"" + block + "\""));
            subnet.table.ifPresent(table -> keys.add("routeTable: " + table));
            if (subnet.ipv6.isPresent() && dice.percent(55)) {
                keys.add("dns64: " + dice.percent(85));
            }
            if (dice.percent(25)) {
                keys.add("networkAcl: " + dice.of(ACLS));
            }
            if (vpc.blocksPublicAccess.isPresent() && dice.percent(35)) {
                keys.add("blockPublicAccess: " + dice.of("allow-bidirectional", "allow-egress"));
            }
            text.append("      %s: { %s }%n".formatted(subnet.id, String.join(", ", keys)));
        }
        return text.toString();
    }

    String acls() {
        StringBuilder text = new StringBuilder("    networkAcls:\n");
        for (String acl : ACLS) {
            text.append("      ").append(acl).append(":\n");
            if (acl.equals("acl-default")) {
                text.append("        default: ").append(dice.percent(30)).append("\n");
            }
            direction(text, "inbound", "from");
            direction(text, "outbound", "to");
        }
        return text.toString();
    }

    private void direction(StringBuilder text, String direction, String side) {
        if (dice.percent(4)) {
            return;
        }
        text.append("        ").append(direction).append(":\n");
        int number = 0;
        for (int i = dice.between(0, 3); i > 0; i--) {
            number += dice.between(1, 90);
            entry(text, number, dice.percent(35) ? "deny" : "allow", Peers.traffic(dice), side, someone());
        }
        for (boolean ipv6 : new boolean[] {false, true}) {
            number += dice.between(1, 90);
            String last = dice.percent(85)
                    ? "all"
                    : dice.of("tcp", "tcp/1024-65535", "tcp/32768-60999", "[udp, icmp, icmpv6]", "tcp/0-32767");
            entry(text, number, "allow", last, side, ipv6 ? "::/0" : "0.0.0.0/0");
        }
        if (dice.percent(30)) {
            entry(text, number + 7, "deny", "all", side, someone());
        }
    }

    private static void entry(StringBuilder text, int number, String word, String what, String side, String block) {
        text.append("          - { rule: %d, %s: %s, %s: %s }%n"
                .formatted(number, word, what, side, RandomNetwork.quoted(block)));
    }

    private String someone() {
        boolean ipv6 = dice.percent(30);
        return dice.percent(25) ? Peers.anyone(dice, ipv6) : Peers.block(dice, vpcs, ipv6 && hasIpv6());
    }

    private boolean hasIpv6() {
        return vpcs.stream().anyMatch(it -> !it.ipv6.isEmpty());
    }

    String groups() {
        StringBuilder text = new StringBuilder("    securityGroups:\n");
        for (String group : vpc.groups) {
            text.append("      ").append(group).append(":\n");
            Optional.ofNullable(vpc.shared.get(group))
                    .ifPresent(other ->
                            text.append("        alsoIn: [").append(other).append("]\n"));
            rules(text, "inbound", "from", dice.percent(90));
            if (dice.percent(theme == Theme.HUB ? 54 : 22)) {
                rules(text, "outbound", "to", dice.percent(70));
            }
        }
        return text.toString();
    }

    private void rules(StringBuilder text, String direction, String side, boolean isOpen) {
        text.append("        ").append(direction).append(":");
        int count = isOpen ? dice.between(1, 4) : dice.percent(40) ? 0 : dice.between(1, 4);
        text.append(count == 0 ? " []\n" : "\n");
        for (int i = 0; i < count; i++) {
            boolean open = isOpen && i == 0;
            String peer = open ? everyone(side) : peer();
            text.append("          - { allow: %s, %s: %s }%n"
                    .formatted(open ? dice.of("all", "all", "all", "tcp") : Peers.traffic(dice), side, peer));
        }
    }

    /** Everyone by address, or every group that may be named: then membership alone decides. */
    private String everyone(String side) {
        if (dice.percent(theme == Theme.HUB ? 15 : side.equals("to") ? 100 : 70)) {
            return "[0.0.0.0/0, \"::/0\"]";
        }
        Stream<VpcPlan> others = theme.hasTransit()
                ? vpcs.stream().filter(other -> other != vpc)
                : links.stream().filter(link -> link.joins(vpc)).map(link -> link.farFrom(vpc));
        Stream<String> far = others.flatMap(it -> it.groups.stream().map(group -> it.id + "/" + group));
        return Stream.concat(vpc.groups.stream(), far).toList().toString();
    }

    private String peer() {
        VpcPlan other = dice.of(vpcs);
        return switch (dice.between(0, 7)) {
            case 0 -> "self";
            case 1, 2 -> dice.of(vpc.groups);
            // AWS refuses most references to groups elsewhere, but leaves a stale one when a peering goes.
            case 3 -> other.id + "/" + dice.of(other.groups);
            case 4 -> dice.of("pl-s3", "pl-" + other.id);
            default -> RandomNetwork.quoted(someone());
        };
    }
}
