package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the groups of an interface let pass in one direction, by the address of the other side. */
final class Admitted {
    private final Direction direction;
    private final PacketSet packets;
    private final PacketSet doubtful;
    private final boolean byReference;
    private final UnaryOperator<PacketSet> shared;
    private final TreeSet<Address> bounds = new TreeSet<>();
    private final Map<List<Object>, Optional<PacketSet>> services = new HashMap<>();
    private @Nullable PacketSet anyOfMany;

    /**
     * @param doubtful what may pass beside {@code packets}
     * @param byReference whether some of it passes by a reference to a group alone
     * @param shared gives equal sets as one object
     */
    Admitted(
            Direction direction,
            PacketSet packets,
            PacketSet doubtful,
            boolean byReference,
            UnaryOperator<PacketSet> shared) {
        this.direction = direction;
        this.packets = packets;
        this.doubtful = doubtful;
        this.byReference = byReference;
        this.shared = shared;
        packets.boxes().forEach(this::bound);
        doubtful.boxes().forEach(this::bound);
    }

    private void bound(Box box) {
        AddressRange range = direction == Direction.EGRESS ? box.destination() : box.source();
        bounds.add(range.first());
        bounds.add(range.last().plus(1));
    }

    boolean isByReference() {
        return byReference;
    }

    /** What passes to, or from, one address: all packets with these protocols and ports, whatever their addresses; empty where that is not known. */
    Optional<PacketSet> with(Address peer) {
        return services.computeIfAbsent(
                List.of(peer.family(), Optional.ofNullable(bounds.floor(peer))),
                any -> doubtful.overlaps(to(peer))
                        ? Optional.empty()
                        : Optional.of(shared.apply(
                                packets.intersect(to(peer)).forgetSource().forgetDestination())));
    }

    /** What may pass to, or from, one address. */
    PacketSet maybeWith(Address peer) {
        return with(peer).orElse(PacketSet.ALL);
    }

    private PacketSet to(Address peer) {
        return direction == Direction.EGRESS ? PacketSet.to(peer) : PacketSet.from(peer);
    }

    /** What may pass to, or from, any of {@code peers}, which are always the same. */
    PacketSet withAny(List<Address> peers) {
        if (anyOfMany == null) {
            anyOfMany = PacketSet.union(
                    peers.stream().map(this::maybeWith).distinct().toList());
        }
        return anyOfMany;
    }

    /** What passes, whatever the address on this side; empty where that is not known. */
    Optional<PacketSet> anywhere() {
        return services.computeIfAbsent(
                List.of(),
                any -> !doubtful.isEmpty()
                        ? Optional.empty()
                        : Optional.of(shared.apply(
                                direction == Direction.EGRESS ? packets.forgetSource() : packets.forgetDestination())));
    }
}
