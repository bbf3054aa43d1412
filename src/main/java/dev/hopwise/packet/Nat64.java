package dev.hopwise.packet;

/**
 * IPv6 packets and the IPv4 packets that a translator makes of them (RFC 6146, RFC 7915): the last 32 bits of a destination in
 * 64:ff9b::/96 are the IPv4 address that it stands for (RFC 6052). Source addresses have nothing in common: any.
 */
public final class Nat64 {
    public static final Cidr WELL_KNOWN = Cidr.parse("64:ff9b::/96");
    private static final long HIGH = WELL_KNOWN.first().high();
    /** Addresses that a file does not fix have one bit more. */
    private static final Address LAST = new Address(Family.IPV6, HIGH, 0x1_FFFF_FFFFL);

    private Nat64() {}

    /** Whether all addresses of {@code block} stand for IPv4 addresses. */
    public static boolean covers(Cidr block) {
        return WELL_KNOWN.contains(block);
    }

    /** The IPv4 block that a block of such addresses stands for. */
    public static Cidr embedded(Cidr block) {
        return new Cidr(ipv4(block.first()), block.prefix() - WELL_KNOWN.prefix());
    }

    /** The address that stands for an IPv4 address. */
    public static Address synthesized(Address ipv4) {
        return new Address(Family.IPV6, HIGH, ipv4.low());
    }

    /** The last address of a block, past those that the file does not fix where it is all of 64:ff9b::/96. */
    static Address last(Cidr block) {
        return block.equals(WELL_KNOWN) ? LAST : block.last();
    }

    private static Address ipv4(Address ipv6) {
        return new Address(Family.IPV4, 0, ipv6.low());
    }

    /** What becomes of {@code packets}; IPv4 packets stay as they are, and IPv6 packets to other addresses are none. */
    public static PacketSet toIpv4(PacketSet packets) {
        PacketSet made = packets.intersect(Space.IPV4);
        for (Box box : packets.intersect(Space.TO_RFC6052).forgetSource().boxes()) {
            AddressRange to = box.destination();
            PacketSet addressed = PacketSet.to(ipv4(to.first()), ipv4(to.last()));
            made = made.union(addressed.intersect(messages(box, true)));
        }
        return made;
    }

    /** The IPv6 packets, from anywhere, that become some of the IPv4 packets {@code packets}. */
    public static PacketSet toIpv6(PacketSet packets) {
        PacketSet made = PacketSet.NONE;
        for (Box box : packets.intersect(Space.IPV4).forgetSource().boxes()) {
            AddressRange to = box.destination();
            PacketSet addressed = PacketSet.to(synthesized(to.first()), synthesized(to.last()));
            made = made.union(addressed.intersect(messages(box, false)));
        }
        return made;
    }

    /** Every packet to an address that stands for an IPv4 address which some of {@code packets} go to. */
    public static PacketSet toSynthesized(PacketSet packets) {
        PacketSet made = PacketSet.NONE;
        for (Box box : packets.intersect(Space.IPV4).forgetSource().boxes()) {
            AddressRange to = box.destination();
            made = made.union(PacketSet.to(synthesized(to.first()), synthesized(to.last())));
        }
        return made;
    }

    /** Protocols and ports stay; of ICMP the echo messages have their like in the other family. */
    private static PacketSet messages(Box box, boolean fromIpv6) {
        PacketSet others = PacketSet.protocols(box)
                .minus(PacketSet.protocol(Traffic.ICMP))
                .minus(PacketSet.protocol(Traffic.ICMPV6))
                .and(Field.FIRST, box.sourcePorts())
                .and(Field.SECOND, box.destinationPorts());
        int here = fromIpv6 ? Traffic.ICMPV6 : Traffic.ICMP;
        if (here < box.firstProtocol() || box.lastProtocol() < here) {
            return others;
        }
        PacketSet there = PacketSet.protocol(fromIpv6 ? Traffic.ICMP : Traffic.ICMPV6);
        for (Echo echo : Echo.values()) {
            int type = fromIpv6 ? echo.type6 : echo.type4;
            int like = fromIpv6 ? echo.type4 : echo.type6;
            if (box.sourcePorts().first() <= type && type <= box.sourcePorts().last()) {
                others = others.union(there.and(Field.FIRST, like, like).and(Field.SECOND, box.destinationPorts()));
            }
        }
        return others;
    }
}
