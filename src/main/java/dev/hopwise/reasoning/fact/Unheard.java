package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A subnet that another VPC is led to over a transit gateway and admitted in, and whose table leads nothing back.
 *
 * @param table that of the subnet
 * @param gateway the transit gateway
 * @param near the VPC of the subnet
 * @param far the VPC that sends
 */
public record Unheard(Id table, Id gateway, Id near, Id far, Subnet subnet) {}
