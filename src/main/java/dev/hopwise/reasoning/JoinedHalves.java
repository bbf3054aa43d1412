package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Exchanges.Admitted;
import dev.hopwise.reasoning.Exchanges.Known;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Flows between interfaces of which the two halves of a walk tell, each walked once for all whom it may lead to. */
final class JoinedHalves {
    /** With fewer pairs for each place, a walk for each pair costs less. */
    private static final int PAIRS_OF_EACH_PLACE = 3;

    /** A question of which all is known but what groups admit. */
    private record Asked(PlaceWalks.Way way, Ask ask, Known known) {}

    /** Where an end is, each a number, the same for the same: as a sender, as a receiver, and with its subnet. */
    private record Standing(int sending, int receiving, int place) {}

    private final World world;
    private final Places places;
    private final GroupSets groups;
    private final Halves halves;
    private final Exchanges exchanges;
    private final Map<Party, Standing> standings = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    /** @param some those whose flows alone are asked for; empty where all are */
    JoinedHalves(
            RuleBase rules,
            World world,
            World open,
            Places places,
            GroupSets groups,
            EndNames names,
            Optional<List<Party>> some) {
        this.world = world;
        this.places = places;
        this.groups = groups;
        Towards towards = new Towards(
                world,
                this::sending,
                some.map(these -> these.stream().filter(places::isPlain).toList()));
        this.halves = new Halves(new HalfWalks(rules, open), world, this::sending, this::receiving, towards);
        this.exchanges = new Exchanges(rules, world, names);
    }

    /** Where an end is, and in which zone: what it sends over a transit gateway comes out there. */
    private Object sending(Party end) {
        return standing(end).sending();
    }

    private Object receiving(Party end) {
        return standing(end).receiving();
    }

    private Standing standing(Party end) {
        return standings.computeIfAbsent(end, it -> {
            Object place = places.of(it);
            Optional<Subnet> subnet = places.subnet(it);
            return new Standing(
                    number(List.of("from", place, subnet.map(Subnet::az))),
                    number(List.of("to", place)),
                    number(List.of("at", place, subnet.map(Subnet::id))));
        });
    }

    private int number(Object thing) {
        return numbers.computeIfAbsent(thing, any -> numbers.size());
    }

    /**
     * Tells {@code listener} what the halves tell, and answers the questions of which they do not.
     *
     * @param untold gets those whose groups only a walk between the two ends tells of
     */
    List<Ask> tell(
            Collection<PlaceWalks.Way> ways, BiConsumer<Meeting, FlowSet> listener, List<PlaceWalks.Untold> untold) {
        List<PlaceWalks.Way> plain =
                ways.stream().filter(it -> isPlain(it.meetings().get(0))).toList();
        Map<Integer, Party> ends = new LinkedHashMap<>();
        for (PlaceWalks.Way way : plain) {
            Meeting first = way.meetings().get(0);
            ends.putIfAbsent(standing(first.from()).place(), first.from());
            ends.putIfAbsent(standing(first.to()).place(), first.to());
        }
        if (plain.size() < ends.size() * PAIRS_OF_EACH_PLACE) {
            return ways.stream().flatMap(way -> way.asks().stream()).toList();
        }
        halves.walk(ends.values());
        List<Ask> rest = new ArrayList<>();
        List<Asked> known = new ArrayList<>();
        for (PlaceWalks.Way way : ways) {
            boolean inHalves = isPlain(way.meetings().get(0));
            for (Ask ask : way.asks()) {
                Optional<Known> it = inHalves ? known(ask) : Optional.empty();
                it.ifPresentOrElse(some -> known.add(new Asked(way, ask, some)), () -> rest.add(ask));
            }
        }
        tell(known, listener, untold);
        return rest;
    }

    private boolean isPlain(Meeting meeting) {
        return places.isPlain(meeting.from()) && places.isPlain(meeting.to());
    }

    private Optional<Known> known(Ask ask) {
        PacketSet wanted = ask.to(ask.destination());
        Family family = OpenWalk.family(wanted);
        PacketSet services = wanted.forgetSource().forgetDestination();
        Optional<Map<List<Id>, PacketSet>> there = halves.through(ask.source(), ask.destination(), family);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Map<List<Id>, PacketSet> requests = new LinkedHashMap<>();
        there.get().forEach((via, packets) -> {
            PacketSet some = packets.intersect(services);
            if (!some.isEmpty()) {
                requests.put(via, some);
            }
        });
        if (requests.isEmpty()) {
            return Optional.of(new Known(services, requests, PacketSet.NONE));
        }
        return halves.through(ask.destination(), ask.source(), family)
                .map(back -> new Known(services, requests, PacketSet.union(List.copyOf(back.values()))));
    }

    private void tell(List<Asked> all, BiConsumer<Meeting, FlowSet> listener, List<PlaceWalks.Untold> untold) {
        Map<Known, Ask> some = new LinkedHashMap<>();
        all.forEach(it -> some.putIfAbsent(it.known(), it.ask()));
        exchanges.conclude(some);
        Map<Admitted, List<Meeting>> passing = new LinkedHashMap<>();
        for (Asked it : all) {
            Optional<Integer> number = exchanges.number(it.known());
            if (number.isPresent()) {
                Family family = OpenWalk.family(it.ask().to(it.ask().destination()));
                for (Meeting meeting : it.way().meetings()) {
                    admitted(number.get(), meeting, family)
                            .ifPresentOrElse(
                                    admitted -> passing.computeIfAbsent(admitted, any -> new ArrayList<>())
                                            .add(meeting),
                                    () -> untold.add(new PlaceWalks.Untold(meeting, it.ask())));
                }
            }
        }
        exchanges.admit(passing.keySet());
        passing.forEach((admitted, meetings) ->
                exchanges.flows(admitted).ifPresent(flows -> meetings.forEach(it -> listener.accept(it, flows))));
    }

    /** What the groups of two ends let pass; empty where that hangs on more than their addresses and groups. */
    private Optional<Admitted> admitted(int number, Meeting meeting, Family family) {
        Eni sender = eni(meeting.from());
        Eni receiver = eni(meeting.to());
        Address from = EndGroups.primary(sender, family).orElseThrow();
        Address to = EndGroups.primary(receiver, family).orElseThrow();
        Optional<Eni> shown =
                Optional.of(receiver).filter(any -> meeting.to().own().contains(PacketSet.to(to)));
        Optional<PacketSet> sent = admitted(sender, Direction.EGRESS, shown, to);
        Optional<PacketSet> taken = admitted(receiver, Direction.INGRESS, Optional.of(sender), from);
        return sent.isEmpty() || taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Admitted(number, sent.get(), taken.get()));
    }

    private Optional<PacketSet> admitted(Eni eni, Direction direction, Optional<Eni> peer, Address other) {
        return eni.groups().isEmpty()
                ? Optional.of(PacketSet.ALL)
                : groups.certain(eni, direction, peer).flatMap(it -> it.with(other));
    }

    private Eni eni(Party end) {
        return Objects.requireNonNull(world.enis().get(end.id()));
    }
}
