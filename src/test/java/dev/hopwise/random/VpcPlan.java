package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.IpBlock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a VPC of a random network consists of, before its filters and routes are drawn. */
final class VpcPlan {
    /** Blocks of odd sizes; the last ones overlap others, which only VPCs without a common peering may. */
    private static final List<String> PRIMARIES = List.of(
            "10.0.0.0/16",
            "10.1.32.0/19",
            "172.16.8.0/21",
            "192.168.4.0/22",
            "10.64.0.0/14",
            "10.1.0.0/16",
            "172.16.0.0/12",
            "10.1.32.0/20");

    /** Blocks of VPCs that are all peered with a first one, and never with each other. */
    private static final List<String> TWINS = List.of("10.1.0.0/16", "10.1.32.0/20", "10.1.32.0/20", "10.1.32.0/20");

    /** A subnet: its blocks, and how many addresses of them are taken. */
    static final class Place {
        final String id;
        final String zone;
        final Optional<IpBlock> cidr;
        final Optional<IpBlock> ipv6;
        /** Its route table, where it has one of its own. */
        final Optional<String> table;

        private int taken;

        Place(String id, String zone, Optional<String> table, Optional<IpBlock> cidr, Optional<IpBlock> ipv6) {
            this.table = table;
            this.id = id;
            this.zone = zone;
            this.cidr = cidr;
            this.ipv6 = ipv6;
        }

        /** Whether its table is the one that mostly leads to the internet gateway. */
        boolean isPublic() {
            return table.equals(Optional.of("t1"));
        }

        /** The next free address past the four that AWS keeps; from the other end every second time. */
        IpAddress next(boolean ofIpv6) {
            IpBlock block = (ofIpv6 ? ipv6 : cidr).orElseThrow();
            int step = taken++;
            return step % 2 == 0 ? plus(block.first(), 4 + step / 2) : plus(block.last(), -1 - step / 2);
        }
    }

    final String id;
    final String region;
    final List<IpBlock> cidrs = new ArrayList<>();
    final List<IpBlock> ipv6 = new ArrayList<>();
    final List<Place> subnets = new ArrayList<>();
    final boolean hasInternet;
    final boolean hasEgressOnly;
    final List<String> groups = new ArrayList<>();

    /** Its groups that are in other VPCs as well, and in which. */
    final Map<String, String> shared = new LinkedHashMap<>();
    /** The groups of others that are in it as well. */
    final List<String> borrowed = new ArrayList<>();

    final boolean givesNames;
    final boolean hasDns;
    /** What it says of Block Public Access, if anything. */
    final Optional<String> blocksPublicAccess;

    VpcPlan(int number, Dice dice, Theme theme, boolean mayOverlap) {
        this.id = "v" + number;
        this.region = !theme.hasTransit() && dice.percent(20) ? "eu-west-1" : "us-east-1";
        List<String> overlapping = theme == Theme.TWINS ? TWINS : PRIMARIES.subList(4, PRIMARIES.size());
        cidrs.add(IpBlock.parse(mayOverlap ? dice.of(overlapping) : PRIMARIES.get(number)));
        if (dice.percent(35)) {
            cidrs.add(IpBlock.parse("100.64." + 16 * number + ".0/20"));
        }
        boolean isOftenSix = theme == Theme.GUARDED || theme == Theme.EGRESS;
        if (dice.percent(theme.isSix() || theme == Theme.INSPECTED ? 100 : isOftenSix ? 90 : 60)) {
            ipv6.add(IpBlock.parse(
                    dice.percent(theme == Theme.SIX ? 40 : 15)
                            ? "fd00:ec:" + number + "::/48"
                            : "2600:1f18:" + (10 + number) + "::/56"));
        }
        boolean isWayOut = theme == Theme.EGRESS && number == 0;
        this.hasInternet =
                isWayOut || theme == Theme.SITES && number == 0 || dice.percent(theme == Theme.GUARDED ? 95 : 80);
        this.hasEgressOnly = !ipv6.isEmpty()
                && dice.percent(
                        isWayOut || theme == Theme.GUARDED || theme == Theme.INSPECTED
                                ? 90
                                : theme == Theme.EGRESS ? 10 : 70);
        this.hasDns = dice.percent(theme == Theme.SERVICES ? 60 : 95);
        this.givesNames = dice.percent(theme == Theme.SERVICES ? 62 : 75);
        this.blocksPublicAccess = dice.percent(theme == Theme.GUARDED ? 85 : theme == Theme.INSPECTED ? 25 : 2)
                ? Optional.of(dice.percent(62) ? "block-bidirectional" : "block-ingress")
                : Optional.empty();
        drawSubnets(dice, theme);
        groups.addAll(List.of("g0", "g1"));
        if (dice.percent(50)) {
            groups.add("g2");
        }
        if (dice.percent(30)) {
            groups.add("default");
        }
    }

    private void drawSubnets(Dice dice, Theme theme) {
        boolean isTwin = theme == Theme.TWINS;
        int count = theme == Theme.INSPECTED ? 3 : dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            IpBlock from = isTwin ? cidrs.get(0) : dice.of(cidrs);
            int length = isTwin ? 24 : dice.of(24, 26, 28);
            // Blocks of one size each, at places of their own: subnets of a VPC never overlap.
            IpBlock cidr = new IpBlock(plus(from.first(), 256 * i + (isTwin ? 0 : dice.of(0, 128))), length);
            boolean hasIpv6 = !ipv6.isEmpty() && dice.percent(80);
            boolean isOfMiddleboxes = theme == Theme.INSPECTED && i == count - 1;
            boolean hasIpv4 =
                    !hasIpv6 || isOfMiddleboxes || dice.percent(theme == Theme.NAT64 ? (i == 0 ? 95 : 35) : 88);
            Optional<IpBlock> six = hasIpv6
                    ? Optional.of(new IpBlock(
                            new IpAddress(
                                    ipv6.get(0)
                                            .first()
                                            .value()
                                            .add(BigInteger.valueOf(i).shiftLeft(64)),
                                    128),
                            64))
                    : Optional.empty();
            subnets.add(new Place(
                    "s" + i,
                    region + dice.of("a", "b"),
                    isOfMiddleboxes && dice.percent(82)
                            ? Optional.of("t2")
                            : i == 0 || dice.percent(75)
                                    ? Optional.of(i == 0 ? "t1" : dice.of("t0", "t0", "t1"))
                                    : Optional.empty(),
                    hasIpv4 ? Optional.of(cidr) : Optional.empty(),
                    six));
        }
    }

    /** What a route to one of its blocks may name: mostly the block, now and then more or less than it. */
    IpBlock cut(IpBlock block, Dice dice) {
        List<IpBlock> parts = subnets.stream()
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
                                plus(dice.of(parts).first(), 4), block.first().bits());
            default -> block;
        };
    }

    /** Within a Region (UG:security-group-assoc). */
    void share(String group, VpcPlan other) {
        if (other != this && other.region.equals(region) && shared.putIfAbsent(group, other.id) == null) {
            other.borrowed.add(id + "/" + group);
        }
    }

    List<IpBlock> blocks() {
        List<IpBlock> all = new ArrayList<>(cidrs);
        all.addAll(ipv6);
        return all;
    }

    static IpAddress plus(IpAddress address, int count) {
        return new IpAddress(address.value().add(BigInteger.valueOf(count)), address.bits());
    }
}
