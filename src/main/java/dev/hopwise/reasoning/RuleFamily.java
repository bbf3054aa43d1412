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
    ORDER(topology -> true),
    /** What every walk needs. */
    REACHABILITY(topology -> true),
    PEERING(topology -> !topology.peerings().isEmpty()),
    NAT(inSomeVpc(vpc -> !vpc.natGateways().isEmpty())),
    EGRESS(inSomeVpc(vpc -> vpc.egressOnlyInternetGateway().isPresent())),
    ENDPOINT(inSomeVpc(vpc -> !vpc.endpoints().isEmpty())),
    APPLIANCE(inSomeVpc(RuleFamily::hasAppliances)),
    TRANSIT(topology -> !topology.transitGateways().isEmpty()
            || !topology.vpnGateways().isEmpty()
            || !topology.networks().isEmpty()),
    /** By what a need can be met; asked of a walk that is over. */
    SUITABILITY(topology -> false),
    /** Which flows of all get through; asked of a walk that is over. */
    REACH(topology -> false),
    /** What would open a flow; asked of a walk that is over. */
    REMEDIES(topology -> false),
    /** What flow logs record; asked of a walk that is over. */
    RECORDS(topology -> false),
    /** Whether what the file expects holds, asked of a walk that is over; and which flows a policy forbids. */
    EXPECTATIONS(topology -> false),
    /** How pairs of VPCs are joined; no walk asks it. */
    PAIRS(topology -> false),
    /** What is wrong or unwise in the file; no walk asks it. */
    FINDINGS(topology -> false);

    /** The families of which some walk asks. */
    static final Set<RuleFamily> OF_WALKS =
            EnumSet.complementOf(EnumSet.of(SUITABILITY, REACH, REMEDIES, RECORDS, EXPECTATIONS, PAIRS, FINDINGS));

    /** Of those, the ones for which there are findings of their own: {@code rules/findings/peering.drl}. */
    private static final Set<RuleFamily> WITH_FINDINGS = EnumSet.of(PEERING, ENDPOINT, TRANSIT);

    private final Predicate<Topology> hasSay;

    RuleFamily(Predicate<Topology> hasSay) {
        this.hasSay = hasSay;
    }

    /** The families that have a say in {@code topology}. */
    static Set<RuleFamily> of(Topology topology) {
        Set<RuleFamily> called = EnumSet.allOf(RuleFamily.class);
        called.removeIf(family -> !family.hasSay.test(topology));
        return called;
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

    private static Predicate<Topology> inSomeVpc(Predicate<Vpc> has) {
        return topology -> topology.vpcs().values().stream().anyMatch(has);
    }
}
