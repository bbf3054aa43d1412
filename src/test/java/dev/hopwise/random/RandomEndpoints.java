package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Endpoints of a VPC of a random network. */
final class RandomEndpoints {
    private final Dice dice;
    private final Theme theme;
    private final VpcPlan vpc;
    private final RandomMiddleboxes boxes;

    RandomEndpoints(Dice dice, Theme theme, VpcPlan vpc, RandomMiddleboxes boxes) {
        this.dice = dice;
        this.theme = theme;
        this.vpc = vpc;
        this.boxes = boxes;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        boxes.balancer().ifPresent(lines::add);
        if (dice.percent(theme != Theme.EGRESS ? 45 : vpc.id.equals("v0") ? 90 : 12)) {
            lines.add("      s3: { type: gateway, service: s3, routeTables: %s%s%s%s }%n"
                    .formatted(
                            dice.some(List.of("t0", "t1"), dice.between(1, 2)),
                            dice.percent(30) ? ", ipAddressType: dualstack" : "",
                            dice.percent(18) ? ", state: deleting" : "",
                            policy()));
        }
        // AWS would refuse it; whoever writes a file by hand may not know.
        if (theme == Theme.SERVICES && vpc.region.equals("us-east-1") && dice.percent(40)) {
            lines.add("      kms: { type: gateway, service: kms, routeTables: %s }%n"
                    .formatted(dice.some(List.of("t0", "t1"), dice.between(1, 2))));
        }
        Optional<VpcPlan.Place> home =
                vpc.subnets.stream().filter(subnet -> subnet.cidr.isPresent()).findFirst();
        if (home.isPresent() && dice.percent(theme == Theme.SERVICES ? 85 : 40)) {
            String service = theme == Theme.SERVICES ? dice.of("sqs", "sqs", "pay") : "sqs";
            lines.add("      %s: { type: interface, service: %s, subnets: { %s }%s%s%s%s%s }%n"
                    .formatted(
                            service,
                            service,
                            interfaces(home.get()),
                            dice.percent(theme == Theme.SERVICES ? 80 : 65) ? ", privateDns: true" : "",
                            dice.percent(75) ? ", securityGroups: [" + dice.of(vpc.groups) + "]" : "",
                            dice.percent(30) ? ", protocols: [tcp, udp]" : "",
                            dice.percent(8) ? ", state: pendingAcceptance" : "",
                            policy()));
        }
        if (home.isPresent() && theme == Theme.SERVICES && dice.percent(90)) {
            lines.add("      ice: { type: instanceConnect, subnet: %s, securityGroups: %s%s%s }%n"
                    .formatted(
                            home.get().id,
                            dice.some(vpc.groups, 1),
                            dice.percent(40) ? ", state: failed" : "",
                            dice.percent(30) ? ", preserveClientIp: true" : ""));
        }
        return lines.isEmpty() ? "" : "    endpoints:\n" + String.join("", lines);
    }

    /** At most one a zone (PL:create-interface-endpoint). */
    private String interfaces(VpcPlan.Place home) {
        List<String> all = new ArrayList<>(List.of(home.id + ": " + home.next(false)));
        vpc.subnets.stream()
                .filter(subnet -> subnet.cidr.isPresent() && !subnet.zone.equals(home.zone))
                .findFirst()
                .filter(any -> dice.percent(40))
                .ifPresent(other -> all.add(other.id + ": " + other.next(false)));
        return String.join(", ", all);
    }

    private String policy() {
        return dice.percent(theme == Theme.SERVICES ? 80 : 50) ? new RandomPolicies(dice, vpc).policy() : "";
    }
}
