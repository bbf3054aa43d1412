package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets of which an entry may or may not cover some. */
public record AclDoubt(Id acl, Direction direction, PacketSet packets, AclEntry entry) {}
