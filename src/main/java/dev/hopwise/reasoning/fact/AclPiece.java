package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;

/** The packets of an ACL that one entry decides. */
public record AclPiece(Id acl, Direction direction, PacketSet packets, AclEntry entry) {}
