package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.ServiceWords;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All flows from one end to another that get through, or may: exactly, where {@link Reach} has words. A flow is all that a client may send
 * to one port. Which address an interface has is no part of what its flows are; of the internet and of networks each address counts.
 */
public final class FlowSet {
    private final Party source;
    private final Party destination;
    private final EndNames names;
    private final Map<Verdict, PacketSet> concluded;
    private final List<Carried> paths;
    private final PacketSet answered;

    /**
     * @param concluded flows by their verdict
     * @param paths what carries them
     * @param answered the packets that are answered
     */
    FlowSet(
            Party source,
            Party destination,
            EndNames names,
            Map<Verdict, PacketSet> concluded,
            List<Carried> paths,
            PacketSet answered) {
        this.source = source;
        this.destination = destination;
        this.names = names;
        this.concluded = concluded;
        this.paths = paths;
        this.answered = answered;
    }

    /** These and those of {@code other}, which is about the same ends. */
    FlowSet and(FlowSet other) {
        Map<Verdict, PacketSet> both = new EnumMap<>(Verdict.class);
        both.putAll(concluded);
        other.concluded.forEach((verdict, packets) -> both.merge(verdict, packets, PacketSet::union));
        List<Carried> all = new ArrayList<>(paths);
        all.addAll(other.paths);
        return new FlowSet(source, destination, names, both, all, answered.union(other.answered));
    }

    /** The part of them that is in {@code some}. */
    FlowSet within(Map<Verdict, PacketSet> some) {
        return new FlowSet(source, destination, names, some, paths, answered);
    }

    /** The flows of each verdict. */
    public Map<Verdict, PacketSet> verdicts() {
        Map<Verdict, PacketSet> told = new EnumMap<>(Verdict.class);
        concluded.forEach((verdict, packets) -> told.put(verdict, anywhere(packets)));
        return told;
    }

    /** The flows by what carries them; where AWS picks one of several ways, they are on each. */
    public Map<List<Id>, PacketSet> ways() {
        PacketSet all = raw();
        return paths.stream()
                .collect(Collectors.toMap(
                        Carried::via,
                        path -> anywhere(path.packets().intersect(all)),
                        PacketSet::union,
                        LinkedHashMap::new));
    }

    /** The packets of {@link #all} that are answered, whatever becomes of others from other ports of their client. */
    public PacketSet answered() {
        return anywhere(answered.intersect(raw()));
    }

    /** All of them. */
    public PacketSet all() {
        return anywhere(raw());
    }

    /** All of them, by the addresses that were asked about. */
    PacketSet raw() {
        return PacketSet.union(List.copyOf(concluded.values()));
    }

    private PacketSet anywhere(PacketSet packets) {
        PacketSet told = source.isOutside() ? packets : packets.forgetSource();
        return destination.isOutside() ? told : told.forgetDestination();
    }

    /**
     * Some of them in words: one {@link Reach} for each path and family, and, where an end is the internet or a network, for each part of
     * its addresses that differs.
     */
    public Map<Reach, PacketSet> told(PacketSet some) {
        PacketSet asked = raw().intersect(some);
        Map<Reach, PacketSet> told = new LinkedHashMap<>();
        for (Carried path : paths) {
            for (Family family : Family.values()) {
                PacketSet mine = path.packets().intersect(asked).intersect(PacketSet.of(family));
                if (!mine.isEmpty()) {
                    told(path, family, mine).forEach((flow, part) -> told.merge(flow, part, PacketSet::union));
                }
            }
        }
        return told;
    }

    /** One flow for all addresses of an end, or for each part of them that differs. */
    private Map<Reach, PacketSet> told(Carried path, Family family, PacketSet mine) {
        if (!names.isOfSeveralAddresses(source) && !names.isOfSeveralAddresses(destination)) {
            return Map.of(reach(path, family, mine, List.of()), anywhere(mine));
        }
        boolean fromSeveral = names.isOfSeveralAddresses(source);
        PacketSet end = fromSeveral ? source.outbound() : destination.inbound();
        boolean address = names.isAddress(fromSeveral ? source : destination);
        Map<Reach, PacketSet> alike = new LinkedHashMap<>();
        for (PacketSet part : Atoms.of(mine, concluded.values(), fromSeveral)) {
            alike.merge(reach(path, family, part, List.of()), part, PacketSet::union);
        }
        Map<Reach, PacketSet> told = new LinkedHashMap<>();
        alike.values()
                .forEach(part -> told.put(
                        reach(
                                path,
                                family,
                                part,
                                Atoms.ranges(part, fromSeveral, address ? PacketSet.NONE : end).stream()
                                        .map(names::of)
                                        .toList()),
                        anywhere(part)));
        return told;
    }

    private Reach reach(Carried path, Family family, PacketSet mine, List<String> ranges) {
        return new Reach(
                source.name(),
                destination.name(),
                family == Family.IPV4 ? 4 : 6,
                ServiceWords.of(of(Verdict.ALLOWED, mine)),
                path.via().stream().map(Id::name).toList(),
                ServiceWords.of(of(Verdict.ONE_WAY, mine)),
                mixed(of(Verdict.MIXED, mine)),
                ServiceWords.of(of(Verdict.UNDETERMINED, mine)),
                ranges);
    }

    private PacketSet of(Verdict verdict, PacketSet mine) {
        return concluded.getOrDefault(verdict, PacketSet.NONE).intersect(mine);
    }

    private List<Reach.Mixed> mixed(PacketSet packets) {
        return Gathered.mixed(packets.intersect(answered).forgetSource().forgetDestination());
    }
}
