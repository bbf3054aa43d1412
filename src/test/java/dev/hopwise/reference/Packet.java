package dev.hopwise.reference;

/**
 * One packet.
 *
 * @param protocol its IANA number
 * @param sourcePort for TCP and UDP
 * @param port the destination port for TCP and UDP, the type for ICMP
 * @param code for ICMP
 */
public record Packet(IpAddress source, IpAddress destination, int protocol, int sourcePort, int port, int code) {
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMPV6 = 58;
    public static final int ECHO = 8;
    public static final int ECHO_REPLY = 0;
    public static final int ECHO_IPV6 = 128;
    public static final int ECHO_REPLY_IPV6 = 129;

    public boolean isIpv6() {
        return destination.isIpv6();
    }

    public boolean hasPorts() {
        return protocol == TCP || protocol == UDP;
    }

    public Packet from(IpAddress newSource) {
        return new Packet(newSource, destination, protocol, sourcePort, port, code);
    }

    public Packet to(IpAddress newDestination) {
        return new Packet(source, newDestination, protocol, sourcePort, port, code);
    }

    public Packet fromPort(int newPort) {
        return hasPorts() ? new Packet(source, destination, protocol, newPort, port, code) : this;
    }

    public Packet toPort(int newPort) {
        return hasPorts() ? new Packet(source, destination, protocol, sourcePort, newPort, code) : this;
    }

    /** Whether anything answers it: of ICMP only an echo request is answered (UG:flow-logs-records-examples). */
    public boolean isAnswered() {
        return protocol == ICMP && port == ECHO
                || protocol == ICMPV6 && port == ECHO_IPV6
                || protocol != ICMP && protocol != ICMPV6;
    }

    /** What its receiver sends back: ends swapped, ports swapped, an echo answered (UG:custom-network-acl). */
    public Packet reply() {
        return switch (protocol) {
            case TCP, UDP -> new Packet(destination, source, protocol, port, sourcePort, code);
            case ICMP -> new Packet(destination, source, protocol, 0, answer(ECHO, ECHO_REPLY), code);
            case ICMPV6 -> new Packet(destination, source, protocol, 0, answer(ECHO_IPV6, ECHO_REPLY_IPV6), code);
            default -> new Packet(destination, source, protocol, 0, 0, 0);
        };
    }

    private int answer(int request, int reply) {
        if (port != request) {
            throw new IllegalStateException("Only an echo request has a reply, not type " + port);
        }
        return reply;
    }
}
