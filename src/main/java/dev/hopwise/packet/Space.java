package dev.hopwise.packet;

import java.util.stream.Stream;

/** Address blocks and protocols that RFCs set apart. */
public final class Space {
    /** To private IPv4 addresses (RFC 1918). */
    public static final PacketSet TO_RFC1918 = to("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    /** To the shared IPv4 addresses of carriers (RFC 6598). */
    public static final PacketSet TO_RFC6598 = to("100.64.0.0/10");
    /** To unique local IPv6 addresses (RFC 4193). */
    public static final PacketSet TO_RFC4193 = to("fc00::/7");
    /** To the addresses that are nobody's beyond their own network: the three above. */
    public static final PacketSet TO_PRIVATE =
            Stream.of(TO_RFC1918, TO_RFC6598, TO_RFC4193).reduce(PacketSet.NONE, PacketSet::union);
    /** To link-local addresses (RFC 3927, RFC 4291). */
    public static final PacketSet TO_LINK_LOCAL = to("169.254.0.0/16", "fe80::/10");
    /** To what AWS keeps for its own services: routes to all of it or more do not carry it (UG: subnet-route-tables). */
    public static final PacketSet TO_AWS = to("169.254.168.0/22", "fd00:ec2::/32");
    /** To IPv6 addresses that stand for IPv4 addresses behind a translator (RFC 6052). */
    public static final PacketSet TO_RFC6052 = to("64:ff9b::/96");
    /**
     * To addresses that no host on the internet has: the above, loopback, multicast and the rest (RFC 6890). The blocks for
     * documentation (RFC 5737, RFC 3849) count as public: examples are written with them.
     */
    public static final PacketSet TO_NO_PUBLIC_HOST = Stream.of(
                    TO_RFC1918,
                    TO_RFC6598,
                    TO_RFC4193,
                    TO_LINK_LOCAL,
                    TO_RFC6052,
                    to("0.0.0.0/8", "127.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3"),
                    PacketSet.of(Family.IPV6).minus(to("2000::/3")))
            .reduce(PacketSet.NONE, PacketSet::union);
    /** To every address that a host on the internet may have, none of them a place-holder. */
    public static final PacketSet TO_PUBLIC =
            to("0.0.0.0/1", "128.0.0.0/1", "2000::/3").minus(TO_NO_PUBLIC_HOST);

    /** What a NAT gateway makes IPv4 packets of its own of: IPv4, and IPv6 that stands for it. */
    public static final PacketSet TO_IPV4 = TO_RFC6052.union(PacketSet.of(Family.IPV4));

    public static final PacketSet IPV4 = PacketSet.of(Family.IPV4);
    public static final PacketSet IPV6 = PacketSet.of(Family.IPV6);
    /** To IPv6 addresses that stand for themselves. */
    public static final PacketSet TO_NATIVE_IPV6 = IPV6.minus(TO_RFC6052);
    /** To public IPv4 addresses, known or not. */
    public static final PacketSet TO_PUBLIC_IPV4 = IPV4.minus(TO_NO_PUBLIC_HOST);
    /** To public IPv6 addresses, known or not. */
    public static final PacketSet TO_PUBLIC_IPV6 = IPV6.minus(TO_NO_PUBLIC_HOST)
            .union(PacketSet.to(
                    Address.placeholder(Family.IPV6, 0), Address.placeholder(Family.IPV6, Integer.MAX_VALUE)));
    /** To addresses that neither RFC 1918 nor RFC 6598 sets apart, and that no public host has. */
    public static final PacketSet TO_NOWHERE = PacketSet.ALL
            .minus(TO_PUBLIC_IPV4)
            .minus(TO_PUBLIC_IPV6)
            .minus(TO_RFC1918)
            .minus(TO_RFC6598);
    /** From unique local IPv6 addresses (RFC 4193). */
    public static final PacketSet FROM_RFC4193 = TO_RFC4193.mirrored();
    /** To IPv6 addresses that no public host has. */
    public static final PacketSet TO_NOWHERE_IN_IPV6 = TO_NOWHERE.intersect(IPV6);
    /** From every address that a host on the internet may have. */
    public static final PacketSet FROM_PUBLIC = TO_PUBLIC.mirrored();

    /** From every IPv6 address that a host on the internet may have. */
    public static final PacketSet FROM_PUBLIC_IPV6 = FROM_PUBLIC.intersect(IPV6);

    /** The prefix of the IPv4 blocks that IANA gives to a registry, for all of its members. */
    private static final int REGISTRY_IPV4 = 8;
    /** The same of IPv6. */
    private static final int REGISTRY_IPV6 = 12;
    /** ICMP in IPv6, and ICMPv6 in IPv4: no host sends that. */
    public static final PacketSet MISPLACED_ICMP = PacketSet.protocol(Traffic.ICMP)
            .intersect(IPV6)
            .union(PacketSet.protocol(Traffic.ICMPV6).intersect(IPV4));
    /** What has ports. */
    public static final PacketSet WITH_PORTS = PacketSet.anyOf("tcp", "udp");
    /** ICMP of both families, which has types and codes. */
    public static final PacketSet WITH_TYPES = PacketSet.anyOf("icmp", "icmpv6");

    private Space() {}

    /** Whether {@code packets} come from more addresses in a row than a registry gets at once. */
    public static boolean isFromMany(PacketSet packets) {
        return packets.boxes().stream()
                .anyMatch(box -> box.source().isWiderThan(box.family() == Family.IPV4 ? REGISTRY_IPV4 : REGISTRY_IPV6));
    }

    private static PacketSet to(String... blocks) {
        return Stream.of(blocks).map(Cidr::parse).map(PacketSet::to).reduce(PacketSet.NONE, PacketSet::union);
    }
}
