package dev.hopwise.comparing;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Vpc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parts of two topologies have anything to do with each other. Parts are joined by whatever names both, in either topology, and all that
 * have a public address or a way to the internet are joined by that. Nothing passes between parts that are not joined; and what passes within
 * a part in which nothing is edited passes as before.
 */
final class Connected {
    private static final Id INTERNET = new Id(Kind.INTERNET, "internet");

    private final Map<Id, Id> joined = new HashMap<>();
    private final Set<Id> edited = new HashSet<>();
    private final boolean everything;

    Connected(Side before, Side after, Iterable<Difference> differences) {
        join(before);
        join(after);
        boolean all = false;
        for (Difference difference : differences) {
            // What belongs to no part may be anybody's business.
            all |= difference.thing().filter(Connected::isOfPart).isEmpty();
            difference.thing().ifPresent(it -> edited.add(root(part(it))));
        }
        this.everything = all;
    }

    private static boolean isOfPart(Id thing) {
        return thing.kind() != Kind.PREFIX_LIST && thing.kind() != Kind.SERVICE;
    }

    /** Whether an edit may have a say in what an end sends. */
    boolean isAffected(Id end) {
        return everything || edited.contains(root(part(end)));
    }

    /** What a thing is a part of: its VPC, its transit gateway, or itself. */
    private static Id part(Id thing) {
        return Things.owner(thing).orElse(thing);
    }

    private void join(Side side) {
        side.things().forEach((id, thing) -> {
            side.named(thing).stream().filter(Connected::isOfPart).forEach(it -> join(part(id), part(it)));
            if (isPublic(id, thing.holder())) {
                join(part(id), INTERNET);
            }
        });
    }

    /** Whether a thing may be reached, or may send, by public addresses, or says which ones are whose. */
    private static boolean isPublic(Id id, Record holder) {
        return switch (id.kind()) {
            case INTERNET_GATEWAY, EGRESS_ONLY_INTERNET_GATEWAY, NAT_GATEWAY, NETWORK, ENDPOINT -> true;
            default ->
                holder instanceof Vpc vpc
                                && Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                                        .anyMatch(it -> isPublic(it.cidr()))
                        || holder instanceof NetworkInterface it
                                && Stream.of(
                                                it.ip().stream(),
                                                it.secondaryIps().stream(),
                                                it.ipv6().stream(),
                                                it.publicIp().stream())
                                        .flatMap(some -> some)
                                        .anyMatch(ip -> isPublic(Cidr.of(ip.address())));
        };
    }

    private static boolean isPublic(Cidr block) {
        return PacketSet.to(block).overlaps(Space.TO_PUBLIC);
    }

    private void join(Id one, Id other) {
        joined.put(root(one), root(other));
    }

    private Id root(Id part) {
        Id at = part;
        while (joined.containsKey(at) && !joined.get(at).equals(at)) {
            at = joined.get(at);
        }
        // The next who asks gets there at once.
        joined.put(part, at);
        return at;
    }
}
