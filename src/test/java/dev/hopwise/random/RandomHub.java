package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Transit gateways of a random network, their attachments and tables. */
final class RandomHub {
    private static final List<String> TABLES = List.of("r0", "r1");

    private final Dice dice;
    private final Theme theme;
    private final List<VpcPlan> vpcs;
    private final List<String> gateways = new ArrayList<>();
    /** The gateway of each VPC that is attached to one. */
    private final Map<VpcPlan, String> homes = new LinkedHashMap<>();
    /** Those that are attached to all. */
    private final Set<VpcPlan> everywhere = new HashSet<>();

    RandomHub(Dice dice, Theme theme, List<VpcPlan> vpcs) {
        this.dice = dice;
        this.theme = theme;
        this.vpcs = vpcs;
        if (!theme.hasTransit() || theme == Theme.SITES && dice.percent(20)) {
            return;
        }
        gateways.add("tgw0");
        if (theme == Theme.HUB && dice.percent(95)) {
            gateways.add("tgw1");
        }
        for (VpcPlan vpc : vpcs) {
            if ((theme == Theme.EGRESS || dice.percent(93))
                    && vpc.subnets.stream().anyMatch(subnet -> subnet.cidr.isPresent())) {
                homes.put(vpc, dice.percent(60) ? gateways.get(homes.size() % gateways.size()) : dice.of(gateways));
                if (dice.percent(theme == Theme.HUB ? 36 : 30)) {
                    everywhere.add(vpc);
                }
            }
        }
    }

    /** The gateway that its tables lead to: mostly its own. */
    Optional<String> wayOut(VpcPlan vpc) {
        if (gateways.isEmpty()) {
            return Optional.empty();
        }
        boolean isOwn = homes.containsKey(vpc) && dice.percent(everywhere.contains(vpc) ? 50 : 95);
        return Optional.of(isOwn ? homes.get(vpc) : dice.of(gateways));
    }

    private boolean isAttached(VpcPlan vpc, String gateway) {
        return gateway.equals(homes.get(vpc)) || everywhere.contains(vpc);
    }

    boolean hasSite() {
        return theme == Theme.SITES && !gateways.isEmpty();
    }

    String text() {
        if (gateways.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("transitGateways:\n");
        for (String gateway : gateways) {
            text.append(
                    "  %s:%n    securityGroupReferencing: %b%n    attachments:%n".formatted(gateway, dice.percent(60)));
            List<VpcPlan> own =
                    vpcs.stream().filter(vpc -> isAttached(vpc, gateway)).toList();
            own.forEach(vpc -> text.append(attachment(vpc)));
            if (hasSite()) {
                text.append("      att-lab: { network: lab%s }%n".formatted(tables(true)));
            }
            peer(gateway).ifPresent(peer -> text.append(peerAttachment(peer)));
            tables(text, gateway, own);
        }
        return text.toString();
    }

    private String attachment(VpcPlan vpc) {
        Map<String, String> byZone = new LinkedHashMap<>();
        for (VpcPlan.Place subnet : vpc.subnets) {
            if (subnet.cidr.isPresent() && (byZone.isEmpty() || dice.percent(85))) {
                byZone.putIfAbsent(subnet.zone, subnet.id);
            }
        }
        return "      att-%s: { vpc: %s, subnets: %s%s%s%s%s }%n"
                .formatted(
                        vpc.id,
                        vpc.id,
                        byZone.values(),
                        tables(true),
                        dice.percent(12) ? ", applianceMode: true" : "",
                        dice.percent(75) ? ", securityGroupReferencing: true" : "",
                        dice.percent(theme == Theme.HUB ? 26 : 7)
                                ? ", state: " + dice.of("pending", "failed", "deleting", "modifying")
                                : "");
    }

    private String tables(boolean mayPropagate) {
        String propagate = dice.percent(80) ? "[r0, r1]" : "[" + dice.of(TABLES) + "]";
        return (dice.percent(95) ? ", associate: " + dice.of(TABLES) : "")
                + (mayPropagate && dice.percent(94) ? ", propagate: " + propagate : "");
    }

    private Optional<String> peer(String gateway) {
        return gateways.stream().filter(other -> !other.equals(gateway)).findFirst();
    }

    private String peerAttachment(String peer) {
        // Now and then only one half is in the file.
        return dice.percent(18) ? "" : "      att-peer: { peer: %s%s }%n".formatted(peer, tables(false));
    }

    private void tables(StringBuilder text, String gateway, List<VpcPlan> own) {
        boolean hasPeer = text.lastIndexOf("att-peer") > text.lastIndexOf("  " + gateway + ":");
        text.append("    routeTables:\n");
        for (String table : TABLES) {
            // AWS refuses a second static route to one destination.
            Map<String, String> routes = new LinkedHashMap<>();
            for (VpcPlan vpc : vpcs) {
                if (!own.contains(vpc) && hasPeer && dice.percent(92)) {
                    vpc.blocks().forEach(block -> routes.putIfAbsent(block.toString(), "via: att-peer"));
                } else if (own.contains(vpc) && dice.percent(40)) {
                    addOwn(routes, vpc, own);
                }
            }
            if (theme == Theme.SITES && own.contains(vpcs.get(0)) && dice.percent(95)) {
                routes.putIfAbsent(RandomSites.HQ, "via: att-" + vpcs.get(0).id);
            }
            if (!own.isEmpty() && dice.percent(theme == Theme.EGRESS ? 90 : 35)) {
                VpcPlan egress =
                        own.stream().filter(vpc -> vpc.hasInternet).findFirst().orElse(own.get(0));
                routes.putIfAbsent("0.0.0.0/0", "via: att-" + egress.id);
                routes.putIfAbsent("::/0", "via: att-" + egress.id);
            }
            text.append(routes.entrySet().stream()
                    .map(route -> "{ to: %s, %s }".formatted(RandomNetwork.quoted(route.getKey()), route.getValue()))
                    .collect(Collectors.joining(", ", "      " + table + ": { routes: [", "] }\n")));
        }
    }

    /** A static route that hides or narrows what the VPC propagates. */
    private void addOwn(Map<String, String> routes, VpcPlan vpc, List<VpcPlan> own) {
        IpBlock block = dice.of(vpc.blocks());
        switch (dice.between(0, 7)) {
            case 0 -> routes.putIfAbsent(block.toString(), "via: att-" + vpc.id);
            case 3, 4, 5 -> routes.putIfAbsent(block.toString(), "blackhole: true");
            case 1 -> routes.putIfAbsent(new IpBlock(block.last(), block.length() + 1).toString(), "blackhole: true");
            case 2 -> routes.putIfAbsent("pl-" + vpc.id, "via: att-" + vpc.id);
            default -> routes.putIfAbsent(block.toString(), "via: att-" + dice.of(own).id);
        }
    }
}
