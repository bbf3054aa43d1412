package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Arrived;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.AtAttachment;
import dev.hopwise.reasoning.fact.AtInterface;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.ComesIn;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.InVpc;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.reasoning.fact.Unsure;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Walks requests in two halves: from an end as far as the VPCs of all receivers, and in a VPC to all of its ends. For n ends that takes n
 * walks, where one for each two takes n times n.
 */
final class HalfWalks {
    /** So many are walked in one session: memory does not grow with their number, and each session has its price. */
    private static final int AT_ONCE = 1000;

    private final RuleBase rules;
    private final World open;
    /** All facts but interfaces, of which none but those of NAT gateways stands on the way of what is put together from halves. */
    private final List<Object> facts;

    /** By the subnets in which packets come out of a transit gateway. */
    private final Map<Id, List<Attachment>> out = new HashMap<>();

    private final Map<Id, Subnet> subnets = new HashMap<>();
    private final Map<List<Half.Coming>, List<Half.Coming>> shared = new HashMap<>();

    /** @param open the world without the groups of ends */
    HalfWalks(RuleBase rules, World open) {
        this.rules = rules;
        this.open = open;
        this.facts = open.facts().stream()
                .filter(fact -> !(fact instanceof Eni it) || it.getOwnerKind() == Kind.NAT_GATEWAY)
                .toList();
        for (Object fact : facts) {
            if (fact instanceof Attachment it) {
                it.subnets()
                        .forEach(subnet -> out.computeIfAbsent(subnet, any -> new ArrayList<>())
                                .add(it));
            }
            if (fact instanceof Subnet it) {
                subnets.put(it.id(), it);
            }
        }
    }

    /**
     * Of all that each of {@code senders} sends, what comes into which VPC.
     *
     * @param towards the packets to the addresses that are asked about
     */
    Map<Party, Half> outward(List<Party> senders, PacketSet towards) {
        Map<Party, Half> halves = new HashMap<>();
        for (int from = 0; from < senders.size(); from += AT_ONCE) {
            halves.putAll(outwardAtOnce(senders.subList(from, Math.min(senders.size(), from + AT_ONCE)), towards));
        }
        return halves;
    }

    private Map<Party, Half> outwardAtOnce(List<Party> senders, PacketSet towards) {
        Party anywhere = anyone(towards, senders.get(0).where());
        List<Object> starts = new ArrayList<>();
        Map<Integer, Party> asking = new LinkedHashMap<>();
        for (Party sender : senders) {
            for (Family family : Family.values()) {
                PacketSet sent = sender.outbound().intersect(PacketSet.of(family));
                Ask ask = Ask.requests(asking.size(), sender, anywhere, sent, family == Family.IPV6);
                asking.put(ask.position(), sender);
                Packet first = Packet.first(new Trace(ask, anywhere, sent.intersect(towards)));
                starts.add(new AtInterface(first, eni(sender.id()), Direction.EGRESS));
            }
        }
        try (Walk walk = new Walk(rules, open, Walk.Insertion.FILE_ORDER)) {
            walk.halves(facts, starts);
            Map<Party, HeardHalf> told = new HashMap<>();
            senders.forEach(it -> told.put(it, new HeardHalf()));
            walk.all(ComesIn.class)
                    .forEach(it -> told.get(asking.get(position(it.packet()))).comesIn(it));
            collect(walk, packet -> told.get(asking.get(position(packet))));
            Map<Party, Half> halves = new HashMap<>();
            told.forEach((sender, it) ->
                    halves.put(sender, it.half(Direction.EGRESS, leaving(sender, towards), this::shared)));
            return halves;
        }
    }

    /** All that an end may send beyond its subnet; its neighbours may be strangers to others at the same place. */
    private PacketSet leaving(Party sender, PacketSet towards) {
        Subnet own = Objects.requireNonNull(subnets.get(eni(sender.id()).subnet()));
        return sender.outbound().intersect(towards).minus(own.inbound());
    }

    private static int position(Packet packet) {
        return packet.trace().ask().position();
    }

    private List<Half.Coming> shared(List<Half.Coming> it) {
        return shared.computeIfAbsent(it, any -> it);
    }

    private static void collect(Walk walk, Function<Packet, HeardHalf> telling) {
        walk.all(Reported.class).forEach(it -> telling.apply(it.step().packet()).report(it));
        walk.all(Unsure.class).forEach(it -> telling.apply(it.packet()).unsure(it.packet()));
    }

    /** What of all that is in the VPC of each of {@code receivers} comes to it. */
    Map<Party, Half> inward(List<Party> receivers) {
        return inward(receivers, Eni::vpc, (packet, vpc) -> Stream.of(new InVpc(packet, vpc)));
    }

    /** What of all that comes out of a transit gateway in the subnet of each of {@code receivers} comes to it; nothing else does there. */
    Map<Party, Half> near(List<Party> receivers) {
        return inward(
                receivers,
                Eni::subnet,
                (packet, subnet) -> out.getOrDefault(subnet, List.of()).stream()
                        .limit(1)
                        .map(it -> new AtAttachment(packet, it, Objects.requireNonNull(subnets.get(subnet)))));
    }

    /** Whether what comes out of a transit gateway may meet {@code receiver} as a neighbour. */
    boolean isNear(Party receiver) {
        return out.containsKey(eni(receiver.id()).subnet());
    }

    private Map<Party, Half> inward(
            List<Party> receivers, Function<Eni, Id> place, BiFunction<Packet, Id, Stream<?>> start) {
        if (receivers.isEmpty()) {
            return Map.of();
        }
        Map<Id, List<Party>> byPlace = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(facts);
        for (Party receiver : receivers) {
            Eni eni = eni(receiver.id());
            byPlace.computeIfAbsent(place.apply(eni), any -> new ArrayList<>()).add(receiver);
            all.add(eni);
        }
        List<Object> starts = new ArrayList<>();
        Map<Integer, HeardHalf> told = new HashMap<>();
        Map<Id, HeardHalf> toldOf = new HashMap<>();
        byPlace.forEach((in, some) -> {
            Where where = some.get(0).where();
            Party anyone =
                    anyone(PacketSet.union(some.stream().map(Party::inbound).toList()), where);
            toldOf.put(in, new HeardHalf());
            for (Family family : Family.values()) {
                Party senders = anyone(PacketSet.ALL, where);
                Ask ask = Ask.requests(told.size(), senders, anyone, PacketSet.of(family), family == Family.IPV6);
                told.put(ask.position(), toldOf.get(in));
                PacketSet wanted = anyone.inbound().intersect(PacketSet.of(family));
                start.apply(Packet.first(new Trace(ask, anyone, wanted)), in).forEach(starts::add);
            }
        });
        try (Walk walk = new Walk(rules, open, Walk.Insertion.FILE_ORDER)) {
            walk.halves(all, starts);
            for (Arrived it : walk.all(Arrived.class)) {
                told.get(position(it.packet())).arrived(it, place.apply(eni(it.place())));
            }
            collect(walk, packet -> told.get(position(packet)));
        }
        Map<Party, Half> halves = new HashMap<>();
        byPlace.forEach((in, some) ->
                some.forEach(it -> halves.put(it, toldOf.get(in).half(Direction.INGRESS, it.inbound(), this::shared))));
        return halves;
    }

    private Eni eni(Id id) {
        return Objects.requireNonNull(open.enis().get(id));
    }

    private static Party anyone(PacketSet inbound, Where where) {
        Id id = new Id(Kind.NETWORK_INTERFACE, "anyone");
        return new Party(id, id.name(), inbound, inbound.mirrored(), PacketSet.NONE, false, false, true, where);
    }
}
