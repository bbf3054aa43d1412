package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** At the edge of a subnet, before its ACL. {@code next} is the interface it is for, on the way in. */
public record AtSubnet(Packet packet, Subnet subnet, Direction direction, Id next) {}
