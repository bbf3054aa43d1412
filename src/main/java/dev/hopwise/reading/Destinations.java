package dev.hopwise.reading;

import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Cidr;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that are either addresses or names: where a route leads, and whom a group's rule speaks of. */
final class Destinations {
    private static final String SELF = "self";
    private static final Set<Kind> PREFIX_LIST = EnumSet.of(Kind.PREFIX_LIST);
    private static final Set<Kind> PEERS = EnumSet.of(Kind.SECURITY_GROUP, Kind.PREFIX_LIST);
    /** What is meant as an address, even where it is a wrong one. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+(/.*)?|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(/.*)?");

    private final Names names;
    private final Problems problems;

    Destinations(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The block that a text means, if it is one. */
    static Optional<Cidr> block(String text) {
        if (ADDRESS.matcher(text).matches()) {
            try {
                return Optional.of(Cidr.parse(text));
            } catch (AddressFormatException e) {
                // A name such as ab:cd, or a mistake; that is for the caller to say.
            }
        }
        return Optional.empty();
    }

    /** Checks the other side of a group's rule. */
    void peer(Peer peer, Scope place) {
        if (!peer.text().equals(SELF) && block(peer.text()).isEmpty()) {
            one(peer.text(), peer.where(), PEERS, place);
        }
    }

    /** The canonical form of a route's destination; empty where it is none, which is reported. */
    Optional<String> route(Text to, Scope place) {
        Optional<Cidr> block = block(to.value());
        if (block.isPresent()) {
            if (to.value().indexOf('/') < 0) {
                problems.report(
                        to.where(),
                        place.describe(Quote.of(to.value())),
                        "a CIDR block, with its prefix length",
                        () -> block.map(cidr -> BlockCheck.widened(to.value(), cidr)));
            }
            return block.map(Cidr::toString);
        }
        return one(to.value(), to.where(), PREFIX_LIST, place).map(Id::name);
    }

    private Optional<Id> one(String text, Where where, Set<Kind> kinds, Scope place) {
        List<Id> found = names.find(text, place.owner(), kinds);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        String written = place.describe(Quote.of(text));
        if (found.size() > 1) {
            problems.report(where, written + " is ambiguous", "one of " + References.candidates(found));
        } else if (ADDRESS.matcher(text).matches()) {
            problems.report(where, written, "a CIDR block such as 10.0.0.0/16");
        } else {
            problems.report(
                    where,
                    written + " names nothing",
                    "a CIDR block, or the id of " + References.kinds(kinds),
                    () -> Optional.of(names.nearest(text, place.owner(), kinds))
                            .filter(list -> !list.isEmpty())
                            .map(References::quoted));
        }
        return Optional.empty();
    }
}
