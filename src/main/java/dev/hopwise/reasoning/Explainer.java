package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Answers one question about one topology. */
public final class Explainer {
    private final RuleBase rules;
    private final Walk.Insertion insertion;

    public Explainer(RuleBase rules) {
        this(rules, Walk.Insertion.FILE_ORDER);
    }

    Explainer(RuleBase rules, Walk.Insertion insertion) {
        this.rules = rules;
        this.insertion = insertion;
    }

    /**
     * Walks the packets of a question there and back.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public Explanation explain(Worlds worlds, Question question) {
        Topology topology = worlds.topology();
        return explain(worlds.of(services(topology, question.to())), topology, question);
    }

    /** The same for one question only. */
    public Explanation explain(Topology topology, Question question) {
        return explain(new Worlds(topology), question);
    }

    /** The same in a world that is made already. */
    Explanation explain(World world, Topology topology, Question question) {
        return explain(world, topology, question, asks(world, question));
    }

    /** The same for ends that are found already. */
    Explanation explain(World world, Topology topology, Question question, List<Ask> asks) {
        try (Walk walk = new Walk(rules, world, insertion)) {
            walk.run(asks);
            Answers answers = new Answers(
                    new ConcludedByAsk(walk), new Wording(rules.catalogue(), world.placeholders()), question);
            return new Explanation(
                    topology.topology().value(),
                    question.from(),
                    question.to(),
                    question.traffic().stream().map(Object::toString).collect(Collectors.joining(", ")),
                    asks.size() > 1 || SetEnds.isSet(question.from(), world) || SetEnds.isSet(question.to(), world),
                    walk.summary().verdict(),
                    asks.stream().map(answers::answer).toList());
        }
    }

    /** The service that an end names, as {@code s3} or {@code s3@eu-west-1}. */
    static List<String> services(Topology topology, String end) {
        String meant = end.startsWith("name:")
                ? HostName.of(end.substring("name:".length()), topology)
                        .map(HostName::end)
                        .orElse("")
                : end;
        return meant.startsWith("service:") ? List.of(meant.substring("service:".length())) : List.of();
    }

    static List<Ask> asks(World world, Question question) {
        checkSender(question.from());
        List<Ask> asks = new ArrayList<>();
        for (Party source : sorted(Ends.sources(world).resolve(question.from()))) {
            for (Party destination : sorted(Ends.destinations(world, source).resolve(question.to()))) {
                if (!isSame(source, destination)) {
                    asks.add(new Ask(asks.size(), source, destination, wanted(source, question), question.ipv6()));
                }
            }
        }
        check(asks, question);
        return asks;
    }

    /** A flow needs two ends. */
    static void check(List<Ask> asks, Question question) {
        if (asks.isEmpty()) {
            throw new QuestionException(
                    question.from() + " and " + question.to() + " are the same end; a flow needs two");
        }
        if (asks.stream().allMatch(Explainer::isToItself)) {
            throw new QuestionException(question.from() + " and " + question.to()
                    + " have the same address; a packet from it to it never leaves its sender");
        }
    }

    /** A service's name is none of a sender. */
    static void checkSender(String end) {
        if (end.startsWith("service:")) {
            throw new QuestionException("a service answers requests and sends none; ask for the opposite direction");
        }
    }

    static List<Party> sorted(List<Party> parties) {
        return parties.stream()
                .sorted(Comparator.comparing(Party::name)
                        .thenComparing(party -> party.outbound().toString()))
                .toList();
    }

    /** Whether both are one interface, by its own addresses, or one address: such packets never leave their sender. */
    static boolean isSame(Party source, Party destination) {
        if (!source.id().equals(destination.id())) {
            return false;
        }
        boolean own = !destination.own().isEmpty() && destination.own().contains(destination.inbound());
        return own || source.outbound().mirrored().overlaps(destination.inbound());
    }

    private static boolean isToItself(Ask ask) {
        return haveOneAddress(ask.source(), ask.destination());
    }

    /** Whether both have the same address, in different VPCs: such packets never leave their sender, either. */
    static boolean haveOneAddress(Party source, Party destination) {
        return source.outbound().mirrored().equals(destination.inbound());
    }

    /** The packets asked about, to any destination that the receiver's name may mean. */
    static PacketSet wanted(Party source, Question question) {
        return wanted(question).intersect(source.outbound());
    }

    /** The same, whoever sends them. */
    static PacketSet wanted(Question question) {
        PacketSet traffic = question.traffic().stream().map(PacketSet::of).reduce(PacketSet.NONE, PacketSet::union);
        return traffic.intersect(PacketSet.fromPorts(question.clientPorts()));
    }
}
