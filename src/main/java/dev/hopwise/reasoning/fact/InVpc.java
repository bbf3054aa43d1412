package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** In a VPC, on its local route. */
public record InVpc(Packet packet, Id vpc) {}
