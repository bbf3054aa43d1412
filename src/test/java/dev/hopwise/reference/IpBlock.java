package dev.hopwise.reference;

import java.math.BigInteger;

/**
 * A CIDR block; host bits are dropped, as the EC2 API does (UG:nacl-rules).
 *
 * @param first its lowest address
 * @param length its prefix length
 */
public record IpBlock(IpAddress first, int length) {
    public IpBlock {
        int host = first.bits() - length;
        first = new IpAddress(first.value().shiftRight(host).shiftLeft(host), first.bits());
    }

    /** Reads a block, or one address as the block of itself. */
    public static IpBlock parse(String text) {
        int slash = text.indexOf('/');
        IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        return new IpBlock(address, slash < 0 ? address.bits() : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether the text is a block or address rather than a name. */
    public static boolean isBlock(String text) {
        return text.matches("[0-9.]+(/[0-9]+)?") || text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]+)?");
    }

    public boolean contains(IpAddress address) {
        int host = first.bits() - length;
        return address.bits() == first.bits()
                && address.value().shiftRight(host).equals(first.value().shiftRight(host));
    }

    /** Whether the two share an address; blocks do so only where one holds the other's first. */
    public boolean overlaps(IpBlock other) {
        return contains(other.first) || other.contains(first);
    }

    public boolean contains(IpBlock other) {
        return other.length >= length && contains(other.first);
    }

    public IpAddress last() {
        BigInteger size = BigInteger.ONE.shiftLeft(first.bits() - length);
        return new IpAddress(first.value().add(size).subtract(BigInteger.ONE), first.bits());
    }

    @Override
    public String toString() {
        return first + "/" + length;
    }
}
