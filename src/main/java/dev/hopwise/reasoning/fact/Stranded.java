package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A NAT gateway that a VPC is led to over a transit gateway, and whose table leads nothing back.
 *
 * @param table that of the subnet of the NAT gateway
 * @param gateway the transit gateway
 * @param near the VPC of the NAT gateway
 * @param far the VPC that sends
 */
public record Stranded(Id table, Id gateway, Id near, Id far, NatGateway natGateway) {}
