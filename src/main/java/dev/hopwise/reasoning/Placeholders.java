package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.Nat64;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.reasoning.fact.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that the file does not fix: where a service answers, what a NAT gateway or an endpoint was given. Each is known
 * to lie in some block; a CIDR that covers the block covers it, one that covers a part may cover it. Questions of several threads may
 * need new ones at once.
 */
final class Placeholders {
    private record Placeholder(Address address, String label, PacketSet within) {}

    private final Map<String, Placeholder> byLabel = new HashMap<>();
    private final List<Placeholder> all = new ArrayList<>();
    private final PacketSet open;

    /** {@code taken} are the packets to blocks that belong to someone: no public address lies there. */
    Placeholders(PacketSet taken) {
        this.open = Space.TO_PUBLIC.minus(taken);
    }

    /** An address of {@code family} that lies in {@code within} (packets to it), the same for the same label. */
    synchronized Address within(Family family, String label, PacketSet within) {
        return byLabel.computeIfAbsent(family + " " + label, key -> {
                    Placeholder fresh = new Placeholder(
                            Address.placeholder(family, all.size()), label, within.intersect(PacketSet.of(family)));
                    all.add(fresh);
                    return fresh;
                })
                .address();
    }

    /** A public address of {@code family}. */
    Address publicly(Family family, String label) {
        return within(family, label, open);
    }

    /** What a person calls it, if it is one, or stands for one of IPv4. */
    synchronized Optional<String> label(Address address) {
        return all.stream()
                .filter(one -> one.address().equals(address))
                .map(Placeholder::label)
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.address().family() == Family.IPV4)
                        .filter(one -> Nat64.synthesized(one.address()).equals(address))
                        .map(one -> one.label() + ", behind 64:ff9b::/96")
                        .findFirst());
    }

    /** The packets to a block. */
    synchronized Coverage to(Cidr block) {
        PacketSet known = PacketSet.to(block);
        PacketSet certain = known;
        PacketSet possible = known;
        for (Placeholder one : all) {
            if (known.overlaps(one.within())) {
                PacketSet it = PacketSet.to(one.address());
                possible = possible.union(it);
                certain = known.contains(one.within()) ? certain.union(it) : certain;
            }
        }
        return new Coverage(certain, possible);
    }

    /** The packets from a block. */
    Coverage from(Cidr block) {
        Coverage to = to(block);
        return new Coverage(to.certain().mirrored(), to.possible().mirrored());
    }
}
