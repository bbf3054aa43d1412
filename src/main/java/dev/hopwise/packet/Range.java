package dev.hopwise.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed range of port numbers, or of ICMP types or codes.
 *
 * @param first 0 to 65535
 * @param last not below {@code first}
 */
public record Range(int first, int last) {
    public static final Range ALL = new Range(0, 65535);
    /** What a client may use, and what NAT gateways use (UG: custom-network-acl, ephemeral ports). */
    public static final Range EPHEMERAL = new Range(1024, 65535);

    /** What the clients of common systems use: Linux, and Windows since Vista (UG: custom-network-acl, ephemeral ports). */
    public static final List<Range> OF_COMMON_CLIENTS = List.of(new Range(32768, 60999), new Range(49152, 65535));

    public Range {
        if (first < 0 || last > 65535 || first > last) {
            throw new AddressFormatException(
                    "expected ports of 0 to 65535, the lower first, found " + first + "-" + last);
        }
    }

    public static Range of(int only) {
        return new Range(only, only);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean contains(Range other) {
        return first <= other.first && other.last <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range it && first == it.first && last == it.last;
    }

    @Override
    public int hashCode() {
        return 31 * first + last;
    }
}
