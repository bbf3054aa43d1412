package dev.hopwise.reference;

import dev.hopwise.topology.Protocols;
import java.util.List;
import java.util.Map;

/** What {@code tcp/443}, {@code icmp/3/4}, {@code 47} and {@code all} match (UG:nacl-rules, UG:security-group-rules). */
record TrafficPattern(String text) {
    private static final Map<String, Integer> NUMBERS =
            Map.of("icmp", Packet.ICMP, "tcp", Packet.TCP, "udp", Packet.UDP, "icmpv6", Packet.ICMPV6);

    static boolean anyMatches(Protocols protocols, Packet packet) {
        List<?> written = protocols.traffic();
        return written.stream().anyMatch(one -> new TrafficPattern(one.toString()).matches(packet));
    }

    /** The port range is always that of destination ports. */
    boolean matches(Packet packet) {
        if (text.equals("all")) {
            return true;
        }
        String[] parts = text.split("/");
        Integer named = NUMBERS.get(parts[0]);
        int protocol = named == null ? Integer.parseInt(parts[0]) : named;
        return packet.protocol() == protocol
                && (parts.length < 2 || isWithin(parts[1], packet.port()))
                && (parts.length < 3 || isWithin(parts[2], packet.code()));
    }

    private static boolean isWithin(String range, int number) {
        String[] ends = range.split("-");
        return Integer.parseInt(ends[0]) <= number && number <= Integer.parseInt(ends[ends.length - 1]);
    }
}
