package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * Two ends whose requests to each other are known, in both directions.
 *
 * @param requests what of the trace comes to its receiver
 * @param back what comes from there to the sender, of all that the receiver may send it
 */
public record Exchange(Trace trace, PacketSet requests, PacketSet back) {}
