package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.ComesIn;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What rules say of a half, as it is heard. */
final class HeardHalf {
    private final List<Half.Through> through = new ArrayList<>();
    private final List<PacketSet> lost = new ArrayList<>();
    private final List<PacketSet> unsure = new ArrayList<>();
    private final Map<String, Set<Id>> choices = new HashMap<>();
    private final List<Packet> picked = new ArrayList<>();
    private final Supplier<PacketSet> stopped = new OnFirstUse<>(() -> PacketSet.union(lost));
    private final Supplier<PacketSet> open = new OnFirstUse<>(() ->
            PacketSet.union(Stream.concat(unsure.stream(), onOneOfSeveralWays()).toList()));

    void comesIn(ComesIn it) {
        heard(it.packet());
        through.add(new Half.Through(it.place(), it.packet().via(), here(it.packet())));
    }

    void arrived(Arrived it, Id place) {
        heard(it.packet());
        through.add(new Half.Through(place, List.of(), here(it.packet())));
    }

    void report(Reported it) {
        heard(it.step().packet());
        lost.add(it.step().lost());
    }

    void unsure(Packet packet) {
        unsure.add(here(packet));
    }

    private void heard(Packet packet) {
        if (!packet.picks().isEmpty()) {
            packet.picks()
                    .forEach(it -> choices.computeIfAbsent(it.point(), any -> new HashSet<>())
                            .add(it.choice()));
            picked.add(packet);
        }
    }

    /** Where AWS picks one of several ways, all of them have to be walked to their ends. */
    private Stream<PacketSet> onOneOfSeveralWays() {
        return picked.stream()
                .filter(packet -> packet.picks().stream()
                        .anyMatch(it -> choices.get(it.point()).size() > 1))
                .map(HeardHalf::here);
    }

    private static PacketSet here(Packet packet) {
        return packet.original(packet.headers());
    }

    /** The half of an end that sends or receives {@code asked}. */
    Half half(Direction side, PacketSet asked, UnaryOperator<List<Half.Coming>> shared) {
        return new Half(side, asked, stopped.get(), open.get(), through, shared);
    }
}
