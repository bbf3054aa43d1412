package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Candidate;
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
 * What the groups at both ends of many questions may let pass, for rules to say which of them are worth a walk. Gateways change addresses,
 * families and client ports, so that these are left out of account.
 */
final class Candidates {
    private record Side(Id eni, Direction direction, Id peer) {}

    private final World world;
    private final Map<Side, PacketSet> admitted = new HashMap<>();
    /** From any address that a NAT gateway sends under. */
    private final PacketSet translated;

    /** @param pieces what the groups let pass, and may let pass */
    Candidates(World world, List<Object> pieces) {
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
                .flatMap(Candidates::addresses)
                .map(PacketSet::from)
                .toList());
    }

    private void add(Side side, PacketSet packets) {
        admitted.merge(side, packets, PacketSet::union);
    }

    private static Stream<Address> addresses(Eni eni) {
        return Stream.concat(eni.addresses().stream(), eni.publicAddress().stream());
    }

    Candidate of(Ask ask) {
        Eni sender = world.enis().get(ask.source().id());
        Eni receiver = world.enis().get(ask.destination().id());
        PacketSet out = side(sender, Direction.EGRESS, ask.destination().id());
        PacketSet in = side(receiver, Direction.INGRESS, ask.source().id());
        PacketSet to = ask.destination().inbound().union(publicly(receiver));
        PacketSet from =
                ask.source().outbound().union(publicly(sender).mirrored()).union(translated);
        // What NAT64 makes of such packets is of another family, with other messages.
        boolean translates = out.overlaps(Nat64.toSynthesized(ask.destination().inbound()));
        return new Candidate(
                ask, translates ? PacketSet.ALL : services(out.intersect(to)), services(in.intersect(from)));
    }

    private static PacketSet publicly(@Nullable Eni eni) {
        return eni == null ? PacketSet.NONE : eni.publicInbound();
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
