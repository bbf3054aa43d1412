package dev.hopwise.packet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, exact set of packet headers: family, protocol, source and destination address, source and destination
 * port (ICMP: type and code). Equal sets are {@code equals}. One packet is the set with one element.
 *
 * <p>Kept as an interval decision diagram: one ordered list of intervals a field, neighbours joined. Operations cost the
 * product of the interval counts at worst, and the sum in practice.
 */
public final class PacketSet {
    public static final PacketSet NONE = new PacketSet(null);
    public static final PacketSet ALL = new PacketSet(Node.LEAF).and(Field.FAMILY, 0, 1);

    private static final Map<Family, PacketSet> OF_FAMILY = new EnumMap<>(Map.of(
            Family.IPV4, ALL.and(Field.FAMILY, Family.IPV4.ordinal(), Family.IPV4.ordinal()),
            Family.IPV6, ALL.and(Field.FAMILY, Family.IPV6.ordinal(), Family.IPV6.ordinal())));
    /** What rules have words for: a few dozen, each asked for again and again. */
    private static final Map<List<String>, PacketSet> OF_PROTOCOLS = new ConcurrentHashMap<>();

    private static final PacketSet PORTED = protocol(Traffic.TCP).union(protocol(Traffic.UDP));

    private final @Nullable Node root;
    /** Made when asked for, and kept: rules ask again and again. Whoever makes it, it is the same. */
    private @Nullable PacketSet replies;

    private @Nullable PacketSet requests;
    private @Nullable PacketSet mirrored;
    private @Nullable Hull hull;

    private PacketSet(@Nullable Node root) {
        this.root = root;
    }

    /** The packets of one family. */
    public static PacketSet of(Family family) {
        return OF_FAMILY.getOrDefault(family, NONE);
    }

    /** The packets with this protocol, destination port, or ICMP type and code. Each family has an ICMP of its own (RFC 4443). */
    public static PacketSet of(Traffic traffic) {
        if (traffic.protocol().isEmpty()) {
            return ALL;
        }
        int protocol = traffic.protocol().getAsInt();
        PacketSet set = protocol(protocol);
        return switch (protocol) {
            case Traffic.ICMP -> set.messages(traffic).intersect(of(Family.IPV4));
            case Traffic.ICMPV6 -> set.messages(traffic).intersect(of(Family.IPV6));
            default -> set.and(Field.SECOND, traffic.ports());
        };
    }

    private PacketSet messages(Traffic traffic) {
        return and(Field.FIRST, traffic.ports()).and(Field.SECOND, traffic.codes());
    }

    /** The packets of any of these protocols, written as in a topology file: {@code tcp/443}, {@code icmp/8}. */
    public static PacketSet anyOf(String... protocols) {
        return OF_PROTOCOLS.computeIfAbsent(
                List.of(protocols),
                all -> union(all.stream().map(Traffic::parse).map(PacketSet::of).toList()));
    }

    /** The packets that come from a block. */
    public static PacketSet from(Cidr block) {
        return block.isDefault() ? of(block.family()) : from(block.first(), Nat64.last(block));
    }

    /** The packets that come from one address. */
    public static PacketSet from(Address only) {
        return from(only, only);
    }

    /** The packets that come from first to last. */
    public static PacketSet from(Address first, Address last) {
        return addresses(Field.SOURCE_HIGH, Field.SOURCE_LOW, first, last);
    }

    /** The packets that go to a block. */
    public static PacketSet to(Cidr block) {
        return block.isDefault() ? of(block.family()) : to(block.first(), Nat64.last(block));
    }

    /** The packets that go to one address. */
    public static PacketSet to(Address only) {
        return to(only, only);
    }

    /** The packets that go to first to last. */
    public static PacketSet to(Address first, Address last) {
        return addresses(Field.DESTINATION_HIGH, Field.DESTINATION_LOW, first, last);
    }

    /** The packets with these source ports, and every packet of a protocol without ports. */
    public static PacketSet fromPorts(Range ports) {
        return PORTED.and(Field.FIRST, ports).union(ALL.minus(PORTED));
    }

    private static PacketSet addresses(Field high, Field low, Address first, Address last) {
        PacketSet set = NONE;
        PacketSet family = of(first.family());
        if (first.family() == Family.IPV4) {
            return first.low() == 0 && last.low() == -1 ? family : family.and(low, first.low(), last.low());
        }
        if (first.high() == last.high()) {
            return family.and(high, first.high(), first.high()).and(low, first.low(), last.low());
        }
        set = set.union(family.and(high, first.high(), first.high()).and(low, first.low(), -1));
        set = set.union(family.and(high, last.high(), last.high()).and(low, 0, last.low()));
        if (last.high() - first.high() != 1) {
            set = set.union(family.and(high, first.high() + 1, last.high() - 1));
        }
        return set;
    }

