package dev.hopwise.packet;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protocol, and which of its destination ports or ICMP types and codes: what {@code tcp/443}, {@code icmp/3/4},
 * {@code 47} and {@code all} mean in a topology file.
 *
 * @param protocol the IANA protocol number, or empty for all
 * @param ports destination ports for TCP and UDP, types for ICMP and ICMPv6; all for everything else
 * @param codes ICMP codes; all for everything else
 */
public record Traffic(OptionalInt protocol, Range ports, Range codes) {
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMPV6 = 58;
    public static final Traffic ALL = new Traffic(OptionalInt.empty(), Range.ALL, Range.ALL);

    private static final Map<String, Integer> NAMES = Map.of("icmp", ICMP, "tcp", TCP, "udp", UDP, "icmpv6", ICMPV6);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FORM = Pattern.compile(
            "(?<protocol>[a-z][a-z0-9]*|[0-9]{1,3})(/(?<first>[0-9]{1,5})(-(?<last>[0-9]{1,5}))?)?(/(?<code>[0-9]{1,3}))?");

    /**
     * Reads the forms of the topology file.
     *
     * @throws AddressFormatException with what was expected
     */
    public static Traffic parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw expected(text);
        }
        int protocol = number(m.group("protocol"), text);
        Range ports = m.group("first") == null ? Range.ALL : range(m.group("first"), m.group("last"));
        Range codes = m.group("code") == null ? Range.ALL : Range.of(Integer.parseInt(m.group("code")));
        boolean icmp = protocol == ICMP || protocol == ICMPV6;
        boolean hasPorts = protocol == TCP || protocol == UDP;
        if (!ports.isAll() && !icmp && !hasPorts
                || !codes.isAll() && !icmp
                || icmp && !ports.isAll() && (ports.last() > 255 || m.group("last") != null)
                || !codes.isAll() && codes.last() > 255) {
            throw expected(text);
        }
        return new Traffic(OptionalInt.of(protocol), ports, codes);
    }

    private static Range range(String first, String last) {
        return new Range(Integer.parseInt(first), Integer.parseInt(last == null ? first : last));
    }

    private static int number(String word, String text) {
        Integer named = NAMES.get(word);
        if (named != null) {
            return named;
        }
        if (!NUMBER.matcher(word).matches() || Integer.parseInt(word) > 255) {
            throw expected(text);
        }
        return Integer.parseInt(word);
    }

    private static AddressFormatException expected(String text) {
        return new AddressFormatException(
                "expected a protocol such as tcp/443, udp/53, tcp/1024-65535, icmp/8, icmp/3/4, 47 or all, found "
                        + text);
    }

    /** The protocol by its name where it has one: {@code tcp}, {@code 47}, {@code all}. */
    public String protocolName() {
        return protocol.isEmpty() ? "all" : protocolName(protocol.getAsInt());
    }

    static String protocolName(int protocol) {
        return switch (protocol) {
            case ICMP -> "icmp";
            case TCP -> "tcp";
            case UDP -> "udp";
            case ICMPV6 -> "icmpv6";
            default -> Integer.toString(protocol);
        };
    }

    @Override
    public String toString() {
        return protocolName() + (ports.isAll() ? "" : "/" + ports) + (codes.isAll() ? "" : "/" + codes);
    }
}
