package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The halves of the walks between interfaces, once for all at the same place. */
final class Halves {
    private final HalfWalks walks;
    private final World world;
    private final Function<Party, Object> sending;
    private final Function<Party, Object> receiving;
    private final Function<Party, PacketSet> towards;
    private final Map<Object, Half> outward = new HashMap<>();
    private final Map<Object, Half> inward = new HashMap<>();
    private final Map<Object, Half> near = new HashMap<>();
    /** By what comes out of one half and into the others, of which equal lists are one. */
    private final Map<Same, Map<List<Id>, PacketSet>> joined = new HashMap<>();

    private final Map<Id, Set<Id>> places = new HashMap<>();

    /**
     * @param sending what ends have in common whose packets go the same ways
     * @param receiving what ends have in common that packets come to in the same way
     * @param towards the packets to those whom an end is asked about as a sender, alike for those of one way of sending
     */
    Halves(
            HalfWalks walks,
            World world,
            Function<Party, Object> sending,
            Function<Party, Object> receiving,
            Function<Party, PacketSet> towards) {
        this.walks = walks;
        this.world = world;
        this.sending = sending;
        this.receiving = receiving;
        this.towards = towards;
    }

    /** Walks the halves of these interfaces, as far as they are not known. */
    void walk(Collection<Party> ends) {
        unknown(ends, sending, outward).stream()
                .collect(Collectors.groupingBy(towards, LinkedHashMap::new, Collectors.toList()))
                .forEach((asked, senders) ->
                        walks.outward(senders, asked).forEach((end, half) -> outward.put(sending.apply(end), half)));
        walks.inward(unknown(ends, receiving, inward)).forEach((end, half) -> inward.put(receiving.apply(end), half));
        List<Party> neighbours = ends.stream().filter(walks::isNear).toList();
        walks.near(unknown(neighbours, this::nearby, near)).forEach((end, half) -> near.put(nearby(end), half));
    }

    private Object nearby(Party end) {
        return List.of(receiving.apply(end), eni(end).subnet());
    }

    private static List<Party> unknown(Collection<Party> ends, Function<Party, Object> key, Map<Object, Half> known) {
        Map<Object, Party> unknown = new LinkedHashMap<>();
        ends.forEach(it -> unknown.putIfAbsent(key.apply(it), it));
        unknown.keySet().removeAll(known.keySet());
        return new ArrayList<>(unknown.values());
    }

    /**
     * What comes from one interface to another, by what it crosses, whatever their addresses; empty where only a walk from end to end tells.
     */
    Optional<Map<List<Id>, PacketSet>> through(Party from, Party to, Family family) {
        Eni sender = eni(from);
        Eni receiver = eni(to);
        Optional<Address> source = EndGroups.primary(sender, family);
        Optional<Address> destination = EndGroups.primary(receiver, family);
        // Neighbours meet without a router.
        if (source.isEmpty() || destination.isEmpty() || sender.subnet().equals(receiver.subnet())) {
            return Optional.empty();
        }
        Optional<List<Half.Coming>> out = half(outward, sending.apply(from))
                .with(receiver.vpc(), Optional.of(receiver.subnet()), destination.get());
        if (out.isEmpty() || out.get().isEmpty()) {
            return out.map(any -> Map.of());
        }
        Optional<List<Half.Coming>> in = out.get().stream().allMatch(Half.Coming::near)
                ? Optional.of(List.of())
                : half(inward, receiving.apply(to)).with(receiver.vpc(), Optional.empty(), source.get());
        Optional<List<Half.Coming>> beside = out.get().stream().noneMatch(Half.Coming::near)
                ? Optional.of(List.of())
                : half(near, nearby(to)).with(receiver.subnet(), Optional.empty(), source.get());
        return in.isEmpty() || beside.isEmpty()
                ? Optional.empty()
                : Optional.of(joined.computeIfAbsent(
                        new Same(out.get(), in.get(), beside.get()), any -> join(out.get(), in.get(), beside.get())));
    }

    private static Map<List<Id>, PacketSet> join(
            List<Half.Coming> out, List<Half.Coming> in, List<Half.Coming> beside) {
        Map<List<Id>, PacketSet> both = new LinkedHashMap<>();
        for (Half.Coming it : out) {
            for (Half.Coming some : it.near() ? beside : in) {
                both.merge(it.via(), it.packets().intersect(some.packets()), PacketSet::union);
            }
        }
        both.values().removeIf(PacketSet::isEmpty);
        return both;
    }

    /**
     * Whether anything from one interface may come to some in {@code vpc}: neighbours meet in any case, and where what it sends is not followed to
     * all addresses there, its half does not tell.
     */
    boolean mayComeTo(Party from, Id vpc) {
        PacketSet there = world.vpcs().get(vpc).inbound();
        return eni(from).vpc().equals(vpc)
                || !towards.apply(from).contains(there)
                || half(outward, sending.apply(from)).mayLeadTo(placesOf(vpc), there);
    }

    /** Where packets come into it. */
    private Set<Id> placesOf(Id vpc) {
        return places.computeIfAbsent(
                vpc,
                it -> Stream.concat(
                                Stream.of(it),
                                world.all(it, Subnet.class).stream().map(Subnet::id))
                        .collect(Collectors.toSet()));
    }

    private Eni eni(Party end) {
        return Objects.requireNonNull(world.enis().get(end.id()));
    }

    private static Half half(Map<Object, Half> halves, Object key) {
        return Objects.requireNonNull(halves.get(key));
    }
}
