package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** Clients of an endpoint between whom no condition of its policy makes a difference. */
public record PolicyClients(Id endpoint, PacketSet from) {}
