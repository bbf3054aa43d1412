package dev.hopwise.packet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring addresses of one family.
 *
 * @param first the lowest
 * @param last the highest
 */
public record AddressRange(Address first, Address last) {
    /** Whether it is one address. */
    public boolean isSingle() {
        return first.equals(last);
    }

    /** Whether it has more addresses than a block of {@code prefix}; of IPv6, one that leaves the lower half free. */
    public boolean isWiderThan(int prefix) {
        return first.family() == Family.IPV4
                ? Long.compareUnsigned(last.low() - first.low(), (1L << 32 - prefix) - 1) > 0
                : Long.compareUnsigned(last.high() - first.high(), (1L << 64 - prefix) - 1) > 0;
    }

    /** The fewest blocks that are just these addresses, in order. */
    public List<Cidr> blocks() {
        List<Cidr> blocks = new ArrayList<>();
        Address at = first;
        while (true) {
            Cidr block = widest(at);
            blocks.add(block);
            Address end = block.last();
            if (end.equals(last)) {
                return blocks;
            }
            at = new Address(end.family(), end.low() == -1 ? end.high() + 1 : end.high(), end.low() + 1);
        }
    }

    private Cidr widest(Address from) {
        for (int prefix = 0; prefix < from.family().bits(); prefix++) {
            Cidr cidr = new Cidr(from, prefix);
            if (cidr.first().equals(from) && cidr.last().compareTo(last) <= 0) {
                return cidr;
            }
        }
        return Cidr.of(from);
    }

    /** One address, a block, or first-last. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.low() == 0 && first.high() == 0 && last.low() == -1) {
            return first.family() == Family.IPV4
                    ? "0.0.0.0/0"
                    : new Cidr(first, 0).last().equals(last) ? "::/0" : first + "-" + last;
        }
        for (int prefix = 0; prefix < first.family().bits(); prefix++) {
            Cidr cidr = new Cidr(first, prefix);
            if (cidr.first().equals(first) && cidr.last().equals(last)) {
                return cidr.toString();
            }
        }
        return first + "-" + last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressRange it && first.equals(it.first) && last.equals(it.last);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + last.hashCode();
    }
}
