package dev.hopwise.packet;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import org.jspecify.annotations.Nullable;

/**
 * One IP address, as two unsigned 64-bit numbers.
 *
 * @param family its family
 * @param high the upper half; zero for IPv4
 * @param low the lower half
 */
public record Address(Family family, long high, long low) implements Comparable<Address> {
    private static final IPAddressStringParameters STRICT = strict();
    private static final long IPV4_END = 0xFFFF_FFFFL;
    /** 100::/64, the discard-only block of RFC 6666: no packet carries it. */
    private static final long IPV6_DISCARD = 0x0100_0000_0000_0000L;
    /** 64:ff9b::/96: addresses that stand for IPv4 addresses, of which some are placeholders. */
    private static final long RFC6052 = 0x0064_ff9b_0000_0000L;

    /**
     * An address that a file does not fix (where a service answers, what a NAT gateway was given): number {@code n}
     * outside of all that a packet can carry, so that only the whole family covers it.
     */
    public static Address placeholder(Family family, int n) {
        return family == Family.IPV4 ? new Address(family, 0, IPV4_END + 1 + n) : new Address(family, IPV6_DISCARD, n);
    }

    /** The address {@code offset} places on, in the same half of the family. */
    public Address plus(int offset) {
        return new Address(family, high, low + offset);
    }

    /** Whether this stands for an address that the file does not fix. */
    public boolean isPlaceholder() {
        return family == Family.IPV4
                ? Long.compareUnsigned(low, IPV4_END) > 0
                : high == IPV6_DISCARD || high == RFC6052 && Long.compareUnsigned(low, IPV4_END) > 0;
    }

    /**
     * Reads an address as RFC 4632 and RFC 4291 write it: no octal, no hexadecimal, no missing parts, no zone.
     *
     * @throws AddressFormatException with what was expected
     */
    public static Address parse(String text) {
        Address quad = quad(text);
        if (quad != null) {
            return quad;
        }
        IPAddress parsed = parseStrict(text);
        if (parsed.isPrefixed()) {
            throw new AddressFormatException("expected one address, found the block " + text);
        }
        return of(parsed);
    }

    /**
     * Reads a dotted quad, as most addresses in files are: the library, which knows every form, takes fifty times as long for the first of
     * them. Null for whatever else it may be.
     */
    private static @Nullable Address quad(String text) {
        long all = 0;
        int at = 0;
        for (int part = 0; part < 4; part++) {
            int first = at;
            int value = 0;
            while (at < text.length() && at < first + 3 && '0' <= text.charAt(at) && text.charAt(at) <= '9') {
                value = 10 * value + text.charAt(at++) - '0';
            }
            boolean isNumber = at > first && value <= 255 && (at == first + 1 || text.charAt(first) != '0');
            boolean isEnded = part == 3 ? at == text.length() : at < text.length() && text.charAt(at++) == '.';
            if (!isNumber || !isEnded) {
                return null;
            }
            all = all << 8 | value;
        }
        return new Address(Family.IPV4, 0, all);
    }

    private static IPAddress parseStrict(String text) {
        try {
            IPAddress parsed = new IPAddressString(text, STRICT).toAddress();
            if (parsed != null && !parsed.isMultiple()) {
                return parsed;
            }
        } catch (AddressStringException | IllegalArgumentException e) {
            // Answered below: the library's words are about its own syntax.
        }
        throw new AddressFormatException("expected an IPv4 or IPv6 address, found " + text);
    }

    private static Address of(IPAddress address) {
        if (address.isIPv4()) {
            return new Address(Family.IPV4, 0, address.toIPv4().intValue() & 0xFFFF_FFFFL);
        }
        byte[] bytes = address.getBytes();
        return new Address(Family.IPV6, half(bytes, 0), half(bytes, 8));
    }

    private static long half(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    private static IPAddressStringParameters strict() {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowWildcardedSeparator(false)
                .allowMask(false)
                .allowPrefixOnly(false)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                .getParentBuilder()
                .toParams();
    }

    @Override
    public int compareTo(Address other) {
        int byFamily = family.compareTo(other.family);
        if (byFamily != 0) {
            return byFamily;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The canonical form: dotted quad, or RFC 5952. */
    @Override
    public String toString() {
        if (isPlaceholder()) {
            return "an address that the file does not fix";
        }
        if (family == Family.IPV4) {
            return (low >>> 24) + "." + (low >>> 16 & 0xFF) + "." + (low >>> 8 & 0xFF) + "." + (low & 0xFF);
        }
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> 56 - 8 * i);
            bytes[8 + i] = (byte) (low >>> 56 - 8 * i);
        }
        return new IPv6Address(bytes).toCanonicalString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address it && family == it.family && high == it.high && low == it.low;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * family.ordinal() + Long.hashCode(high)) + Long.hashCode(low);
    }
}
