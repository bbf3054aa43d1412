package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.verdict.AnswerMatrix.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ends of a matrix, and the pairs of them that may be asked about. */
final class MatrixEnds {
    /** So few ends are each answered for by themselves. */
    private static final int FEW = 40;

    /**
     * Two classes, in a family.
     *
     * @param ask about all traffic of two of their members
     */
    record Pair(int from, int to, int family, Ask ask) {
        boolean isOutside() {
            return ask.source().isOutside() || ask.destination().isOutside();
        }
    }

    private final World world;
    private final Classes classes;
    private final EndNames names;
    private final Wording wording;
    private final List<List<Party>> alike = new ArrayList<>();
    private final Set<Party> senders = Collections.newSetFromMap(new IdentityHashMap<>());

    MatrixEnds(RuleBase rules, World world) {
        this.world = world;
        this.names = new EndNames(world);
        this.wording = new Wording(rules.catalogue(), world.placeholders());
        this.classes = new Classes(world);
        ReachEnds ends = new ReachEnds(world, classes, ReachQuestion.EVERYTHING);
        List<Party> all = ClassWalks.sorted(ends.receivers(ends.senders().get(0)));
        if (all.size() <= FEW) {
            all.forEach(it -> alike.add(List.of(it)));
        } else {
            alike.addAll(classes.of(all));
        }
        senders.addAll(ends.senders());
    }

    private boolean isEndpoint(Party end) {
        Eni eni = world.enis().get(end.id());
        return eni != null && eni.getOwnerKind() == Kind.ENDPOINT;
    }

    /** The classes, their members as a person knows them. */
    List<List<End>> told() {
        return alike.stream().map(some -> some.stream().map(this::end).toList()).toList();
    }

    private End end(Party party) {
        Eni eni = world.enis().get(party.id());
        Id thing = eni == null ? party.id() : eni.owner();
        Optional<String> address = party.isOutside() || !names.isOfSeveralAddresses(party)
                ? Optional.empty()
                : wording.single(party.inbound(), false);
        // Other things may bear the name of an endpoint; a question says what is meant.
        String name = isEndpoint(party) ? "endpoint:" + thing.name() : party.name();
        Optional<String> subnet = Optional.ofNullable(eni).map(it -> it.subnet().name());
        return new End(thing.kind().word(), thing.name(), name, address, subnet, senders.contains(party));
    }

    /** Whoever may send with whoever may receive, once for each family that they have in common, or once where they have none. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        PacketSet traffic = Reacher.traffic(ReachQuestion.EVERYTHING);
        for (int from = 0; from < alike.size(); from++) {
            for (int to = 0; to < alike.size(); to++) {
                if (senders.contains(alike.get(from).get(0))) {
                    int sender = from;
                    int receiver = to;
                    Meeting.of(alike.get(from), alike.get(to))
                            .ifPresent(meeting -> add(pairs, sender, receiver, meeting, traffic));
                }
            }
        }
        return pairs;
    }

    /**
     * Which pairs a question is about, where it names an end.
     *
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    Predicate<Pair> about(ReachQuestion question) {
        if (question.from().isEmpty() && question.to().isEmpty()) {
            return any -> false;
        }
        ReachEnds ends = new ReachEnds(world, classes, question);
        ends.check();
        Set<Id> from = ids(ends.senders());
        Map<Integer, Set<Id>> to = new HashMap<>();
        return pair -> isOf(pair.from(), from)
                && isOf(pair.to(), to.computeIfAbsent(pair.from(), any -> ids(ends.receivers(first(pair.from())))));
    }

    private boolean isOf(int alikes, Set<Id> some) {
        return alike.get(alikes).stream().map(Party::id).anyMatch(some::contains);
    }

    private Party first(int alikes) {
        return alike.get(alikes).get(0);
    }

    private static Set<Id> ids(List<Party> parties) {
        return parties.stream().map(Party::id).collect(Collectors.toSet());
    }

    private static void add(List<Pair> pairs, int from, int to, Meeting meeting, PacketSet traffic) {
        Ask usual = meeting.ask(0, traffic, false);
        Ask six = meeting.ask(0, traffic, true);
        PacketSet usually = usual.to(meeting.to());
        pairs.add(new Pair(from, to, usually.overlaps(PacketSet.of(Family.IPV6)) ? 6 : 4, usual));
        PacketSet otherwise = six.to(meeting.to());
        if (!otherwise.isEmpty() && !otherwise.equals(usually)) {
            pairs.add(new Pair(from, to, 6, six));
        }
    }
}
