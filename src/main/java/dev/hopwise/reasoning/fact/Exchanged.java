package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * What came of a trace that was not walked from end to end.
 *
 * @param arriving the requests that come to the receiver
 * @param replied those whose replies come back
 */
public record Exchanged(Trace trace, PacketSet arriving, PacketSet replied) {}
