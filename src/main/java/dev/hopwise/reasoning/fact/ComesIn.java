package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * Of a walk that ends at the receiver's VPC: what comes into one.
 *
 * @param place the VPC; the subnet, where it is met by neighbours there
 */
public record ComesIn(Packet packet, Id place) {}
