package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Exchanges.Admitted;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What groups let pass between interfaces that see each other as they are: nothing on the way changes addresses. */
final class ShownEnds {
    /**
     * What groups ask of an end.
     *
     * @param addresses what its name means in each family
     * @param own the families in which that is an address that shows its groups
     */
    private record Shown(Eni eni, Map<Family, Address> addresses, Set<Family> own) {}

    private final World world;
    private final GroupSets groups;
    private final Map<Party, Shown> shown = new IdentityHashMap<>();

    ShownEnds(World world, GroupSets groups) {
        this.world = world;
        this.groups = groups;
    }

    /** Whether both have an address of a family. */
    boolean have(Family family, Meeting both) {
        return shown(both.from()).addresses().containsKey(family)
                && shown(both.to()).addresses().containsKey(family);
    }

    /**
     * What the groups of both let pass; empty where that hangs on more than their addresses and groups.
     *
     * @param number of what is known to come through between them
     * @param family one that they {@link #have}
     */
    Optional<Admitted> admitted(int number, Meeting both, Family family) {
        Shown sender = shown(both.from());
        Shown receiver = shown(both.to());
        Optional<Eni> peer = receiver.own().contains(family) ? Optional.of(receiver.eni()) : Optional.empty();
        Optional<PacketSet> sent = admitted(sender.eni(), Direction.EGRESS, peer, address(receiver, family));
        Optional<PacketSet> taken =
                admitted(receiver.eni(), Direction.INGRESS, Optional.of(sender.eni()), address(sender, family));
        return sent.isEmpty() || taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Admitted(number, sent.get(), taken.get()));
    }

    private Optional<PacketSet> admitted(Eni eni, Direction direction, Optional<Eni> peer, Address other) {
        return eni.groups().isEmpty()
                ? Optional.of(PacketSet.ALL)
                : groups.certain(eni, direction, peer).flatMap(it -> it.with(other));
    }

    private static Address address(Shown end, Family family) {
        return Objects.requireNonNull(end.addresses().get(family));
    }

    private Shown shown(Party end) {
        return shown.computeIfAbsent(end, it -> {
            Eni eni = Objects.requireNonNull(world.enis().get(it.id()));
            Map<Family, Address> addresses = new EnumMap<>(Family.class);
            Set<Family> own = EnumSet.noneOf(Family.class);
            for (Family family : Family.values()) {
                EndGroups.primary(eni, family).ifPresent(address -> {
                    addresses.put(family, address);
                    if (it.own().contains(PacketSet.to(address))) {
                        own.add(family);
                    }
                });
            }
            return new Shown(eni, addresses, own);
        });
    }
}
