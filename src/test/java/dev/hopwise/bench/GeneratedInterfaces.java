package dev.hopwise.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The interfaces of a generated VPC: those of a subnet come from a few launch templates. */
final class GeneratedInterfaces {
    private static final int GROUP_SETS = 3;

    private final GeneratedNetwork network;
    private final GeneratedVpc vpc;

    GeneratedInterfaces(GeneratedNetwork network, GeneratedVpc vpc) {
        this.network = network;
        this.vpc = vpc;
    }

    void write() {
        network.line("    interfaces:");
        for (int subnet = 0; subnet < network.shape().subnets(); subnet++) {
            Tier tier = vpc.tier(subnet);
            List<String> sets =
                    IntStream.range(0, GROUP_SETS).mapToObj(any -> groups(tier)).toList();
            List<Boolean> mapped = IntStream.range(0, GROUP_SETS)
                    .mapToObj(any -> network.chance(0.7))
                    .toList();
            for (int n = 0; n < network.shape().interfaces(); n++) {
                int set = network.random().nextInt(GROUP_SETS);
                boolean isPublic = vpc.hasInternet() && tier == Tier.PUBLIC && mapped.get(set);
                network.line(
                        "      i-%d-%d: { subnet: s%d, ip: %s.%d%s%s, securityGroups: %s }",
                        subnet,
                        n,
                        subnet,
                        vpc.prefix(subnet),
                        10 + n,
                        isPublic ? ", publicIp: " + network.nextPublicAddress() : "",
                        vpc.isDual(subnet) ? ", ipv6: \"" + vpc.ipv6(subnet) + "::%x\"".formatted(0x10 + n) : "",
                        sets.get(set));
            }
        }
    }

    /** One of the sets of groups that a launch template gives. */
    private String groups(Tier tier) {
        String base = switch (tier) {
            case PUBLIC -> network.chance(0.85) ? "web-" : "bastion";
            case PRIVATE -> "app-";
            case ISOLATED -> "db-";
        };
        List<String> more = new ArrayList<>(List.of("management", "monitor"));
        if (tier == Tier.PRIVATE && network.chance(0.25)) {
            more.add("shared");
        }
        Collections.shuffle(more, network.random());
        int extras = network.random().nextInt(more.size() + 1);
        String first = base.endsWith("-") ? base + network.random().nextInt(GeneratedFilters.STACKS) : base;
        return GeneratedNetwork.list(
                Stream.concat(Stream.of(first), more.stream().limit(extras)));
    }
}
