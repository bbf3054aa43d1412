package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Direction side;
    private final PacketSet asked;
    private final PacketSet lost;
    private final PacketSet unsure;
    private final Map<Id, List<Through>> through = new HashMap<>();
    private final Bounds bounds = new Bounds();
    private final Map<List<Object>, Optional<List<Through>>> known = new HashMap<>();

    /**
     * @param side {@code EGRESS} where the addresses of receivers matter, {@code INGRESS} where those of senders do
     * @param asked what was walked
     * @param lost what is stopped
     * @param unsure of what only a walk from end to end tells
     */
    Half(Direction side, PacketSet asked, PacketSet lost, PacketSet unsure, List<Through> through) {
        this.side = side;
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
     * What comes through in some places of all packets to, or from, one address: all packets with these protocols and ports, whatever their
     * addresses; empty where only a walk from end to end tells.
     */
    Optional<List<Through>> with(List<Id> in, Address other) {
        return known.computeIfAbsent(List.of(in, other.family(), bounds.below(other)), any -> told(in, other));
    }

    private Optional<List<Through>> told(List<Id> in, Address other) {
        PacketSet all = asked.intersect(side == Direction.EGRESS ? PacketSet.to(other) : PacketSet.from(other));
        PacketSet explained = lost.intersect(all);
        List<Through> told = new ArrayList<>();
        for (Id place : in) {
            for (Through it : through.getOrDefault(place, List.of())) {
                PacketSet mine = it.packets().intersect(all);
                explained = explained.union(mine);
                PacketSet services = mine.minus(lost).forgetSource().forgetDestination();
                if (!services.isEmpty()) {
                    told.add(new Through(place, it.via(), services));
                }
            }
        }
        // What neither comes through nor is stopped went another way.
        boolean sure = !all.isEmpty() && !unsure.overlaps(all) && explained.contains(all);
        return sure ? Optional.of(told) : Optional.empty();
    }
}
