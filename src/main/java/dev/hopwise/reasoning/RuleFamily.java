package dev.hopwise.reasoning;

import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A folder of rules, and what a topology has to have for them to have a say. */
enum RuleFamily {
    /** Which route or entry comes first; walks and findings ask alike. */
    ORDER,
    /** What every walk needs. */
    REACHABILITY,
    PEERING,
    NAT,
    EGRESS,
    ENDPOINT,
    APPLIANCE,
    TRANSIT,
    /** By what a need can be met; asked of a walk that is over. */
    SUITABILITY,
    /** Which flows of all get through; asked of a walk that is over. */
    REACH,
    /** What would open a flow; asked of a walk that is over. */
    REMEDIES,
    /** What flow logs record; asked of a walk that is over. */
    RECORDS,
    /** Whether what the file expects holds, asked of a walk that is over; and which flows a policy forbids. */
    EXPECTATIONS,
    /** How pairs of VPCs are joined; no walk asks it. */
    PAIRS,
    /** What is wrong or unwise in the file; no walk asks it. */
    FINDINGS;

    /** The families of which some walk asks. */
    static final Set<RuleFamily> OF_WALKS =
            EnumSet.complementOf(EnumSet.of(SUITABILITY, REACH, REMEDIES, RECORDS, EXPECTATIONS, PAIRS, FINDINGS));

    /** Of those, the ones for which there are findings of their own: {@code rules/findings/peering.drl}. */
    private static final Set<RuleFamily> WITH_FINDINGS = EnumSet.of(PEERING, ENDPOINT, TRANSIT);

    /** The families that have a say in {@code topology}. */
    static Set<RuleFamily> of(Topology topology) {
        Set<RuleFamily> called = EnumSet.allOf(RuleFamily.class);
        called.removeIf(family -> !family.hasSay(topology));
        return called;
    }

    private boolean hasSay(Topology topology) {
        return switch (this) {
            case ORDER, REACHABILITY -> true;
            case PEERING -> !topology.peerings().isEmpty();
            case NAT -> inSomeVpc(topology, vpc -> !vpc.natGateways().isEmpty());
            case EGRESS ->
                inSomeVpc(topology, vpc -> vpc.egressOnlyInternetGateway().isPresent());
            case ENDPOINT -> inSomeVpc(topology, vpc -> !vpc.endpoints().isEmpty());
            case APPLIANCE -> inSomeVpc(topology, RuleFamily::hasAppliances);
            case TRANSIT ->
                !topology.transitGateways().isEmpty()
                        || !topology.vpnGateways().isEmpty()
                        || !topology.networks().isEmpty();
            case SUITABILITY, REACH, REMEDIES, RECORDS, EXPECTATIONS, PAIRS, FINDINGS -> false;
        };
    }

    /** Whether the rules of a package, such as {@code findings.peering}, find something where only {@code called} have a say in walks. */
    static boolean finds(String name, Set<RuleFamily> called) {
        return ORDER.isOf(name)
                || FINDINGS.isOf(name)
                        && WITH_FINDINGS.stream()
                                .noneMatch(family ->
                                        !called.contains(family) && name.equals(FINDINGS.word() + "." + family.word()))
                // How pairs are joined is told by findings about peering connections.
                || PAIRS.isOf(name) && called.contains(PEERING);
    }

    /** Whether a package, by its name below that of all rules, is of this family. */
    boolean isOf(String name) {
        return name.equals(word()) || name.startsWith(word() + ".");
    }

    /** The folder below {@code rules}, and the part of its package's name that says so. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an interface forwards for others, an endpoint inspects, or a gateway looks in an edge route table. */
    private static boolean hasAppliances(Vpc vpc) {
        return vpc.interfaces().values().stream()
                        .anyMatch(eni -> !eni.sourceDestCheck().map(Flag::on).orElse(true))
                || vpc.endpoints().values().stream().anyMatch(it -> it.type() == EndpointType.GATEWAY_LOAD_BALANCER)
                || vpc.internetGateway()
                        .filter(gateway -> gateway.routeTable().isPresent())
                        .isPresent();
    }

    private static boolean inSomeVpc(Topology topology, Predicate<Vpc> has) {
        return topology.vpcs().values().stream().anyMatch(has);
    }
}
