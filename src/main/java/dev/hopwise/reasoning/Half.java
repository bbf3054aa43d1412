package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What rules say of one half of a walk: of all that an end sends, what comes into which VPC; or of all that is in its VPC, what comes to an
 * end.
 */
final class Half {
    /**
     * What comes through.
     *
     * @param place where it comes in: a VPC, or a subnet
     * @param via what it has crossed
     */
    record Through(Id place, List<Id> via, PacketSet packets) {}

    /**
     * What comes through of all packets to, or from, one address: all packets with these protocols and ports, whatever their addresses.
     *
     * @param near whether it comes in among the neighbours of the receiver
     */
    record Coming(boolean near, List<Id> via, PacketSet packets) {}

    /** A VPC, a subnet of it, and addresses that nothing tells apart. */
    private record Region(Id in, Optional<Id> near, Family family, Optional<Address> from) {}

    private final Direction side;
    private final PacketSet asked;
    private final PacketSet lost;
    private final PacketSet unsure;
    private final Map<Id, List<Through>> through = new HashMap<>();
    private final Bounds bounds = new Bounds();
    private final Map<Region, Optional<List<Coming>>> known = new HashMap<>();
    private final UnaryOperator<List<Coming>> shared;
    /** What only a walk from end to end tells. */
    private final Supplier<PacketSet> astray = new OnFirstUse<>(this::findAstray);

    /**
     * @param side {@code EGRESS} where the addresses of receivers matter, {@code INGRESS} where those of senders do
     * @param asked what was walked
     * @param lost what is stopped
     * @param unsure of what only a walk from end to end tells
     * @param shared gives equal lists as one
     */
    Half(
            Direction side,
            PacketSet asked,
            PacketSet lost,
            PacketSet unsure,
            List<Through> through,
            UnaryOperator<List<Coming>> shared) {
        this.side = side;
        this.shared = shared;
        this.asked = asked;
        this.lost = lost.intersect(asked);
        this.unsure = unsure.intersect(asked);
        bounds.add(this.lost);
        bounds.add(this.unsure);
        for (Through it : through) {
            PacketSet mine = it.packets().intersect(asked);
            if (!mine.isEmpty()) {
                this.through
                        .computeIfAbsent(it.place(), any -> new ArrayList<>())
                        .add(new Through(it.place(), it.via(), mine));
                bounds.add(mine);
            }
        }
    }

    /**
     * What comes through of all packets to, or from, one address; equal answers are one list. Empty where only a walk from end to end tells.
     *
     * @param in the VPC, or subnet, that it comes in
     * @param near the subnet whose neighbours it may come in among; empty where that is not asked
     */
    Optional<List<Coming>> with(Id in, Optional<Id> near, Address other) {
        return known.computeIfAbsent(
                new Region(in, near, other.family(), bounds.below(other)), any -> told(in, near, other));
    }

    private Optional<List<Coming>> told(Id in, Optional<Id> near, Address other) {
        PacketSet all = asked.intersect(side == Direction.EGRESS ? PacketSet.to(other) : PacketSet.from(other));
        List<Coming> told = new ArrayList<>();
        for (Id place : near.isPresent() ? List.of(in, near.get()) : List.of(in)) {
            for (Through it : through.getOrDefault(place, List.of())) {
                PacketSet services =
                        it.packets().intersect(all).minus(lost).forgetSource().forgetDestination();
                if (!services.isEmpty()) {
                    told.add(new Coming(!place.equals(in), it.via(), services));
                }
            }
        }
        boolean sure = !all.isEmpty() && !astray.get().overlaps(all);
        return sure ? Optional.of(shared.apply(told)) : Optional.empty();
    }

    /** What neither is stopped nor comes in anywhere went another way. What comes in where somebody else has its address is no way to the one meant. */
    private PacketSet findAstray() {
        List<PacketSet> explained = new ArrayList<>(List.of(lost));
        through.values().forEach(some -> some.forEach(it -> explained.add(it.packets())));
        return unsure.union(asked.minus(PacketSet.union(explained)));
    }

    /** Whether packets to {@code addresses} may come in at one of {@code places}, or may for all that is known. */
    boolean mayLeadTo(Set<Id> places, PacketSet addresses) {
        return !Collections.disjoint(places, through.keySet()) || astray.get().overlaps(addresses);
    }
}
