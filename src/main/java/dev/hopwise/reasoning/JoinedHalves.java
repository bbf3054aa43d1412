package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Exchanges.Admitted;
import dev.hopwise.reasoning.Exchanges.Known;
import dev.hopwise.reasoning.PlaceWalks.Asked;
import dev.hopwise.reasoning.PlaceWalks.Way;
import dev.hopwise.reasoning.Spots.Spot;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flows between interfaces of which the two halves of a walk tell, each walked once for all whom it may lead to. */
final class JoinedHalves {
    /** With fewer pairs for each place, a walk for each pair costs less. */
    private static final int PAIRS_OF_EACH_PLACE = 3;

    /** A question of which all is known but what groups admit. */
    private record Told(Way way, Family family, Known known) {}

    private final Places places;
    private final Standings standings;
    private final ShownEnds ends;
    private final Halves halves;
    private final Exchanges exchanges;
    private final Map<Party, Boolean> joined = new IdentityHashMap<>();
    private final EndNames names;
    private final PacketSet traffic;
    private final Map<Family, PacketSet> services = new EnumMap<>(Family.class);
    /** Whether what was walked last is put together from halves. */
    private boolean walked;

    /** @param some those whose flows alone are asked for; empty where all are */
    JoinedHalves(
            RuleBase rules,
            World world,
            World open,
            Places places,
            Standings standings,
            GroupSets groups,
            EndNames names,
            PacketSet traffic,
            Optional<List<Party>> some) {
        this.names = names;
        this.traffic = traffic;
        this.places = places;
        this.standings = standings;
        this.ends = new ShownEnds(world, groups);
        Towards towards = new Towards(
                world,
                standings::sending,
                some.map(these -> these.stream().filter(this::isJoined).toList()));
        this.halves = new Halves(new HalfWalks(rules, open), world, standings::sending, standings::receiving, towards);
        this.exchanges = new Exchanges(rules, world, names);
    }

    /** Whether halves may tell of an end. */
    private boolean isJoined(Party end) {
        return joined.computeIfAbsent(end, it -> places.isPlain(it) || places.isPlainEndpoint(it));
    }

    /** Walks the halves that these need, unless there are too few of them. */
    void walk(List<Meetings> all, Spots spots) {
        Map<Integer, Party> some = new LinkedHashMap<>();
        long pairs = 0;
        for (Meetings it : all) {
            List<Party> from = joined(spots.of(it.senders()));
            List<Party> to = joined(spots.of(it.receivers()));
            pairs += (long) from.size() * to.size();
            Stream.concat(from.stream(), to.stream()).forEach(end -> some.putIfAbsent(standings.spot(end), end));
        }
        walked = pairs >= (long) some.size() * PAIRS_OF_EACH_PLACE;
        if (walked) {
            halves.walk(some.values());
        }
    }

    private List<Party> joined(List<Spot> spots) {
        return spots.stream().map(Spot::one).filter(this::isJoined).toList();
    }

    /** Those of {@code receivers} that something sent from {@code sender} may come to. */
    List<Spot> reached(Spot sender, List<Spot> receivers) {
        if (!walked || !isJoined(sender.one())) {
            return receivers;
        }
        Map<Optional<Id>, Boolean> reached = new HashMap<>();
        return receivers.stream()
                .filter(it -> !isJoined(it.one())
                        || reached.computeIfAbsent(it.vpc(), vpc -> halves.mayComeTo(sender.one(), vpc.orElseThrow())))
                .toList();
    }

    /**
     * Tells {@code listener} what the halves tell, and answers the questions of which they do not.
     *
     * @param untold gets those whose groups only a walk between the two ends tells of
     */
    List<Asked> tell(Collection<Way> ways, BiConsumer<Meeting, FlowSet> listener, List<PlaceWalks.Untold> untold) {
        List<Asked> rest = new ArrayList<>();
        List<Told> known = new ArrayList<>();
        for (Way way : ways) {
            if (walked && isJoined(way.first().from()) && isJoined(way.first().to())) {
                Map<Family, Known> some = known(way);
                some.forEach((family, it) -> known.add(new Told(way, family, it)));
                if (some.size() < families(way.first()).size()) {
                    way.asks(traffic).stream()
                            .filter(it -> !some.containsKey(family(it)))
                            .forEach(it -> rest.add(new Asked(way, it)));
                }
            } else {
                way.asks(traffic).forEach(it -> rest.add(new Asked(way, it)));
            }
        }
        tell(known, listener, untold);
        return rest;
    }

    private static Family family(Ask ask) {
        return OpenWalk.family(ask.to(ask.destination()));
    }

    /** The families in which there is something to ask. */
    private List<Family> families(Meeting meeting) {
        return Stream.of(Family.values())
                .filter(it -> !services(it).isEmpty())
                .filter(it -> ends.have(it, meeting))
                .toList();
    }

    /** What is known of all that is asked, by family. */
    private Map<Family, Known> known(Way way) {
        Map<Family, Known> known = new TreeMap<>();
        families(way.first()).forEach(it -> known(way.first(), it).ifPresent(some -> known.put(it, some)));
        return known;
    }

    private Optional<Known> known(Meeting meeting, Family family) {
        Optional<Map<List<Id>, PacketSet>> there = halves.through(meeting.from(), meeting.to(), family);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        PacketSet asked = services(family);
        // Where no request comes through, replies are nobody's question.
        Optional<Map<List<Id>, PacketSet>> back = there.get().values().stream().noneMatch(asked::overlaps)
                ? Optional.of(Map.of())
                : halves.through(meeting.to(), meeting.from(), family);
        Optional<Id> named =
                Optional.of(meeting.to()).filter(names::isOfSeveralAddresses).map(Party::id);
        return back.map(it -> exchanges.known(asked, there.get(), it, named));
    }

    private PacketSet services(Family family) {
        return services.computeIfAbsent(family, it -> traffic.intersect(PacketSet.of(it)));
    }

    private void tell(List<Told> all, BiConsumer<Meeting, FlowSet> listener, List<PlaceWalks.Untold> untold) {
        Map<Known, Told> some = new LinkedHashMap<>();
        all.forEach(it -> some.putIfAbsent(it.known(), it));
        exchanges.conclude(some.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> ask(it.getValue()), (one, other) -> one, LinkedHashMap::new)));
        Map<Admitted, List<Meeting>> passing = new LinkedHashMap<>();
        for (Told it : all) {
            exchanges
                    .number(it.known())
                    .ifPresent(number -> it.way()
                            .each()
                            .forEach(meeting -> ends.admitted(number, meeting, it.family())
                                    .ifPresentOrElse(
                                            admitted -> passing.computeIfAbsent(admitted, any -> new ArrayList<>())
                                                    .add(meeting),
                                            () -> untold.add(new PlaceWalks.Untold(meeting, ask(it))))));
        }
        exchanges.admit(passing.keySet());
        passing.forEach((admitted, meetings) ->
                exchanges.flows(admitted).ifPresent(flows -> meetings.forEach(it -> listener.accept(it, flows))));
    }

    private Ask ask(Told it) {
        return it.way().asks(traffic).stream()
                .filter(ask -> family(ask) == it.family())
                .findFirst()
                .orElseThrow();
    }
}
