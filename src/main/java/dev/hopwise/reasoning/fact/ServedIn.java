package dev.hopwise.reasoning.fact;

/**
 * A VPC with an interface endpoint of the service that a need names, wherever the need is.
 *
 * @param vpc the VPC
 * @param endpoint its endpoint
 */
public record ServedIn(Vpc vpc, Endpoint endpoint) {}
