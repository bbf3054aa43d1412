package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets that a gateway of a network outside AWS leads on. */
public record Leads(Id network, Id gateway, PacketSet packets) {}
