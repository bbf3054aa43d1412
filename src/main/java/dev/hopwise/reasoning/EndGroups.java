package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Candidate;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the groups at both ends of questions may let pass, for rules to say which of them are worth a walk. Gateways change addresses,
 * families and client ports, so that these are left out of account.
 */
final class EndGroups {
    private final World world;
    private final GroupSets groups;
    /** Those that a NAT gateway sends under. */
    private final List<Address> translated;

    EndGroups(World world, GroupSets groups) {
        this.world = world;
        this.groups = groups;
        this.translated = world.enis().values().stream()
                .filter(eni -> eni.getOwnerKind() == Kind.NAT_GATEWAY)
                .flatMap(Eni::everyAddress)
                .toList();
    }

    Candidate of(Ask ask) {
        return new Candidate(
                ask,
                PacketSet.union(sent(ask.source(), ask.destination()).toList()),
                PacketSet.union(taken(ask.source(), ask.destination()).toList()));
    }

    /** What the groups of a sender may let out to a receiver, in parts. */
    Stream<PacketSet> sent(Party from, Party to) {
        Eni sender = world.enis().get(from.id());
        if (sender == null || sender.groups().isEmpty() || !isByOwnAddresses(to)) {
            return Stream.of(PacketSet.ALL);
        }
        return groups(sender, Direction.EGRESS, world.enis().get(to.id())).flatMap(it -> sent(it, to));
    }

    private Stream<PacketSet> sent(Admitted out, Party to) {
        Eni receiver = world.enis().get(to.id());
        if (receiver != null) {
            return receiver.everyAddress().map(out::maybeWith);
        }
        PacketSet all = out.anywhere().orElse(PacketSet.ALL);
        // What NAT64 makes of such packets is of another family, with other messages.
        return Stream.of(
                all.overlaps(Nat64.toSynthesized(to.inbound()))
                        ? PacketSet.ALL
                        : all.intersect(to.inbound()).forgetDestination());
    }

    /** What the groups of a receiver may let in from a sender, in parts. */
    Stream<PacketSet> taken(Party from, Party to) {
        Eni receiver = world.enis().get(to.id());
        if (receiver == null || receiver.groups().isEmpty() || !isByOwnAddresses(to)) {
            return Stream.of(PacketSet.ALL);
        }
        return groups(receiver, Direction.INGRESS, world.enis().get(from.id())).flatMap(it -> taken(it, from));
    }

    private Stream<PacketSet> taken(Admitted in, Party from) {
        Eni sender = world.enis().get(from.id());
        Stream<PacketSet> own = sender == null
                ? Stream.of(in.anywhere()
                        .orElse(PacketSet.ALL)
                        .intersect(from.outbound())
                        .forgetSource())
                : sender.everyAddress().map(in::maybeWith);
        return Stream.concat(own, Stream.of(in.withAny(translated)));
    }

    private Stream<Admitted> groups(Eni eni, Direction direction, @Nullable Eni peer) {
        return Stream.of(Optional.ofNullable(peer), Optional.<Eni>empty())
                .flatMap(it -> groups.of(eni, direction, it).stream());
    }

    private static boolean isByOwnAddresses(Party to) {
        return !to.literal() && !to.hostName() && !to.anyone() && to.getKind() != Kind.SERVICE;
    }

    /** The address of an interface that its name means in a family. */
    static Optional<Address> primary(Eni eni, Family family) {
        return eni.addresses().stream().filter(it -> it.family() == family).findFirst();
    }
}
