package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** An egress-only internet gateway of a VPC. */
public record EgressOnlyInternetGateway(Id id, Id vpc, Where where) implements Thing {}
