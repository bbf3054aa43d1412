package dev.hopwise.packet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CIDR block in AWS's canonical form: host bits are zero.
 *
 * @param first the lowest address
 * @param prefix the prefix length in bits
 */
public record Cidr(Address first, int prefix) implements Comparable<Cidr> {
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    /** The block of {@code address} with host bits cleared, as the EC2 API canonicalises it. */
    public Cidr {
        if (prefix < 0 || prefix > first.family().bits()) {
            throw new AddressFormatException(
                    "expected a prefix length of 0 to " + first.family().bits() + ", found " + prefix);
        }
        first = masked(first, prefix, false);
    }

    /**
     * Reads {@code 10.0.0.0/16}, {@code 2600::/56}, or one address as the block of itself.
     *
     * @throws AddressFormatException with what was expected
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        try {
            Address first = Address.parse(slash < 0 ? text : text.substring(0, slash));
            return new Cidr(first, slash < 0 ? first.family().bits() : prefix(text.substring(slash + 1)));
        } catch (AddressFormatException e) {
            throw new AddressFormatException("expected a CIDR block such as 10.0.0.0/16, found " + text);
        }
    }

    /** Whether {@link #parse} would read it. */
    public static boolean isCidr(String text) {
        // What has neither is a name, of which files have many: the fault need not be made to know that.
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return false;
        }
        try {
            parse(text);
            return true;
        } catch (AddressFormatException e) {
            return false;
        }
    }

    /** The block that holds exactly {@code address}. */
    public static Cidr of(Address address) {
        return new Cidr(address, address.family().bits());
    }

    private static int prefix(String digits) {
        if (!PREFIX.matcher(digits).matches()) {
            throw new AddressFormatException("expected a prefix length, found " + digits);
        }
        return Integer.parseInt(digits);
    }

    public Family family() {
        return first.family();
    }

    /** The highest address. */
    public Address last() {
        return masked(first, prefix, true);
    }

    public boolean contains(Address address) {
        return address.family() == family() && masked(address, prefix, false).equals(first);
    }

    /** Whether every address of {@code other} is in this block. */
    public boolean contains(Cidr other) {
        return other.prefix >= prefix && contains(other.first);
    }

    /** Whether the two share an address. Blocks overlap only by containment. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** Whether the block is the whole family: 0.0.0.0/0 or ::/0. */
    public boolean isDefault() {
        return prefix == 0;
    }

    private static Address masked(Address address, int prefix, boolean up) {
        int host = address.family().bits() - prefix;
        long lowMask = host >= 64 ? -1L : (1L << host) - 1;
        long highMask = host <= 64 ? 0 : host == 128 ? -1L : (1L << host - 64) - 1;
        if (address.family() == Family.IPV4) {
            lowMask &= 0xFFFF_FFFFL;
            highMask = 0;
        }
        return up
                ? new Address(address.family(), address.high() | highMask, address.low() | lowMask)
                : new Address(address.family(), address.high() & ~highMask, address.low() & ~lowMask);
    }

    @Override
    public int compareTo(Cidr other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr it && prefix == it.prefix && first.equals(it.first);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + prefix;
    }
}
