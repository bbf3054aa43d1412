package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds of all flows of a topology, exactly, for whoever compares. Walked is what is asked for, and of ends that nothing in the file
 * tells apart one: their flows are the same object.
 */
public final class Conclusions {
    private final RuleBase rules;
    private final Topology topology;
    private final World world;
    private final EndNames names;
    private final ClassWalks walks;
    private final Classes classes;
    private final Map<Id, Party> senders = new LinkedHashMap<>();
    private final Map<Id, Party> receivers = new HashMap<>();
    private final Map<Id, List<Party>> alike = new HashMap<>();
    private final Map<List<Party>, Map<List<Party>, FlowSet>> walked = new IdentityHashMap<>();

    /** @param rules those of {@link RuleBase#reach} */
    public Conclusions(RuleBase rules, Topology topology) {
        this.rules = rules;
        this.topology = topology;
        this.world = World.of(topology, List.of());
        this.names = new EndNames(world);
        this.classes = new Classes(world);
        ReachEnds ends = new ReachEnds(world, classes, ReachQuestion.EVERYTHING);
        this.walks = new ClassWalks(rules, world, Reacher.traffic(ReachQuestion.EVERYTHING), classes, names, ends);
        List<Party> everyone = ends.senders();
        for (List<Party> members : classes.of(ClassWalks.sorted(everyone))) {
            members.forEach(it -> senders.put(it.id(), it));
            members.forEach(it -> alike.put(it.id(), members));
        }
        // Whoever sends, the receivers are the same.
        ends.receivers(everyone.get(0)).forEach(it -> receivers.put(it.id(), it));
    }

    /** Who may send: interfaces, networks and the internet. */
    public Collection<Id> senders() {
        return List.copyOf(senders.keySet());
    }

    /** Who may send or receive. */
    public Collection<Id> ends() {
        return List.copyOf(receivers.keySet());
    }

    /** From now on flows are asked for that begin or end at one of {@code ends} only: of others {@link #from} need not tell. */
    public void askAbout(Set<Id> ends) {
        walks.askAbout(ends);
    }

    /** Who has a security group; empty where it has a say on the way between others, too. */
    public Optional<Set<Id>> havingGroup(Id group) {
        List<Eni> having = world.enis().values().stream()
                .filter(eni -> eni.hasGroup(group))
                .toList();
        return having.stream().allMatch(this::isEnd)
                ? Optional.of(having.stream().map(Eni::id).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /** Whether an interface is at no way but at those that begin or end at it. */
    public boolean isEnd(Id end) {
        return Optional.ofNullable(world.enis().get(end)).filter(this::isEnd).isPresent();
    }

    private boolean isEnd(Eni eni) {
        return receivers.containsKey(eni.id()) && !world.mayForward(eni);
    }

    /** The flows from a sender, by their receivers; those of whom none get through are left out. */
    public Map<Id, FlowSet> from(Id sender) {
        Party from = senders.get(sender);
        if (from == null) {
            return Map.of();
        }
        Map<Id, FlowSet> flows = new HashMap<>();
        walked.computeIfAbsent(alike.get(sender), this::walk)
                .forEach((classMembers, some) -> classMembers.stream()
                        .filter(to -> ClassWalks.isAsked(from, to))
                        .forEach(to -> flows.put(to.id(), some)));
        return flows;
    }

    private Map<List<Party>, FlowSet> walk(List<Party> members) {
        Map<List<Party>, FlowSet> flows = new IdentityHashMap<>();
        walks.from(members).forEach((classMembers, some) -> {
            FlowSet all = some.stream().reduce(FlowSet::and).orElseThrow();
            if (!all.all().isEmpty()) {
                flows.put(classMembers, all);
            }
        });
        return flows;
    }

    /** What an end has in common with all ends that nothing in the file tells apart from it, and with no other. */
    public Object alike(Id end) {
        return Optional.ofNullable(receivers.get(end)).map(classes::key).orElse(end);
    }

    /** The name of an end, as reports have it; empty where there is no such end. */
    public Optional<String> name(Id end) {
        return Optional.ofNullable(receivers.get(end)).map(names::of);
    }

    /** The packets to an end, by the addresses that its name means. */
    public PacketSet inbound(Id end) {
        return Optional.ofNullable(receivers.get(end)).map(Party::inbound).orElse(PacketSet.NONE);
    }

    /** The ends that a user's word means, each with the packets to it; none where it means nothing that flows begin or end at. */
    public Map<Id, PacketSet> named(String word) {
        Map<Id, PacketSet> named = new LinkedHashMap<>();
        Ends.sources(world).membersOrNone(word).forEach(it -> named.merge(it.id(), it.inbound(), PacketSet::union));
        return named;
    }

    /**
     * The hops of some packets there and back, in walking order, whether or not they get through; none where there is no such end.
     *
     * @param packets of one family, and as the sender sends them
     */
    public List<Step> hops(Id from, Id to, PacketSet packets) {
        Party source = senders.get(from);
        Party destination = receivers.get(to);
        if (source == null || destination == null) {
            return List.of();
        }
        boolean ipv6 = !packets.overlaps(PacketSet.of(Family.IPV4));
        Ask ask = new Ask(0, source, destination, packets.intersect(source.outbound()), ipv6);
        Question question =
                new Question(source.name(), destination.name(), List.of(Traffic.ALL), Range.EPHEMERAL, ipv6);
        return new Explainer(rules)
                .explain(world, topology, question, List.of(ask)).answers().stream()
                        .flatMap(it -> Stream.concat(it.forward().stream(), it.back().stream()))
                        .toList();
    }
}
