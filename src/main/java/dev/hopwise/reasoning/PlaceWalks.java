package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** One walk between two places for all classes of ends there, which differ in nothing but their groups. */
final class PlaceWalks {
    /** Which two places, and how they stand to each other: each a number, the same for the same. */
    private record Key(int from, int to, int between) {}

    /** Where an end is: its place and its subnet, each a number. */
    private record Standing(int place, int subnet) {}

    /** What is walked once, for all these. */
    record Way(List<Ask> asks, List<Meeting> meetings) {}

    /**
     * What only a walk between two ends tells.
     *
     * @param ask the question, about these or others of their places
     */
    record Untold(Meeting meeting, Ask ask) {}

    /** So many ways are walked in one session: memory does not grow with their number, and each session has its price. */
    private static final int AT_ONCE = 400;

    private final RuleBase rules;
    private final World world;
    private final World open;
    private final Places places;
    private final GroupSets sets;
    private final EndGroups groups;
    private final EndNames names;
    private final Scouts scouts;
    private final PacketSet traffic;
    private final JoinedHalves halves;
    private final Set<Id> referredOnTheWay = new HashSet<>();
    private final Map<Party, Standing> standings = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Party, Boolean> told = new IdentityHashMap<>();

    /** @param some those whose flows alone are asked for; empty where all are */
    PlaceWalks(
            RuleBase rules,
            World world,
            Classes classes,
            GroupSets sets,
            EndGroups groups,
            EndNames names,
            PacketSet traffic,
            Optional<List<Party>> some) {
        this.rules = rules;
        this.world = world;
        this.places = new Places(world, classes);
        this.sets = sets;
        this.groups = groups;
        this.names = names;
        this.traffic = traffic;
        this.open = world.withoutGroups(eni -> isOpen(eni, world));
        this.scouts = new Scouts(rules, open);
        this.halves = new JoinedHalves(rules, world, open, places, sets, names, some);
        // What stands on the way asks for the groups of the ends.
        open.enis().values().stream()
                .flatMap(eni -> eni.groups().stream())
                .distinct()
                .flatMap(group -> world.groupRules().get(group).stream())
                .forEach(rule -> referredOnTheWay.addAll(rule.references()));
    }

    private static boolean isOpen(Eni eni, World world) {
        return eni.getOwnerKind() != Kind.NAT_GATEWAY && !world.mayForward(eni);
    }

    /** Whether a walk with open groups tells of an end. */
    private boolean isTold(Party end) {
        if (end.literal() || end.hostName() || end.anyone() || end.getKind() == Kind.SERVICE) {
            return false;
        }
        Eni eni = world.enis().get(end.id());
        return eni == null
                || eni.groups().stream().noneMatch(referredOnTheWay::contains)
                        && open.enis().get(end.id()).groups().isEmpty();
    }

    /** Tells {@code listener} the flows of each meeting, as far as walks with open groups tell, and answers what they do not. */
    List<Untold> walk(List<Meeting> meetings, BiConsumer<Meeting, FlowSet> listener) {
        List<Untold> untold = new ArrayList<>();
        Map<Integer, Way> wayOf = new HashMap<>();
        List<Ask> asks = new ArrayList<>();
        Collection<Way> ways = ways(meetings, untold);
        ways.forEach(way -> way.asks().forEach(ask -> wayOf.put(ask.position(), way)));
        asks.addAll(halves.tell(ways, listener, untold));
        List<Candidate> some = scouts.promising(asks).stream()
                .map(ask -> candidate(ask, wayOf.get(ask.position()).meetings()))
                .toList();
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            untold.addAll(walkAtOnce(some.subList(from, Math.min(some.size(), from + AT_ONCE)), wayOf, listener));
        }
        return untold;
    }

    private Collection<Way> ways(List<Meeting> meetings, List<Untold> untold) {
        Map<Key, Way> ways = new LinkedHashMap<>();
        Map<List<Integer>, Integer> between = new HashMap<>();
        int asked = 0;
        for (Meeting meeting : meetings) {
            if (!told.computeIfAbsent(meeting.from(), this::isTold)
                    || !told.computeIfAbsent(meeting.to(), this::isTold)) {
                meeting.asks(0, traffic).forEach(ask -> untold.add(new Untold(meeting, ask)));
                continue;
            }
            Standing from = standing(meeting.from());
            Standing to = standing(meeting.to());
            Key key = new Key(
                    from.place(),
                    to.place(),
                    between.computeIfAbsent(
                            List.of(from.subnet(), to.subnet()),
                            any -> number(places.between(meeting.from(), meeting.to()))));
            int position = asked;
            Way way = ways.computeIfAbsent(key, any -> new Way(meeting.asks(position, traffic), new ArrayList<>()));
            asked += way.meetings().isEmpty() ? way.asks().size() : 0;
            way.meetings().add(meeting);
        }
        return ways.values();
    }

    private Standing standing(Party end) {
        return standings.computeIfAbsent(
                end,
                it -> new Standing(
                        number(places.of(it)), number(places.subnet(it).map(Subnet::id))));
    }

    private int number(Object thing) {
        return numbers.computeIfAbsent(thing, any -> numbers.size());
    }

    /** A question, with what the groups of any of those whom it is for may let out and in. */
    private Candidate candidate(Ask ask, List<Meeting> meetings) {
        Set<PacketSet> sent = new HashSet<>();
        Set<PacketSet> taken = new HashSet<>();
        for (Meeting it : meetings) {
            groups.sent(it.from(), it.to()).forEach(sent::add);
            groups.taken(it.from(), it.to()).forEach(taken::add);
        }
        return new Candidate(ask, PacketSet.union(List.copyOf(sent)), PacketSet.union(List.copyOf(taken)));
    }

    private List<Untold> walkAtOnce(
            List<Candidate> candidates, Map<Integer, Way> wayOf, BiConsumer<Meeting, FlowSet> listener) {
        try (OpenWalk walk = new OpenWalk(rules, world, open, sets, names, candidates)) {
            List<Untold> untold = new ArrayList<>();
            Map<Integer, List<Meeting>> passing = new LinkedHashMap<>();
            for (Candidate candidate : candidates) {
                Ask ask = candidate.ask();
                if (walk.hasFlows(ask)) {
                    for (Meeting meeting : wayOf.get(ask.position()).meetings()) {
                        walk.admission(ask, meeting.from(), meeting.to())
                                .ifPresentOrElse(
                                        it -> passing.computeIfAbsent(it.number(), any -> new ArrayList<>())
                                                .add(meeting),
                                        () -> untold.add(new Untold(meeting, ask)));
                    }
                }
            }
            Map<Integer, FlowSet> flows = walk.flows();
            passing.forEach((admission, meetings) -> {
                FlowSet some = flows.get(admission);
                if (some != null) {
                    meetings.forEach(it -> listener.accept(it, some));
                }
            });
            return untold;
        }
    }
}
