package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Reach;

/**
 * A flow that gets through, in whole or in part, or may.
 *
 * @param from the VPC that it comes from, or the network, or the internet
 * @param to where it goes: the same
 */
public record FoundFlow(Reach reach, Id from, Id to) {}
