package dev.hopwise.verdict;

import java.util.Optional;

/**
 * A question: may this talk to that?
 *
 * @param from the sender as reports name it
 * @param to the receiver as reports name it
 * @param protocol by name, or its number
 * @param port destination port or ports; ICMP type and code
 * @param source the address the packet leaves with, where it is one
 * @param destination the address the packet is sent to, where it is one
 */
public record Flow(
        String from,
        String to,
        String protocol,
        Optional<String> port,
        Optional<String> source,
        Optional<String> destination) {}
