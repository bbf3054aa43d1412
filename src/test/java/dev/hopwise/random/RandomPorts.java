package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Interfaces, NAT gateways and endpoints of a VPC of a random network. */
final class RandomPorts {
    /** A NAT gateway; a regional one is at home in no subnet. */
    record Nat(String id, Optional<VpcPlan.Place> home) {
        boolean isRegional() {
            return home.isEmpty();
        }
    }

    private final Dice dice;
    private final Theme theme;
    private final List<VpcPlan> vpcs;
    private final VpcPlan vpc;
    private final List<Nat> nats = new ArrayList<>();
    private final List<String> interfaces = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private final RandomMiddleboxes boxes;
    private int publicAddresses;

    RandomPorts(Dice dice, Theme theme, List<VpcPlan> vpcs, VpcPlan vpc, RandomMiddleboxes boxes) {
        this.boxes = boxes;
        this.dice = dice;
        this.theme = theme;
        this.vpcs = vpcs;
        this.vpc = vpc;
    }

    List<Nat> natGateways() {
        return nats;
    }

    /** The subnet of a zonal NAT gateway. */
    Optional<VpcPlan.Place> homeOf(String id) {
        return nats.stream().filter(nat -> nat.id().equals(id)).findFirst().flatMap(Nat::home);
    }

    List<String> interfaces() {
        return interfaces;
    }

    /** Those that are attached: for a route to one that is not, rules and reference blame different things. */
    List<String> attached() {
        return attached;
    }

    String text() {
        // Whichever comes first has the addresses that interfaces of other VPCs with the same blocks have.
        boolean isBehind = theme != Theme.TWINS || dice.percent(40);
        String first = isBehind ? "" : gateways();
        StringBuilder text = new StringBuilder("    interfaces:\n");
        for (VpcPlan.Place subnet : vpc.subnets) {
            for (int i = dice.between(1, 2); i > 0; i--) {
                anInterface(text, subnet);
            }
        }
        boxes.appliance(publicAddress()).ifPresent(text::append);
        return text.append(isBehind ? gateways() : first)
                .append(new RandomEndpoints(dice, theme, vpc, boxes).text())
                .toString();
    }

    private String gateways() {
        StringBuilder text = new StringBuilder();
        vpc.subnets.stream()
                .filter(subnet -> subnet.cidr.isPresent())
                .findAny()
                .filter(any -> dice.percent(theme == Theme.TWINS || theme == Theme.NAT64 ? 95 : 70))
                .ifPresent(any -> zonal(text));
        if (vpc.hasInternet && dice.percent(35)) {
            regional(text);
        }
        return "    natGateways:" + (nats.isEmpty() ? " {}\n" : "\n" + text);
    }

    private void anInterface(StringBuilder text, VpcPlan.Place subnet) {
        String id = "e" + interfaces.size();
        interfaces.add(id);
        List<String> keys = new ArrayList<>(List.of("subnet: " + subnet.id));
        if (subnet.cidr.isPresent()) {
            keys.add("ip: " + subnet.next(false));
            if (dice.percent(15)) {
                keys.add("secondaryIps: [" + subnet.next(false) + "]");
            }
            if (vpc.hasInternet && dice.percent(subnet.isPublic() ? 85 : 30)) {
                keys.add("publicIp: " + publicAddress());
            }
        }
        if (subnet.ipv6.isPresent() && (subnet.cidr.isEmpty() || dice.percent(80))) {
            keys.add("ipv6: \"" + subnet.next(true) + "\"");
        }
        if (dice.percent(94)) {
            List<String> groups = dice.some(vpc.groups, dice.between(1, 2));
            if (!vpc.borrowed.isEmpty() && dice.percent(45)) {
                groups.add(dice.of(vpc.borrowed));
            }
            keys.add("securityGroups: " + groups);
        }
        if (dice.percent(6)) {
            keys.add("sourceDestCheck: false");
        }
        // A detached interface with a public address is left out: whether the gateway or an ACL drops first is a
        // finding.
        if (keys.stream().noneMatch(key -> key.startsWith("publicIp")) && dice.percent(12)) {
            keys.add("attached: false");
        } else {
            attached.add(id);
        }
        text.append("      %s: { %s }%n".formatted(id, String.join(", ", keys)));
    }

    private String publicAddress() {
        return "%s.%d"
                .formatted(dice.of("52.0.0", "203.0.114", "3.5." + 7), 10 + 40 * vpcs.indexOf(vpc) + publicAddresses++);
    }

    private void zonal(StringBuilder text) {
        List<VpcPlan.Place> homes =
                vpc.subnets.stream().filter(subnet -> subnet.cidr.isPresent()).toList();
        int count = dice.between(theme == Theme.TWINS ? 2 : 1, 2);
        for (int i = 0; i < count; i++) {
            VpcPlan.Place home = homes.stream()
                    .filter(subnet -> subnet.isPublic() && dice.percent(85))
                    .findFirst()
                    .orElse(dice.of(homes));
            boolean isPublic = vpc.hasInternet && dice.percent(67);
            String id = "nat" + nats.size();
            nats.add(new Nat(id, Optional.of(home)));
            text.append("      %s: { subnet: %s, privateIp: %s, %s%s }%n"
                    .formatted(
                            id,
                            home.id,
                            home.next(false),
                            isPublic ? "publicIp: " + publicAddress() : "connectivity: private",
                            dice.percent(13) ? ", state: failed" : ""));
        }
    }

    private void regional(StringBuilder text) {
        String id = "nat" + nats.size();
        nats.add(new Nat(id, Optional.empty()));
        text.append("      %s: { scope: regional, publicIp: %s%s%s }%n"
                .formatted(
                        id,
                        publicAddress(),
                        dice.percent(30) ? ", routeTable: t1" : "",
                        dice.percent(75) ? ", azs: [" + vpc.region + "a]" : ""));
    }
}
