package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupDoubt;
import dev.hopwise.reasoning.fact.GroupGap;
import dev.hopwise.reasoning.fact.GroupPiece;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.SecurityGroup;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the groups of an interface admit, as disjoint sets of packets, each with the rule that admits it, and what no rule
 * admits. Which references match is the rules' conclusion ({@link Matches}).
 */
final class GroupPreparation {
    private final World world;
    private final HiddenSenders senders;
    private final Map<Id, List<Matches>> matches = new HashMap<>();

    GroupPreparation(World world, Collection<Matches> matches) {
        this.world = world;
        this.senders = new HiddenSenders(world);
        for (Matches one : matches) {
            this.matches.computeIfAbsent(one.eni(), any -> new ArrayList<>()).add(one);
        }
    }

    /** The pieces of one interface for a peer; {@link Packet#ANYONE} for one whose membership does not show. */
    List<Object> pieces(Eni eni, Id peer) {
        List<Object> pieces = new ArrayList<>();
        if (eni.groups().isEmpty()) {
            return pieces;
        }
        List<SecurityGroup> groups = new ArrayList<>();
        for (Id group : eni.groups()) {
            groups.add(world.groups().get(group));
        }
        groups.sort(Comparator.comparingInt(SecurityGroup::position));
        for (Direction direction : Direction.values()) {
            pieces.addAll(pieces(eni, direction, peer, groups));
        }
        return pieces;
    }

    private List<Object> pieces(Eni eni, Direction direction, Id peer, List<SecurityGroup> groups) {
        List<Object> pieces = new ArrayList<>();
        boolean hidden = senders.isOne(world.enis().get(peer), direction);
        PacketSet admitted = PacketSet.NONE;
        PacketSet possible = PacketSet.NONE;
        PacketSet addressed = addressed(direction, groups);
        for (SecurityGroup group : groups) {
            for (GroupRule rule : world.groupRules().get(group.id())) {
                if (rule.direction() == direction) {
                    PacketSet mine = (hidden ? covered(rule, true).certain() : admits(rule, eni, peer)).minus(admitted);
                    if (!mine.isEmpty()) {
                        GroupGap otherwise = gap(eni, direction, peer, mine.minus(addressed), groups);
                        pieces.add(new GroupPiece(eni.id(), direction, peer, mine, otherwise, group, rule));
                    }
                    admitted = admitted.union(mine);
                    possible = possible.union(covered(rule, hidden).possible());
                }
            }
        }
        PacketSet open = possible.minus(admitted);
        for (SecurityGroup group : groups) {
            for (GroupRule rule : rules(direction, List.of(group))) {
                PacketSet doubtful = covered(rule, hidden).possible().intersect(open);
                if (!doubtful.isEmpty()) {
                    pieces.add(new GroupDoubt(eni.id(), direction, peer, doubtful, group, rule));
                }
                open = open.minus(doubtful);
            }
        }
        PacketSet gap = PacketSet.ALL.minus(admitted).minus(possible);
        if (!gap.isEmpty()) {
            pieces.add(gap(eni, direction, peer, gap, groups));
        }
        return pieces;
    }

    private static Coverage covered(GroupRule rule, boolean hidden) {
        return hidden ? HiddenSenders.covered(rule) : rule.coverage();
    }

    private GroupGap gap(Eni eni, Direction direction, Id peer, PacketSet packets, List<SecurityGroup> groups) {
        boolean ruleless = rules(direction, groups).isEmpty();
        return new GroupGap(
                eni.id(), direction, peer, packets, groups.get(0), groups.subList(1, groups.size()), ruleless);
    }

    /** What the rules let pass whoever sends it, by its address. */
    private PacketSet addressed(Direction direction, List<SecurityGroup> groups) {
        PacketSet addressed = PacketSet.NONE;
        for (GroupRule rule : rules(direction, groups)) {
            addressed = addressed.union(rule.coverage().certain());
        }
        return addressed;
    }

    private List<GroupRule> rules(Direction direction, List<SecurityGroup> groups) {
        List<GroupRule> rules = new ArrayList<>();
        for (SecurityGroup group : groups) {
            for (GroupRule rule : world.groupRules().get(group.id())) {
                if (rule.direction() == direction) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private PacketSet admits(GroupRule rule, Eni eni, Id peer) {
        for (Matches it : matches.getOrDefault(eni.id(), List.of())) {
            if (it.groupRule() == rule && it.peer().equals(peer)) {
                return rule.coverage().certain().union(rule.traffic());
            }
        }
        return rule.coverage().certain();
    }
}
