package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Scouted;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, of many questions, those that something may come of: one walk from a sender to all its receivers at once, without the way back, says
 * which of them its requests reach. Most pairs of a large network have no route between them.
 */
final class Scouts {
    /** Fewer receivers are walked one by one. */
    private static final int FEW = 8;

    private final RuleBase rules;
    private final World world;

    Scouts(RuleBase rules, World world) {
        this.rules = rules;
        this.world = world;
    }

    /** Those of {@code all} that are worth a walk, in their order; all that are not between two interfaces are. */
    List<Ask> promising(List<Ask> all) {
        Map<List<Object>, List<Ask>> bySender = new LinkedHashMap<>();
        for (Ask it : all) {
            if (isInterface(it.source()) && isInterface(it.destination())) {
                bySender.computeIfAbsent(List.of(it.source().id(), isInIpv6(it)), any -> new ArrayList<>())
                        .add(it);
            }
        }
        List<Ask> scouts = new ArrayList<>();
        List<Scouted> scouted = new ArrayList<>();
        for (List<Ask> some : bySender.values()) {
            if (some.size() > FEW) {
                some.forEach(it -> scouted.add(new Scouted(it, scouts.size())));
                scouts.add(scout(scouts.size(), some));
            }
        }
        if (scouts.isEmpty()) {
            return all;
        }
        Set<Integer> unpromising = new HashSet<>();
        scouted.forEach(it -> unpromising.add(it.ask().position()));
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.scout(scouts, scouted).forEach(it -> unpromising.remove(it.position()));
        }
        return all.stream().filter(it -> !unpromising.contains(it.position())).toList();
    }

    private boolean isInterface(Party end) {
        return world.enis().containsKey(end.id());
    }

    private static Ask scout(int position, List<Ask> some) {
        Ask one = some.get(0);
        PacketSet to = PacketSet.union(
                some.stream().map(it -> it.destination().inbound()).toList());
        Id id = new Id(Kind.NETWORK_INTERFACE, "any of " + some.size());
        Party receivers = new Party(
                id,
                id.name(),
                to,
                to.mirrored(),
                PacketSet.NONE,
                false,
                false,
                true,
                one.source().where());
        return Ask.requests(position, one.source(), receivers, one.wanted(), isInIpv6(one));
    }

    /** Whether it asks in IPv6, because it is to or because its ends have nothing else in common. */
    private static boolean isInIpv6(Ask ask) {
        return ask.to(ask.destination()).overlaps(Space.IPV6);
    }
}
