package dev.hopwise.reference;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One address.
 *
 * @param bits 32 or 128
 */
public record IpAddress(BigInteger value, int bits) {
    /** Private (RFC 1918), shared by carriers (RFC 6598), or no host's at all (the IANA registry of special addresses). */
    private static final List<IpBlock> NOT_ON_INTERNET = Stream.of(
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "0.0.0.0/8",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001:db8::/32")
            .map(IpBlock::parse)
            .toList();

    /** The one block of global unicast addresses (RFC 4291, IANA). */
    private static final IpBlock GLOBAL = IpBlock.parse("2000::/3");

    public static IpAddress parse(String text) {
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return new IpAddress(new BigInteger(1, bytes), bytes.length * 8);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + text, e);
        }
    }

    public boolean isIpv6() {
        return bits == 128;
    }

    /** Whether some host on the internet may have it (RA:explanation-codes, the IGW_ codes). */
    public boolean isOnInternet() {
        return (!isIpv6() || GLOBAL.contains(this))
                && NOT_ON_INTERNET.stream().noneMatch(block -> block.contains(this));
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        byte[] bytes = new byte[bits / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value.shiftRight(bits - 8 * (i + 1)).byteValue();
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
