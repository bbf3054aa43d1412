package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.topology.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ends that mean whatever is in a place, be it one thing or several. */
final class SetEnds {
    private static final Set<Kind> PLACES = EnumSet.of(Kind.SUBNET, Kind.SECURITY_GROUP, Kind.VPC);
    /** What a name that a place bears, too, means rather than the place. */
    private static final Set<Kind> THINGS = EnumSet.of(Kind.NETWORK_INTERFACE, Kind.INSTANCE);

    private static final List<String> PREFIXES = List.of("subnet:", "sg:", "vpc:");

    private SetEnds() {}

    /** Whether an end that resolves is one. */
    static boolean isSet(String text, World world) {
        Optional<Cidr> block = Stream.of(text, text.substring(text.indexOf('/') + 1))
                .filter(Cidr::isCidr)
                .findFirst()
                .map(Cidr::parse);
        if (block.isPresent()) {
            return block.get().prefix() < block.get().family().bits();
        }
        return PREFIXES.stream().anyMatch(text::startsWith)
                || text.indexOf(':') < 0 && isFound(text, PLACES, world) && !isFound(text, THINGS, world);
    }

    private static boolean isFound(String text, Set<Kind> kinds, World world) {
        return !world.names().find(text, Optional.empty(), kinds).isEmpty();
    }
}
