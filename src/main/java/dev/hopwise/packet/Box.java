package dev.hopwise.packet;

/**
 * Headers that differ in nothing but ranges: one readable part of a {@link PacketSet}.
 *
 * @param family the family of both addresses
 * @param firstProtocol IANA number
 * @param lastProtocol IANA number; 255 with a first of 0 is every protocol
 * @param source source addresses
 * @param destination destination addresses
 * @param sourcePorts source ports; ICMP types
 * @param destinationPorts destination ports; ICMP codes
 */
public record Box(
        Family family,
        int firstProtocol,
        int lastProtocol,
        AddressRange source,
        AddressRange destination,
        Range sourcePorts,
        Range destinationPorts) {

    /** Its headers as a set. */
    public PacketSet packets() {
        return PacketSet.protocols(this)
                .and(Field.FIRST, sourcePorts)
                .and(Field.SECOND, destinationPorts)
                .intersect(PacketSet.from(source.first(), source.last()))
                .intersect(PacketSet.to(destination.first(), destination.last()));
    }

    /** Protocol and destination port, or ICMP type and code: {@code tcp/443}, {@code icmp/8}. */
    public String service() {
        if (firstProtocol == 0 && lastProtocol >= 255) {
            return "all";
        }
        if (firstProtocol != lastProtocol) {
            return firstProtocol + "-" + Math.min(lastProtocol, 255);
        }
        String name = Traffic.protocolName(firstProtocol);
        if (firstProtocol == Traffic.ICMP || firstProtocol == Traffic.ICMPV6) {
            return name + octet(sourcePorts) + octet(destinationPorts);
        }
        return name + part(destinationPorts);
    }

    /** The same as a topology file can have it: a range of ICMP types or codes is written nowhere, and what it is of is there instead. */
    public String writtenService() {
        boolean icmp =
                firstProtocol == lastProtocol && (firstProtocol == Traffic.ICMP || firstProtocol == Traffic.ICMPV6);
        return icmp ? service().replaceFirst("/[0-9]+-.*", "") : service();
    }

    private static String part(Range range) {
        return range.isAll() ? "" : "/" + range;
    }

    /** ICMP types and codes end at 255. */
    private static String octet(Range range) {
        return range.isAll() ? "" : part(range.last() <= 255 ? range : new Range(range.first(), 255));
    }
}
