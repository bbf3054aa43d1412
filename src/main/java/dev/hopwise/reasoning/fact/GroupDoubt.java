package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets of which a rule may or may not admit some. */
public record GroupDoubt(
        Id eni, Direction direction, Id peer, PacketSet packets, SecurityGroup group, GroupRule groupRule) {}
