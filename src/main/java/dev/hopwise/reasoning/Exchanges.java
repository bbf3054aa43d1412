package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Admission;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Exchange;
import dev.hopwise.reasoning.fact.Flows;
import dev.hopwise.reasoning.fact.Passed;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rules conclude of requests and replies that are known, and of what groups admit of them: once for all pairs of ends between which the same
 * comes through.
 */
final class Exchanges {
    /**
     * What comes through between two ends, whatever their addresses.
     *
     * @param wanted what is asked about
     * @param requests what comes through of it, by what it crosses
     * @param back all that comes from the receiver to the sender
     * @param named the receiver, where its name does not say which address is meant
     */
    record Known(PacketSet wanted, Map<List<Id>, PacketSet> requests, PacketSet back, Optional<Id> named) {}

    /**
     * What the groups of two ends let out and in.
     *
     * @param number of what is known to come through between them
     */
    record Admitted(int number, PacketSet sent, PacketSet taken) {}

    private record Concluded(Ask ask, List<Flows> flows, FlowSet all) {}

    private final RuleBase rules;
    private final World world;
    private final EndNames names;
    /** By what it is made of, before that is looked at. */
    private final Map<Same, Known> seen = new HashMap<>();

    private final Map<Known, Known> known = new HashMap<>();
    private final Map<Known, Integer> numbers = new IdentityHashMap<>();
    private final List<Concluded> concluded = new ArrayList<>();
    private final Map<Admitted, Optional<FlowSet>> admitted = new HashMap<>();

    Exchanges(RuleBase rules, World world, EndNames names) {
        this.rules = rules;
        this.world = world;
        this.names = names;
    }

    /**
     * What comes through between two ends; the same once.
     *
     * @param there what comes through, by what it crosses, if it is asked about
     * @param back the same of what the receiver sends
     * @param named the receiver, where its name does not say which address is meant
     */
    Known known(PacketSet wanted, Map<List<Id>, PacketSet> there, Map<List<Id>, PacketSet> back, Optional<Id> named) {
        return seen.computeIfAbsent(new Same(wanted, there, back, named.orElse(null)), any -> {
            Map<List<Id>, PacketSet> requests = new LinkedHashMap<>();
            there.forEach((via, packets) -> requests.put(via, packets.intersect(wanted)));
            requests.values().removeIf(PacketSet::isEmpty);
            Known fresh = new Known(wanted, requests, PacketSet.union(List.copyOf(back.values())), named);
            return known.computeIfAbsent(fresh, it -> it);
        });
    }

    /**
     * Concludes on what is not known yet.
     *
     * @param some of {@link #known}, each with a question of which it is known
     */
    void conclude(Map<Known, Ask> some) {
        List<Known> fresh = some.keySet().stream()
                .filter(it -> !it.requests().isEmpty() && !numbers.containsKey(it))
                .toList();
        List<Exchange> exchanges = new ArrayList<>();
        for (Known known : fresh) {
            Ask like = some.get(known);
            numbers.put(known, numbers.size());
            exchanges.add(exchange(
                    new Ask(numbers.get(known), like.source(), like.destination(), like.wanted(), like.ipv6()), known));
        }
        if (fresh.isEmpty()) {
            return;
        }
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.exchange(exchanges);
            Map<Integer, List<Flows>> flows =
                    walk.all(Flows.class).stream().collect(Collectors.groupingBy(Flows::getPosition));
            Map<Integer, Tally> tallies =
                    walk.all(Tally.class).stream().collect(Collectors.toMap(Tally::getPosition, it -> it));
            for (Known known : fresh) {
                Integer number = numbers.get(known);
                List<Flows> mine = flows.getOrDefault(number, List.of()).stream()
                        .filter(it -> !it.packets().isEmpty())
                        .toList();
                Tally tally = Objects.requireNonNull(tallies.get(number));
                concluded.add(new Concluded(tally.trace().ask(), mine, flowSet(known, tally, mine)));
            }
        }
    }

    private static Exchange exchange(Ask ask, Known known) {
        Trace trace = Trace.direct(ask);
        PacketSet requests = PacketSet.union(List.copyOf(known.requests().values()));
        PacketSet between = ask.destination().outbound().intersect(ask.source().inbound());
        return new Exchange(
                trace, trace.wanted().intersect(requests), known.back().intersect(between));
    }

    private FlowSet flowSet(Known known, Tally tally, List<Flows> flows) {
        Map<Verdict, PacketSet> verdicts = new EnumMap<>(Verdict.class);
        flows.forEach(it -> verdicts.merge(it.verdict(), it.packets(), PacketSet::union));
        Map<List<Id>, PacketSet> arriving = new LinkedHashMap<>();
        known.requests().forEach((via, packets) -> arriving.put(via, packets.intersect(tally.wanted())));
        Ask ask = tally.trace().ask();
        return new FlowSet(
                ask.source(),
                ask.destination(),
                names,
                verdicts,
                Carried.of(arriving, PacketSet.union(List.copyOf(verdicts.values()))),
                tally.wanted().minus(tally.missing()));
    }

    /** By which number it is known what comes of it; empty where nothing gets through, whatever the groups. */
    Optional<Integer> number(Known known) {
        return Optional.ofNullable(numbers.get(known))
                .filter(it -> !concluded.get(it).flows().isEmpty());
    }

    /** Concludes what groups admit, as far as that is not known yet. */
    void admit(Collection<Admitted> some) {
        List<Admitted> asked =
                some.stream().filter(it -> !admitted.containsKey(it)).distinct().toList();
        if (asked.isEmpty()) {
            return;
        }
        List<Admission> admissions = new ArrayList<>();
        Set<Flows> flows = new LinkedHashSet<>();
        for (Admitted it : asked) {
            Concluded mine = concluded.get(it.number());
            flows.addAll(mine.flows());
            admissions.add(new Admission(admissions.size(), mine.ask(), it.sent(), it.taken()));
        }
        Map<Integer, Map<Verdict, PacketSet>> passed = new HashMap<>();
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.admit(flows, admissions);
            walk.all(Passed.class)
                    .forEach(it -> passed.computeIfAbsent(it.admission().number(), any -> new EnumMap<>(Verdict.class))
                            .merge(it.verdict(), it.packets(), PacketSet::union));
        }
        for (int i = 0; i < asked.size(); i++) {
            FlowSet all = concluded.get(asked.get(i).number()).all();
            admitted.put(asked.get(i), Optional.ofNullable(passed.get(i)).map(all::within));
        }
    }

    /** The flows that groups admit; empty where there are none. */
    Optional<FlowSet> flows(Admitted some) {
        return admitted.getOrDefault(some, Optional.empty());
    }
}
