package dev.hopwise.reference;

import java.math.BigInteger;
import java.util.List;

/** IPv4 addresses in the prefix of IPv6 that stands for them (RFC 6052), and packets to them (UG:nat-gateway-nat64-dns64). */
public final class Nat64 {
    private static final IpBlock PREFIX = IpBlock.parse("64:ff9b::/96");

    /** Types 1 to 4 (RFC 4443). */
    private static final int LAST_ERROR = 4;

    private Nat64() {}

    public static boolean covers(IpAddress address) {
        return PREFIX.contains(address);
    }

    static boolean covers(IpBlock block) {
        return PREFIX.contains(block);
    }

    /** The IPv6 address that stands for one of IPv4. */
    public static IpAddress of(IpAddress ipv4) {
        return new IpAddress(
                PREFIX.first().value().or(ipv4.value()), PREFIX.first().bits());
    }

    /** The IPv4 address that one of IPv6 stands for. */
    public static IpAddress behind(IpAddress ipv6) {
        BigInteger host = ipv6.value().subtract(PREFIX.first().value());
        return new IpAddress(host, ipv6.bits() - PREFIX.length());
    }

    /** An error on its own belongs to no conversation that a translator could know (RFC 6146). */
    static boolean isError(Packet packet) {
        return packet.protocol() == Packet.ICMPV6 && 1 <= packet.port() && packet.port() <= LAST_ERROR;
    }

    static boolean isCarried(Packet packet) {
        boolean isEcho = packet.protocol() == Packet.ICMPV6
                && List.of(Packet.ECHO_IPV6, Packet.ECHO_REPLY_IPV6).contains(packet.port());
        return packet.hasPorts() || isEcho;
    }

    /** What becomes of a packet that is carried, but for its sender. */
    static Packet toIpv4(Packet packet) {
        IpAddress host = behind(packet.destination());
        if (packet.protocol() != Packet.ICMPV6) {
            return packet.to(host);
        }
        int type = packet.port() == Packet.ECHO_IPV6 ? Packet.ECHO : Packet.ECHO_REPLY;
        return new Packet(packet.source(), host, Packet.ICMP, 0, type, packet.code());
    }
}
