package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Attachment;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupRule;
import dev.hopwise.reasoning.fact.Matches;
import dev.hopwise.reasoning.fact.Member;
import dev.hopwise.reasoning.fact.Pair;
import dev.hopwise.reasoning.fact.PeeringSide;
import dev.hopwise.reasoning.fact.TransitGateway;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** What sets of groups let pass between each other, once for all interfaces of a VPC that have the same set. */
final class GroupSets {
    private record Holder(Id vpc, List<Id> groups, Kind kind) {
        static Holder of(Eni eni) {
            return new Holder(eni.vpc(), eni.groups(), eni.getOwnerKind());
        }
    }

    private record Side(Holder holder, Direction direction, Set<GroupRule> matching, boolean hidden) {}

    private final World world;
    private final HiddenSenders senders;
    private final Map<Holder, Eni> holders = new LinkedHashMap<>();
    private final Map<Holder, Set<Id>> referred = new HashMap<>();
    private final Map<List<Id>, Set<GroupRule>> matching = new HashMap<>();
    private final Map<Eni, Holder> holderOf = new IdentityHashMap<>();
    private final Map<Holder, Holder> one = new HashMap<>();
    /** By who asks and who is asked about. */
    private final Map<Same, Admitted> facing = new HashMap<>();

    private final Map<Side, Admitted> admitted = new HashMap<>();
    private final Map<PacketSet, PacketSet> shared = new HashMap<>();
    /** The pairs of VPCs between which no peering connection is active, and some is there. */
    private final Set<List<Id>> pending = new HashSet<>();

    /** @param enis whose groups may be asked about */
    GroupSets(RuleBase rules, World world, Collection<Eni> enis) {
        this.world = world;
        this.senders = new HiddenSenders(world);
        enis.forEach(eni -> holders.putIfAbsent(Holder.of(eni), eni));
        holders.forEach((holder, eni) -> referred.put(holder, referredBy(holder)));
        List<PeeringSide> sides = world.facts().stream()
                .filter(PeeringSide.class::isInstance)
                .map(PeeringSide.class::cast)
                .toList();
        sides.forEach(it -> pending.add(List.of(it.near(), it.far())));
        sides.stream().filter(PeeringSide::active).forEach(it -> pending.remove(List.of(it.near(), it.far())));
        for (Matches match : matches(rules)) {
            matching.computeIfAbsent(
                            List.of(match.eni(), match.peer()),
                            any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(match.groupRule());
        }
    }

    private Set<Id> referredBy(Holder holder) {
        Set<Id> referredTo = new LinkedHashSet<>();
        rules(holder).forEach(rule -> referredTo.addAll(rule.references()));
        return referredTo;
    }

    private Stream<GroupRule> rules(Holder holder) {
        return holder.groups().stream().flatMap(group -> world.groupRules().get(group).stream());
    }

    /** Which references match, as rules say. */
    private List<Matches> matches(RuleBase rules) {
        Map<Id, List<Holder>> having = new HashMap<>();
        holders.keySet()
                .forEach(holder -> holder.groups().stream()
                        .distinct()
                        .forEach(group -> having.computeIfAbsent(group, any -> new ArrayList<>())
                                .add(holder)));
        Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> inserted = new ArrayList<>();
        holders.forEach((holder, eni) -> {
            Set<Holder> peers = new LinkedHashSet<>();
            referred.get(holder).forEach(group -> peers.addAll(having.getOrDefault(group, List.of())));
            peers.forEach(peer -> inserted.add(new Pair(eni, holders.get(peer))));
            if (!peers.isEmpty()) {
                holder.groups().stream().distinct().forEach(group -> inserted.add(new Member(eni.id(), group)));
                rules(holder).filter(facts::add).forEach(inserted::add);
            }
        });
        if (inserted.isEmpty()) {
            return List.of();
        }
        world.facts().stream().filter(GroupSets::joinsVpcs).forEach(inserted::add);
        KieSession session = rules.open();
        try {
            inserted.forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(new ClassObjectFilter(Matches.class)).stream()
                    .map(Matches.class::cast)
                    .toList();
        } finally {
            session.dispose();
        }
    }

    private static boolean joinsVpcs(Object fact) {
        return fact instanceof Vpc
                || fact instanceof PeeringSide
                || fact instanceof TransitGateway
                || fact instanceof Attachment;
    }

    /**
     * What the groups of an interface let pass in a direction; empty where it has none, so that all passes.
     *
     * @param peer the interface whose groups the packet shows; empty where it shows none
     */
    Optional<Admitted> of(Eni eni, Direction direction, Optional<Eni> peer) {
        if (eni.groups().isEmpty()) {
            return Optional.empty();
        }
        boolean hidden = senders.isOne(peer.orElse(null), direction);
        Holder mine = holder(eni);
        Holder other = peer.map(this::holder).orElse(null);
        return Optional.of(facing.computeIfAbsent(
                new Same(mine, direction, other, hidden), any -> admitted(mine, direction, other, hidden)));
    }

    private Holder holder(Eni eni) {
        return holderOf.computeIfAbsent(eni, it -> one.computeIfAbsent(Holder.of(it), same -> same));
    }

    private Admitted admitted(Holder holder, Direction direction, @Nullable Holder peer, boolean hidden) {
        Set<GroupRule> mine = peer == null || hidden ? Set.of() : matching(holder, peer);
        return admitted.computeIfAbsent(new Side(holder, direction, mine, hidden), this::admitted);
    }

    /** The same; empty, too, where rules beyond those that say what a group admits may have a say: those of references over connections that are not active. */
    Optional<Admitted> certain(Eni eni, Direction direction, Optional<Eni> peer) {
        return of(eni, direction, peer)
                .filter(it -> !it.isByReference()
                        || peer.filter(other -> !isJoined(eni.vpc(), other.vpc()))
                                .isEmpty());
    }

    /** Whether references between two VPCs match by more than a connection that is not active: then no rule asks which way a packet goes. */
    private boolean isJoined(Id vpc, Id other) {
        return vpc.equals(other) || !pending.contains(List.of(vpc, other));
    }

    private Set<GroupRule> matching(Holder holder, Holder peer) {
        return Collections.disjoint(referred.get(holder), peer.groups())
                ? Set.of()
                : matching.getOrDefault(
                        List.of(holders.get(holder).id(), holders.get(peer).id()), Set.of());
    }

    private Admitted admitted(Side side) {
        Direction direction = side.direction();
        List<GroupRule> rules = rules(side.holder())
                .filter(rule -> rule.direction() == direction)
                .toList();
        List<Coverage> covered = rules.stream()
                .map(it -> side.hidden() ? HiddenSenders.covered(it) : it.coverage())
                .toList();
        PacketSet addressed =
                PacketSet.union(covered.stream().map(Coverage::certain).toList());
        PacketSet referring = PacketSet.union(rules.stream()
                .filter(side.matching()::contains)
                .map(GroupRule::traffic)
                .toList());
        PacketSet possible =
                PacketSet.union(covered.stream().map(Coverage::possible).toList());
        PacketSet all = addressed.union(referring);
        return new Admitted(
                direction,
                all,
                possible.minus(all),
                !addressed.contains(referring),
                set -> shared.computeIfAbsent(set, it -> it));
    }
}
