package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Vpc;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where to what an end sends is followed: to all VPCs, or only to those of the ends that are asked about. */
final class Towards implements Function<Party, PacketSet> {
    private final Function<Party, Object> sending;
    /** Those of whom any flows are asked for, by the way they send; of others those from and to these are. */
    private final Set<Object> about = new HashSet<>();

    private final PacketSet toAll;
    private final PacketSet toSome;

    /**
     * @param sending what ends have in common whose packets go the same ways
     * @param some the interfaces whose flows alone are asked for; empty where all are
     */
    Towards(World world, Function<Party, Object> sending, Optional<List<Party>> some) {
        this.sending = sending;
        this.toAll = to(world.vpcs().values());
        this.toSome = some.map(these -> to(these.stream()
                        .map(it -> Objects.requireNonNull(world.enis().get(it.id())))
                        .map(Eni::vpc)
                        .distinct()
                        .map(vpc -> Objects.requireNonNull(world.vpcs().get(vpc)))
                        .toList()))
                .orElse(toAll);
        some.ifPresent(these -> these.forEach(it -> about.add(sending.apply(it))));
    }

    private static PacketSet to(Collection<Vpc> vpcs) {
        return PacketSet.union(vpcs.stream().map(Vpc::inbound).toList());
    }

    @Override
    public PacketSet apply(Party end) {
        return about.contains(sending.apply(end)) ? toAll : toSome;
    }
}
