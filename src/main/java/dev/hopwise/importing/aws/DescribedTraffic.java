package dev.hopwise.importing.aws;

import dev.hopwise.packet.AddressFormatException;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Protocols and ports, which AWS writes in one way in rules of groups and in another in entries of ACLs. */
final class DescribedTraffic {
    /** AWS writes "any" of ports, types and codes so. */
    private static final int ANY = -1;

    private DescribedTraffic() {}

    /** Of a group's permission: for ICMP the ports are the type and the code. */
    static Optional<Traffic> ofPermission(Item permission) {
        int from = permission.number("FromPort").orElse(ANY);
        int to = permission.number("ToPort").orElse(ANY);
        return traffic(permission.id("IpProtocol"), from, to, from, to);
    }

    /** Of an ACL's entry: ports and ICMP types stand apart. */
    static Optional<Traffic> ofAclEntry(Item entry) {
        Item ports = entry.item("PortRange");
        Item icmp = entry.item("IcmpTypeCode");
        return traffic(
                entry.id("Protocol"),
                ports.number("From").orElse(ANY),
                ports.number("To").orElse(ANY),
                icmp.number("Type").orElse(ANY),
                icmp.number("Code").orElse(ANY));
    }

    private static Optional<Traffic> traffic(String written, int from, int to, int type, int code) {
        OptionalInt protocol = protocol(written);
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (protocol.getAsInt()) {
                        case ANY -> Traffic.ALL;
                        case Traffic.TCP, Traffic.UDP -> new Traffic(protocol, range(from, to), Range.ALL);
                        case Traffic.ICMP, Traffic.ICMPV6 ->
                            new Traffic(protocol, one(type), type == ANY ? Range.ALL : one(code));
                        default -> new Traffic(protocol, Range.ALL, Range.ALL);
                    });
        } catch (AddressFormatException e) {
            return Optional.empty();
        }
    }

    private static Range range(int from, int to) {
        return from == ANY && to == ANY ? Range.ALL : new Range(from, to);
    }

    private static Range one(int number) {
        if (number > 255) {
            throw new AddressFormatException("no type or code of ICMP");
        }
        return number == ANY ? Range.ALL : Range.of(number);
    }

    private static OptionalInt protocol(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "all" -> OptionalInt.of(ANY);
            case "tcp" -> OptionalInt.of(Traffic.TCP);
            case "udp" -> OptionalInt.of(Traffic.UDP);
            case "icmp" -> OptionalInt.of(Traffic.ICMP);
            case "icmpv6", "ipv6-icmp" -> OptionalInt.of(Traffic.ICMPV6);
            default ->
                written.matches("-1|[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5]")
                        ? OptionalInt.of(Integer.parseInt(written))
                        : OptionalInt.empty();
        };
    }
}