    /** The packets of which each field is in one range, by {@link Field}; unsigned. */
    static PacketSet box(long[] first, long[] last) {
        Node rest = Node.LEAF;
        for (int i = Field.ALL.length - 1; i >= 0; i--) {
            rest = Node.range(i, first[i], last[i], rest);
        }
        return new PacketSet(rest);
    }

    PacketSet and(Field field, Range range) {
        return range.isAll() ? this : and(field, range.first(), range.last() == Range.ALL.last() ? -1 : range.last());
    }

    PacketSet and(Field field, long first, long last) {
        Node rest = Node.LEAF;
        for (int i = Field.ALL.length - 1; i >= 0; i--) {
            rest = i == field.ordinal() ? Node.range(i, first, last, rest) : Node.any(i, rest);
        }
        return root == Node.LEAF ? new PacketSet(rest) : intersect(new PacketSet(rest));
    }

    public PacketSet intersect(PacketSet other) {
        return new PacketSet(Algebra.INTERSECT.apply(root, other.root));
    }

    public PacketSet union(PacketSet other) {
        return new PacketSet(Algebra.UNION.apply(root, other.root));
    }

    /** All of them together; pairs of pairs, so that many small sets cost little. */
    public static PacketSet union(List<PacketSet> sets) {
        return switch (sets.size()) {
            case 0 -> NONE;
            case 1 -> sets.get(0);
            default -> union(sets.subList(0, sets.size() / 2)).union(union(sets.subList(sets.size() / 2, sets.size())));
        };
    }

    public PacketSet minus(PacketSet other) {
        return new PacketSet(Algebra.MINUS.apply(root, other.root));
    }

    public boolean isEmpty() {
        return root == null;
    }

    public boolean overlaps(PacketSet other) {
        return Comparison.overlap(root, other.root);
    }

    /** Whether some packet is in both, asked of sets that are asked often, and mostly have addresses of their own. */
    public boolean meets(PacketSet other) {
        return !hull().isApartFrom(other.hull()) && overlaps(other);
    }

    /** Whether some packet goes to {@code address}, asked of sets that are asked often. */
    public boolean goesTo(Address address) {
        return !hull().isApartFrom(address) && overlaps(to(address));
    }

    private Hull hull() {
        if (hull == null) {
            hull = Hull.of(root);
        }
        return hull;
    }

    public boolean contains(PacketSet other) {
        return !Comparison.exceeds(other.root, root);
    }

    /** The same packets as sent from {@code address}: what source translation makes of them. */
    public PacketSet withSource(Address address) {
        return forgetSource().intersect(from(address));
    }

    /** The same packets as sent to {@code address}: what destination translation makes of them. */
    public PacketSet withDestination(Address address) {
        return forgetDestination().intersect(to(address));
    }

    /** The packets from any source address, else alike. */
    public PacketSet forgetSource() {
        return forget(Field.SOURCE_HIGH).forget(Field.SOURCE_LOW);
    }

    /** The packets to any destination address, else alike. */
    public PacketSet forgetDestination() {
        return forget(Field.DESTINATION_HIGH).forget(Field.DESTINATION_LOW);
    }

    /** The packets with any source port in place of theirs; packets of a protocol without ports stay as they are. */
    public PacketSet forgetSourcePorts() {
        return intersect(PORTED).forget(Field.FIRST).union(minus(PORTED));
    }

    /** The packets with any destination port in place of theirs; packets of a protocol without ports stay as they are. */
    public PacketSet forgetDestinationPorts() {
        return intersect(PORTED).forget(Field.SECOND).union(minus(PORTED));
    }

    private PacketSet forget(Field field) {
        return new PacketSet(Node.project(root, field.ordinal()));
    }

    /** The packets with source and destination address swapped and everything else as it is. */
    public PacketSet mirrored() {
        if (mirrored == null) {
            mirrored = Swap.addresses(this);
        }
        return mirrored;
    }

    /**
     * The replies: source and destination swapped, ports swapped, an ICMP echo request answered by an echo reply. Other
     * ICMP messages have no reply.
     */
    public PacketSet reverse() {
        if (replies == null) {
            replies = Swap.toReplies(this);
        }
        return replies;
    }

    /** The requests whose replies these are. */
    public PacketSet unreverse() {
        if (requests == null) {
            requests = Swap.toRequests(this);
        }
        return requests;
    }

    static PacketSet protocol(int protocol) {
        return ALL.and(Field.PROTOCOL, protocol, protocol == 255 ? -1 : protocol);
    }

    /** The packets of the protocols of {@code box}. */
    static PacketSet protocols(Box box) {
        return ALL.and(Field.PROTOCOL, box.firstProtocol(), box.lastProtocol() == 255 ? -1 : box.lastProtocol());
    }

    /** The set as disjoint boxes, in ascending order. */
    public List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        if (root != null) {
            new BoxWalk(boxes).visit(root);
        }
        return boxes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof PacketSet that && hashCode() == that.hashCode() && Objects.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(root);
    }

    @Override
    public String toString() {
        return boxes().toString();
    }
}
