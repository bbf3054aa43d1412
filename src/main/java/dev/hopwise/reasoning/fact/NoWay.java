package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets that no gateway of a network outside AWS leads on. */
public record NoWay(Id network, PacketSet packets) {}
