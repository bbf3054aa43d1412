package dev.hopwise.reasoning;

import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Service;
import dev.hopwise.reasoning.fact.Settled.Stratum;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Need;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Suitability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says of each need of a topology by what it can be met, and walks its packets to see whether it is. */
public final class Needs {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    /** @param rules those of {@link RuleBase#suitability} */
    public Needs(RuleBase rules) {
        this(rules, Walk.Insertion.FILE_ORDER);
    }

    Needs(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /** One answer for each need, in the order of the file. */
    public Suitability suitability(Topology topology) {
        World world = World.of(topology, NeedFacts.services(topology));
        return new Suitability(
                topology.topology().value(),
                topology.needs().stream().map(need -> answer(need, world)).toList(),
                new Undescribed(world).vpcs());
    }

    private Suitability.Answer answer(Need need, World world) {
        Question question = new Question(
                need.from().text(),
                "service:" + need.service().value(),
                NeedFacts.traffic(need),
                Range.EPHEMERAL,
                false);
        try {
            return answer(need, question, Explainer.asks(world, question), world);
        } catch (QuestionException e) {
            return Reasons.ofNobody(need, question, e.getMessage());
        }
    }

    private Suitability.Answer answer(Need need, Question question, List<Ask> byName, World world) {
        Id id = byName.get(0).destination().id();
        Service service = NeedFacts.service(need, id, world);
        List<Ask> all = new ArrayList<>(byName);
        byName.forEach(ask -> toEndpoints(ask, service, world, all));
        byName.forEach(ask -> fromEndpoints(ask, id, world, all));
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(all, List.of(need));
            List<Object> facts = new ArrayList<>(NeedFacts.served(id, world));
            facts.add(service);
            facts.add(NeedFacts.need(need, id));
            walk.settle(Stratum.REASONS, facts);
            walk.settle(Stratum.NEEDS, List.of());
            return new Reasons(walk, new Wording(rules.catalogue(), world.placeholders()), question)
                    .answer(need, byName);
        }
    }

    /**
     * The same asked of the service's endpoints by their own addresses, which their own names mean: of those in the sender's VPC; of
     * those in any from outside, and where the service has no other name.
     */
    private static void toEndpoints(Ask ask, Service service, World world, List<Ask> asks) {
        Eni sender = world.enis().get(ask.source().id());
        boolean any = sender == null || !service.publicly();
        Set<Id> vpcs = any ? world.vpcs().keySet() : Set.of(sender.vpc());
        for (Id vpc : vpcs) {
            enis(vpc, service.id(), EndpointType.INTERFACE, world)
                    .forEach(party -> asks.add(new Ask(asks.size(), ask.source(), party, ask.wanted(), ask.ipv6())));
        }
    }

    /** What comes from the service to who has the need, by endpoints that open sessions. */
    private static void fromEndpoints(Ask ask, Id service, World world, List<Ask> asks) {
        Eni receiver = world.enis().get(ask.source().id());
        if (receiver != null) {
            enis(receiver.vpc(), service, EndpointType.INSTANCE_CONNECT, world)
                    .map(party -> new Ask(
                            asks.size(),
                            party,
                            ask.source(),
                            ask.wanted().forgetSource().intersect(party.outbound()),
                            ask.ipv6()))
                    .forEach(asks::add);
        }
    }

    /** The interfaces of a VPC's endpoints of a service, as ends. */
    private static Stream<Party> enis(Id vpc, Id service, EndpointType type, World world) {
        List<Id> endpoints = world.all(vpc, Endpoint.class).stream()
                .filter(it -> it.service().equals(service) && it.type() == type)
                .map(Endpoint::id)
                .toList();
        return world.enisOf(vpc).stream()
                .filter(eni -> endpoints.contains(eni.owner()))
                .map(eni -> Ends.party(eni, eni.addresses(), false));
    }

    /** Who has a need, as reports name it. */
    static String name(Need need, List<Ask> asks) {
        List<Party> senders = asks.stream().map(Ask::source).distinct().toList();
        return senders.size() == 1 && senders.get(0).getKind() == Kind.NETWORK_INTERFACE
                ? senders.get(0).name()
                : need.from().text();
    }
}
