package dev.hopwise.random;

import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.List;

/** Networks outside AWS, and the VPN gateways that lead to them. */
final class RandomSites {
    /** A block of addresses that are public, and blocks that are not. */
    static final String BRANCH = "45.60.7.0/24";

    static final String HQ = "10.250.0.0/24";
    static final String DEPOT = "10.251.0.0/24";
    static final String LAB = "10.252.0.0/24";
    private static final String LONE = "10.253.0.0/24";
    private static final String ABROAD = "10.254.0.0/24";

    private final Dice dice;
    private final Theme theme;
    private final List<VpcPlan> vpcs;

    RandomSites(Dice dice, Theme theme, List<VpcPlan> vpcs) {
        this.dice = dice;
        this.theme = theme;
        this.vpcs = vpcs;
    }

    /** What may be asked about: none where the theme is another. */
    static List<String> addresses(Theme theme) {
        return theme == Theme.SITES
                ? List.of("10.250.0.7", "10.251.0.7", "10.252.0.7", "10.253.0.7", "10.254.0.7", "45.60.7.7")
                : List.of();
    }

    static boolean isHeadquarters(IpAddress address) {
        return IpBlock.parse(HQ).contains(address);
    }

    String text() {
        StringBuilder text = new StringBuilder("vpnGateways:\n");
        for (VpcPlan vpc : vpcs) {
            text.append("  vgw-%s: { vpc: %s, networks: %s%s }%n"
                    .formatted(vpc.id, vpc.id, networks(vpc), dice.percent(20) ? ", routes: [10.240.0.0/24]" : ""));
        }
        text.append("  vgw-none: { networks: [abroad] }\nnetworks:\n");
        text.append("  hq: { cidrs: [%s] }%n  branch: { cidrs: [%s] }%n  depot: { cidrs: [%s] }%n"
                .formatted(HQ, BRANCH, DEPOT));
        text.append("  lab: { cidrs: [%s] }%n  lone: { cidrs: [%s] }%n  abroad: { cidrs: [%s] }%n"
                .formatted(LAB, LONE, ABROAD));
        return text.toString();
    }

    /** One gateway a network, most of the time. */
    private List<String> networks(VpcPlan vpc) {
        List<String> networks = new ArrayList<>();
        if (vpc == vpcs.get(0) || dice.percent(5)) {
            networks.addAll(List.of("hq", "branch"));
        }
        if (vpc == vpcs.get(1)) {
            networks.add("depot");
        }
        return networks;
    }

    /** The routes of a table to the networks, as lines; static ones, for those that are propagated go by a key of their own. */
    static List<String> blocks(Theme theme, Dice dice, VpcPlan vpc) {
        if (theme != Theme.SITES) {
            return List.of();
        }
        List<String> blocks = new ArrayList<>();
        if (dice.percent(30)) {
            blocks.addAll(vpc.id.equals("v0") ? List.of(HQ, BRANCH) : List.of(DEPOT));
        }
        if (dice.percent(25)) {
            blocks.add(dice.of("10.224.0.0/11", "10.240.0.0/12", HQ));
        }
        return blocks;
    }
}
