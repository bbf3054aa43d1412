package dev.hopwise.reading;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Ip;
import java.util.Collection;
import java.util.Optional;

/** Blocks are written as blocks, and of the family that their key promises. */
final class BlockCheck {
    private final Problems problems;

    BlockCheck(Problems problems) {
        this.problems = problems;
    }

    /** Blocks of either family. */
    void any(Collection<Block> blocks, Scope place) {
        for (Block block : blocks) {
            if (block.written().indexOf('/') < 0) {
                problems.report(
                        block.where(),
                        place.describe(Quote.of(block.written())),
                        "a CIDR block, with its prefix length",
                        () -> Optional.of(widened(block.written(), block.cidr())));
            }
        }
    }

    /** People leave the length of round blocks away: 10.1.0.0 most likely means 10.1.0.0/16. */
    static String widened(String written, Cidr cidr) {
        if (cidr.first().high() == 0 && cidr.first().low() == 0) {
            return written + "/0";
        }
        if (cidr.family() == Family.IPV6) {
            return written + (written.endsWith("::") ? "/64" : "/128");
        }
        String round = written.replaceAll("(\\.0)+$", "");
        return written + "/" + 8 * round.split("\\.").length;
    }

    /** Blocks of this family; {@code otherKey} is where those of the other belong. */
    void of(Family family, Collection<Block> blocks, Scope place, String otherKey) {
        any(blocks, place);
        for (Block block : blocks) {
            if (block.cidr().family() != family) {
                problems.report(
                        block.where(),
                        place.describe(Quote.of(block.written())),
                        "an IPv" + family.number() + " block",
                        () -> Optional.of("the key " + Quote.of(otherKey)));
            }
        }
    }

    /** Addresses of this family. */
    void addresses(Family family, Collection<Ip> addresses, Scope place) {
        for (Ip ip : addresses) {
            if (ip.address().family() != family) {
                problems.report(
                        ip.where(),
                        place.describe(Quote.of(ip.address().toString())),
                        "an IPv" + family.number() + " address");
            }
        }
    }
}
