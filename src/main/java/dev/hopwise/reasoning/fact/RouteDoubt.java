package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets for which it is open which of two routes carries them. */
public record RouteDoubt(Id table, PacketSet packets, Route route) {}
