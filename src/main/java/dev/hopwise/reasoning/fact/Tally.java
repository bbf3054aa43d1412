package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;

/**
 * What came of a trace.
 *
 * @param wanted the flows asked about
 * @param missing those whose request does not arrive, or whose reply does not come back
 * @param usable those that work at least for every client port of a common system
 * @param arriving those whose request arrives at least for every client port of a common system
 * @param open those that no blocker stops and whose end is not known
 */
public record Tally(
        Trace trace, PacketSet wanted, PacketSet missing, PacketSet usable, PacketSet arriving, PacketSet open) {}
