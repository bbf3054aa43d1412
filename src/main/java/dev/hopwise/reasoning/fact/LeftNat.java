package dev.hopwise.reasoning.fact;

/** Past a NAT gateway. */
public record LeftNat(Packet packet, NatGateway nat) {}
