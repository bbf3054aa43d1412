package dev.hopwise.verdict;

import java.util.List;

/**
 * What one end can ask of another on one path, of all that may be asked. A port counts as allowed where the replies to every client
 * port come back.
 *
 * @param from the name of the sender, as reports name it
 * @param to the name of the receiver
 * @param family 4 or 6
 * @param ports protocols and ports that are allowed: {@code tcp/443}
 * @param via the gateways and connections that carry the requests, in their order
 * @param oneWay those on which requests arrive and no reply comes back
 * @param mixed those on which some client ports are answered only
 * @param undetermined those of which the model does not know it
 * @param ranges where an end is the internet or a network, the addresses of it that are meant; empty where all are
 */
public record Reach(
        String from,
        String to,
        int family,
        List<String> ports,
        List<String> via,
        List<String> oneWay,
        List<Mixed> mixed,
        List<String> undetermined,
        List<String> ranges) {
    /** Ports that answer some client ports only. */
    public record Mixed(List<String> ports, List<String> clientPorts) {}

    /** The same between other ends. */
    public Reach between(String sender, String receiver) {
        return new Reach(sender, receiver, family, ports, via, oneWay, mixed, undetermined, ranges);
    }
}
