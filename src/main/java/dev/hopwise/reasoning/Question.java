package dev.hopwise.reasoning;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import java.util.List;

/**
 * May {@code from} talk to {@code to} on {@code traffic}?
 *
 * @param from an end, as a user writes it
 * @param to an end, as a user writes it
 * @param clientPorts the source ports of the client; {@link Range#EPHEMERAL} where it may use any
 * @param ipv6 whether IPv6 is asked for where both ends have both families
 */
public record Question(String from, String to, List<Traffic> traffic, Range clientPorts, boolean ipv6) {}
