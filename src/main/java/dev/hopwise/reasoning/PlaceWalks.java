package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Spots.Spot;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** One walk between two places for all classes of ends there, which differ in nothing but their groups. */
final class PlaceWalks {
    /** Which two places, and how they stand to each other: each a number, the same for the same. */
    private record Key(int from, int to, int between) {}

    /**
     * What is walked once, for all these.
     *
     * @param first one of them
     */
    record Way(Meeting first, List<Meetings> meetings) {
        Stream<Meeting> each() {
            return meetings.stream().flatMap(Meetings::each);
        }

        /** What is asked, of {@code traffic}, about the first: one question for each family. */
        List<Ask> asks(PacketSet traffic) {
            return first.asks(0, traffic);
        }
    }

    /** A question that is the same for all of a way. */
    record Asked(Way way, Ask ask) {}

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
    private final Spots spots;
    private final GroupSets sets;
    private final EndGroups groups;
    private final EndNames names;
    private final Scouts scouts;
    private final PacketSet traffic;
    private final JoinedHalves halves;
    private final ToldEnds told;

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
        Places places = new Places(world, classes);
        Standings standings = new Standings(places);
        this.spots = new Spots(world, places, standings);
        this.sets = sets;
        this.groups = groups;
        this.names = names;
        this.traffic = traffic;
        this.open = world.withoutGroups(eni -> eni.getOwnerKind() != Kind.NAT_GATEWAY && !world.mayForward(eni));
        this.told = new ToldEnds(world, open);
        this.scouts = new Scouts(rules, open);
        this.halves = new JoinedHalves(rules, world, open, places, standings, sets, names, traffic, some);
    }

    /** Tells {@code listener} the flows of each meeting, as far as walks with open groups tell, and answers what they do not. */
    List<Untold> walk(List<Meetings> all, BiConsumer<Meeting, FlowSet> listener) {
        List<Untold> untold = new ArrayList<>();
        Map<Integer, Way> wayOf = new HashMap<>();
        List<Ask> asks = new ArrayList<>();
        for (Asked it : halves.tell(ways(all, untold), listener, untold)) {
            Ask ask = it.ask().at(asks.size());
            wayOf.put(ask.position(), it.way());
            asks.add(ask);
        }
        List<Candidate> some = scouts.promising(asks).stream()
                .map(ask -> candidate(ask, wayOf.get(ask.position())))
                .toList();
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            untold.addAll(walkAtOnce(some.subList(from, Math.min(some.size(), from + AT_ONCE)), wayOf, listener));
        }
        return untold;
    }

    private Collection<Way> ways(List<Meetings> all, List<Untold> untold) {
        List<Meetings> together = new ArrayList<>();
        for (Meetings it : all) {
            Map<Boolean, List<List<Party>>> from = told.split(it.senders());
            Map<Boolean, List<List<Party>>> to = told.split(it.receivers());
            together.add(new Meetings(from.get(true), to.get(true)));
            Stream.concat(
                            new Meetings(from.get(false), it.receivers()).each(),
                            new Meetings(from.get(true), to.get(false)).each())
                    .forEach(meeting -> meeting.asks(0, traffic).forEach(ask -> untold.add(new Untold(meeting, ask))));
        }
        halves.walk(together, spots);
        Map<Key, Way> ways = new LinkedHashMap<>();
        for (Meetings it : together) {
            List<Spot> to = spots.of(it.receivers());
            for (Spot from : spots.of(it.senders())) {
                halves.reached(from, to).forEach(spot -> add(ways, from, spot));
            }
        }
        return ways.values();
    }

    private void add(Map<Key, Way> ways, Spot from, Spot to) {
        Meetings meetings = new Meetings(from.classes(), to.classes());
        Key key = new Key(from.place(), to.place(), spots.between(from, to));
        Way known = ways.get(key);
        if (known != null) {
            known.meetings().add(meetings);
        } else {
            meetings.each()
                    .findFirst()
                    .ifPresent(first -> ways.put(key, new Way(first, new ArrayList<>(List.of(meetings)))));
        }
    }

    /** A question, with what the groups of any of those whom it is for may let out and in. */
    private Candidate candidate(Ask ask, Way way) {
        Set<PacketSet> sent = new HashSet<>();
        Set<PacketSet> taken = new HashSet<>();
        way.each().forEach(it -> {
            groups.sent(it.from(), it.to()).forEach(sent::add);
            groups.taken(it.from(), it.to()).forEach(taken::add);
        });
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
                    wayOf.get(ask.position())
                            .each()
                            .forEach(meeting -> walk.admission(ask, meeting.from(), meeting.to())
                                    .ifPresentOrElse(
                                            it -> passing.computeIfAbsent(it.number(), any -> new ArrayList<>())
                                                    .add(meeting),
                                            () -> untold.add(new Untold(meeting, ask))));
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
