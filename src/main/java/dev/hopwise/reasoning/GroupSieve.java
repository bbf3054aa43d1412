package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.GroupDoubt;
import dev.hopwise.reasoning.fact.GroupPiece;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of many questions, those in which the groups at both ends may let one and the same packet pass. Of all others nothing gets through,
 * whatever the way, and they need no walk: gateways change addresses, families and client ports, and those are left out of account.
 */
final class GroupSieve {
    private record Side(Id eni, Direction direction, Id peer) {}

    private final World world;
    private final Map<Side, PacketSet> admitted = new HashMap<>();
    /** From any address that a NAT gateway sends under. */
    private final PacketSet translated;

    /** @param pieces what the groups let pass, and may let pass */
    GroupSieve(World world, List<Object> pieces) {
        this.world = world;
        for (Object piece : pieces) {
            if (piece instanceof GroupPiece it) {
                add(new Side(it.eni(), it.direction(), it.peer()), it.packets());
            } else if (piece instanceof GroupDoubt it) {
                add(new Side(it.eni(), it.direction(), it.peer()), it.packets());
            }
        }
        this.translated = PacketSet.union(world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NAT_GATEWAY)
                .flatMap(GroupSieve::addresses)
                .map(PacketSet::from)
                .toList());
    }

    private void add(Side side, PacketSet packets) {
        admitted.merge(side, packets, PacketSet::union);
    }

    private static Stream<Address> addresses(Eni eni) {
        return Stream.concat(eni.addresses().stream(), eni.publicAddress().stream());
    }

    boolean mayPass(Ask ask) {
        Eni sender = world.enis().get(ask.source().id());
        Eni receiver = world.enis().get(ask.destination().id());
        PacketSet to = ask.destination().inbound();
        PacketSet synthesized = Nat64.toSynthesized(to);
        if (receiver != null) {
            to = to.union(receiver.publicInbound());
        }
        PacketSet out = side(sender, Direction.EGRESS, ask.destination().id());
        if (out.overlaps(synthesized)) {
            return true;
        }
        PacketSet from = ask.source().outbound().union(translated);
        if (sender != null) {
            from = from.union(sender.publicInbound().mirrored());
        }
        PacketSet in = side(receiver, Direction.INGRESS, ask.source().id());
        return services(out.intersect(to)).overlaps(services(in.intersect(from)));
    }

    private static PacketSet services(PacketSet packets) {
        return packets.forgetSource().forgetDestination().forgetSourcePorts();
    }

    /** What a side may let pass: all of it where there are no groups. */
    private PacketSet side(@Nullable Eni eni, Direction direction, Id peer) {
        if (eni == null || eni.groups().isEmpty()) {
            return PacketSet.ALL;
        }
        PacketSet known = admitted.getOrDefault(new Side(eni.id(), direction, peer), PacketSet.NONE);
        return known.union(admitted.getOrDefault(new Side(eni.id(), direction, Packet.ANYONE), PacketSet.NONE));
    }
}
