package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Enforced;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Forbidden;
import dev.hopwise.reasoning.fact.FoundFlow;
import dev.hopwise.reasoning.fact.Gate;
import dev.hopwise.reasoning.fact.Settled;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Policy;
import dev.hopwise.verdict.Reach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/** Finds the flows of a topology that policies forbid, among all that get through. */
public final class PolicyCheck {
    private static final Optional<String> INTERNET = Optional.of("internet");
    /** What paths of {@link Reach} name. */
    private static final Set<Kind> CROSSED = EnumSet.of(
            Kind.INTERNET_GATEWAY,
            Kind.EGRESS_ONLY_INTERNET_GATEWAY,
            Kind.NAT_GATEWAY,
            Kind.PEERING,
            Kind.TRANSIT_GATEWAY,
            Kind.TRANSIT_GATEWAY_ATTACHMENT,
            Kind.VPN_GATEWAY,
            Kind.ENDPOINT,
            Kind.NETWORK_INTERFACE);

    private final RuleBase walks;
    private final RuleBase rules;
    private final Topology topology;
    private final Optional<String> onlyThrough;
    private final Optional<Gate> gate;
    private final World world;
    private final Map<String, Eni> enis = new HashMap<>();

    /**
     * @param walks those of {@link RuleBase#reach}
     * @param rules those of {@link RuleBase#expectations}
     * @param onlyThrough what whatever passes must cross
     * @throws QuestionException where that names nothing that can be crossed, or several things
     */
    public PolicyCheck(RuleBase walks, RuleBase rules, Topology topology, Optional<String> onlyThrough) {
        this.walks = walks;
        this.rules = rules;
        this.topology = topology;
        this.onlyThrough = onlyThrough;
        this.world = World.of(topology, List.of());
        this.gate = onlyThrough.map(this::gate);
        EndNames names = new EndNames(world);
        world.enis().values().forEach(eni -> enis.putIfAbsent(names.of(Ends.party(eni, eni.addresses(), false)), eni));
    }

    private Gate gate(String text) {
        List<Id> found = world.names().find(text, Optional.empty(), CROSSED);
        if (found.isEmpty()) {
            List<String> near = world.names().nearest(text, Optional.empty(), CROSSED);
            throw new QuestionException("no gateway, connection, endpoint or interface of "
                    + topology.topology().value() + " is called " + text
                    + (near.isEmpty() ? "" : "; maybe " + String.join(" or ", near)));
        }
        if (found.size() > 1) {
            throw new QuestionException(text + " may be "
                    + found.stream().map(id -> id.kind().word() + " " + id).collect(Collectors.joining(" or "))
                    + "; write vpc/id");
        }
        return new Gate(names(found.get(0)));
    }

    private Set<String> names(Id thing) {
        return thing.kind() == Kind.TRANSIT_GATEWAY
                ? topology.transitGateways().get(thing.name()).attachments().keySet().stream()
                        .map(it -> thing.name() + "/" + it)
                        .collect(Collectors.toSet())
                : Set.of(thing.name());
    }

    /** What becomes of each policy, in their order. */
    public List<Check.Compliance> check(List<Policy> policies) {
        Map<ReachQuestion, List<FoundFlow>> found = new HashMap<>();
        return policies.stream()
                .map(policy -> compliance(policy, found.computeIfAbsent(question(policy), this::flows)))
                .toList();
    }

    /** The flows that a policy may have something to say about. */
    private static ReachQuestion question(Policy policy) {
        return switch (policy) {
            case INTERNET_INGRESS -> new ReachQuestion(INTERNET, Optional.empty(), List.of(Traffic.ALL));
            case INTERNET_EGRESS -> new ReachQuestion(Optional.empty(), INTERNET, List.of(Traffic.ALL));
            case VPC_INGRESS, VPC_EGRESS -> ReachQuestion.EVERYTHING;
        };
    }

    private List<FoundFlow> flows(ReachQuestion question) {
        List<FoundFlow> flows = new ArrayList<>();
        new Reacher(walks, topology, question)
                .reach(flow -> flows.add(new FoundFlow(flow, place(flow.from()), place(flow.to()))));
        return flows;
    }

    /** The VPC of an interface; else what it is itself. */
    private Id place(String end) {
        Eni eni = enis.get(end);
        return eni != null ? eni.vpc() : new Id(end.equals("internet") ? Kind.INTERNET : Kind.NETWORK, end);
    }

    private Check.Compliance compliance(Policy policy, List<FoundFlow> flows) {
        KieSession session = rules.open();
        try {
            session.insert(new Enforced(policy));
            gate.ifPresent(session::insert);
            flows.forEach(session::insert);
            session.fireAllRules();
            session.insert(new Settled(Stratum.REASONS));
            session.fireAllRules();
            Map<FoundFlow, String> forbidden = session.getObjects(Forbidden.class::isInstance).stream()
                    .map(Forbidden.class::cast)
                    .collect(Collectors.toMap(Forbidden::flow, Forbidden::rule, (one, same) -> one));
            List<Check.Violation> violations = flows.stream()
                    .filter(forbidden::containsKey)
                    .map(flow -> violation(policy, flow, rules.catalogue().card(forbidden.get(flow))))
                    .toList();
            return new Check.Compliance(
                    policy, onlyThrough, violations, topology.topology().where());
        } finally {
            session.dispose();
        }
    }

    private Check.Violation violation(Policy policy, FoundFlow flow, RuleCard card) {
        Reach reach = flow.reach();
        Map<String, String> words = Map.of("from", words(flow.from()), "to", words(flow.to()));
        return new Check.Violation(
                reach,
                card.id(),
                Sentence.fill(card.because(), words),
                policy.isOutward() ? where(reach.from(), reach.to()) : where(reach.to(), reach.from()));
    }

    private static String words(Id place) {
        return place.kind() == Kind.INTERNET ? "the internet" : place.name();
    }

    /** Where an end stands, or else the other. */
    private Where where(String end, String other) {
        return Optional.ofNullable(enis.get(end))
                .or(() -> Optional.ofNullable(enis.get(other)))
                .map(Eni::where)
                .orElse(topology.topology().where());
    }
}
