package dev.hopwise.comparing;

import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in a topology mean. */
final class References {
    private static final Set<Kind> PEERS = Set.of(Kind.SECURITY_GROUP, Kind.PREFIX_LIST);
    /** What the subnets of an endpoint are written as has no word on what it refers to. */
    private static final Set<Kind> PLACES = Set.of(Kind.SUBNET);

    private static final Set<Kind> LISTS = Set.of(Kind.PREFIX_LIST);

    private final Names names;

    References(Names names) {
        this.names = names;
    }

    /** What a value names; empty where it is no name, or one of nothing. */
    Optional<Id> meant(Object value, Set<Kind> kinds, Optional<String> owner) {
        if (value instanceof Ref ref) {
            return find(ref.text(), kinds.isEmpty() ? PLACES : kinds, owner);
        }
        if (value instanceof Peer peer) {
            return find(peer.text(), PEERS, owner);
        }
        return value instanceof Text text ? find(text.value(), LISTS, Optional.empty()) : Optional.empty();
    }

    private Optional<Id> find(String text, Set<Kind> kinds, Optional<String> owner) {
        return names.find(text, owner, kinds).stream().findFirst();
    }

    /** Everything that a value names, however deep in it. */
    Set<Id> in(Object value, Set<Kind> kinds, Optional<String> owner) {
        Set<Id> found = new LinkedHashSet<>();
        collect(value, kinds, owner, found);
        return found;
    }

    private void collect(Object value, Set<Kind> kinds, Optional<String> owner, Set<Id> found) {
        meant(value, kinds, owner).ifPresent(found::add);
        if (value instanceof Optional<?> it) {
            it.ifPresent(some -> collect(some, kinds, owner, found));
        } else if (value instanceof Collection<?> several) {
            several.forEach(it -> collect(it, kinds, owner, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(it -> collect(it, kinds, owner, found));
        } else if (value instanceof Record it && Fields.isOfTopology(it)) {
            Fields.of(it).forEach(field -> collect(field.value(), field.kinds(), scope(it, field.key(), owner), found));
        }
    }

    /** Where names under a key of {@code holder} are looked up first: the subnets of an attachment are those of its VPC. */
    static Optional<String> scope(Record holder, String key, Optional<String> owner) {
        return holder instanceof Attachment it && key.equals("subnets")
                ? it.vpc().map(Ref::text)
                : owner;
    }
}
