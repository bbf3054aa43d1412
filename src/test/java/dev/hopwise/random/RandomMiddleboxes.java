package dev.hopwise.random;

import dev.hopwise.reference.IpBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An appliance and a Gateway Load Balancer endpoint of a VPC, in a subnet of their own, and the routes that lead to them. */
final class RandomMiddleboxes {
    static final String APPLIANCE = "box";
    static final String BALANCER = "gwlb";
    /** The table of their subnet, and that of the internet gateway. */
    private static final String BEHIND = "t2";

    private static final String EDGE = "edge";

    private final Dice dice;
    private final VpcPlan vpc;
    private final boolean isThere;
    /** Mostly all routes of a VPC lead to one of the two. */
    private final String preferred;

    RandomMiddleboxes(Dice dice, Theme theme, VpcPlan vpc) {
        this.dice = dice;
        this.vpc = vpc;
        this.isThere = theme == Theme.INSPECTED && home().cidr.isPresent();
        this.preferred = dice.of(APPLIANCE, BALANCER);
    }

    static boolean isOne(String target) {
        return target.equals(APPLIANCE) || target.equals(BALANCER);
    }

    /** Whether it is the table of the subnet that they are in. */
    static boolean isBehind(String table) {
        return table.equals(BEHIND);
    }

    private VpcPlan.Place home() {
        return vpc.subnets.get(vpc.subnets.size() - 1);
    }

    String gateway() {
        return isThere && dice.percent(85) ? "{ id: igw, routeTable: edge }" : "igw";
    }

    List<String> tables() {
        return isThere ? List.of("t0", "t1", BEHIND, EDGE) : List.of("t0", "t1");
    }

    Optional<String> appliance(String publicAddress) {
        return isThere
                ? Optional.of("      %s: { subnet: %s, ip: %s%s%s, sourceDestCheck: false%s }%n"
                        .formatted(
                                APPLIANCE,
                                home().id,
                                home().next(false),
                                home().ipv6.isPresent() && dice.percent(60)
                                        ? ", ipv6: \"" + home().next(true) + "\""
                                        : "",
                                vpc.hasInternet && dice.percent(25) ? ", publicIp: " + publicAddress : "",
                                dice.percent(70) ? ", securityGroups: " + dice.some(vpc.groups, 2) : ""))
                : Optional.empty();
    }

    Optional<String> balancer() {
        return isThere
                ? Optional.of(
                        "      %s: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-9, subnets: [%s]%s }%n"
                                .formatted(
                                        BALANCER,
                                        home().id,
                                        dice.percent(28) ? ", state: " + dice.of("pendingAcceptance", "rejected") : ""))
                : Optional.empty();
    }

    boolean isEdge(String table) {
        return table.equals(EDGE);
    }

    /** What comes in for a subnet, or for the whole VPC; nothing else may be there. */
    void edge(RouteLines routes) {
        for (VpcPlan.Place subnet : vpc.subnets) {
            if (subnet != home() || dice.percent(8)) {
                blocks(subnet).stream().filter(any -> dice.percent(65)).forEach(block -> routes.add(block, some()));
            }
        }
        if (dice.percent(12)) {
            routes.add(dice.of(vpc.blocks()), some());
        }
    }

    /** The way out, and to other subnets, by the middlebox. */
    void detour(RouteLines routes, String table) {
        if (!isThere || isBehind(table) && dice.percent(85)) {
            return;
        }
        for (String block : List.of("0.0.0.0/0", "::/0")) {
            boolean isSix = block.equals("::/0");
            if (dice.percent(isSix ? 80 : 55)) {
                routes.add(IpBlock.parse(block), isSix && dice.percent(75) ? BALANCER : some());
            }
        }
        for (VpcPlan.Place subnet : vpc.subnets) {
            if (subnet != home()) {
                blocks(subnet).stream().filter(any -> dice.percent(35)).forEach(block -> routes.add(block, some()));
            }
        }
    }

    private String some() {
        return dice.percent(88) ? preferred : dice.of(APPLIANCE, BALANCER);
    }

    private static List<IpBlock> blocks(VpcPlan.Place subnet) {
        List<IpBlock> blocks = new ArrayList<>();
        subnet.cidr.ifPresent(blocks::add);
        subnet.ipv6.ifPresent(blocks::add);
        return blocks;
    }
}
