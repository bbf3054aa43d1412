package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the groups of an interface admit, as disjoint sets of packets, each with the rule that admits it, and what no rule
 * admits. Which references match is the rules' conclusion ({@link Matches}).
 */
final class GroupPreparation {
    private final World world;
    private final Map<Id, List<Matches>> matches;

    GroupPreparation(World world, Collection<Matches> matches) {
        this.world = world;
        this.matches = matches.stream().collect(Collectors.groupingBy(Matches::eni));
    }

    /** The pieces of one interface for a peer; {@link Packet#ANYONE} for one whose membership does not show. */
    List<Object> pieces(Eni eni, Id peer) {
        List<Object> pieces = new ArrayList<>();
        if (eni.groups().isEmpty()) {
            return pieces;
        }
        List<SecurityGroup> groups = eni.groups().stream()
                .map(world.groups()::get)
                .sorted(Comparator.comparingInt(SecurityGroup::position))
                .toList();
        for (Direction direction : Direction.values()) {
            pieces.addAll(pieces(eni, direction, peer, groups));
        }
        return pieces;
    }

    private List<Object> pieces(Eni eni, Direction direction, Id peer, List<SecurityGroup> groups) {
        List<Object> pieces = new ArrayList<>();
        PacketSet admitted = PacketSet.NONE;
        PacketSet possible = PacketSet.NONE;
        PacketSet addressed = addressed(direction, groups);
        for (SecurityGroup group : groups) {
            for (GroupRule rule : world.groupRules().get(group.id())) {
                if (rule.direction() == direction) {
                    PacketSet mine = admits(rule, eni, peer).minus(admitted);
                    if (!mine.isEmpty()) {
                        GroupGap otherwise = gap(eni, direction, peer, mine.minus(addressed), groups);
                        pieces.add(new GroupPiece(eni.id(), direction, peer, mine, otherwise, group, rule));
                    }
                    admitted = admitted.union(mine);
                    possible = possible.union(rule.coverage().possible());
                }
            }
        }
        PacketSet open = possible.minus(admitted);
        if (!open.isEmpty()) {
            pieces.add(doubt(eni, direction, peer, open, groups));
        }
        PacketSet gap = PacketSet.ALL.minus(admitted).minus(open);
        if (!gap.isEmpty()) {
            pieces.add(gap(eni, direction, peer, gap, groups));
        }
        return pieces;
    }

    private GroupGap gap(Eni eni, Direction direction, Id peer, PacketSet packets, List<SecurityGroup> groups) {
        boolean ruleless = groups.stream()
                .flatMap(group -> world.groupRules().get(group.id()).stream())
                .noneMatch(rule -> rule.direction() == direction);
        return new GroupGap(
                eni.id(), direction, peer, packets, groups.get(0), groups.subList(1, groups.size()), ruleless);
    }

    /** What the rules let pass whoever sends it, by its address. */
    private PacketSet addressed(Direction direction, List<SecurityGroup> groups) {
        return groups.stream()
                .flatMap(group -> world.groupRules().get(group.id()).stream())
                .filter(rule -> rule.direction() == direction)
                .map(rule -> rule.coverage().certain())
                .reduce(PacketSet.NONE, PacketSet::union);
    }

    private PacketSet admits(GroupRule rule, Eni eni, Id peer) {
        boolean byMembership = matches.getOrDefault(eni.id(), List.of()).stream()
                .anyMatch(it -> it.groupRule() == rule && it.peer().equals(peer));
        return byMembership
                ? rule.coverage().certain().union(rule.traffic())
                : rule.coverage().certain();
    }

    private GroupDoubt doubt(Eni eni, Direction direction, Id peer, PacketSet open, List<SecurityGroup> groups) {
        for (SecurityGroup group : groups) {
            for (GroupRule rule : world.groupRules().get(group.id())) {
                if (rule.direction() == direction && rule.coverage().possible().overlaps(open)) {
                    return new GroupDoubt(eni.id(), direction, peer, open, group, rule);
                }
            }
        }
        throw new IllegalStateException("Open packets come from some rule");
    }
}
