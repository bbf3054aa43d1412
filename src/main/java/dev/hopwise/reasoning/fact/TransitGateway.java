package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A transit gateway.
 *
 * @param groupReferences whether it carries references to security groups
 */
public record TransitGateway(Id id, boolean groupReferences, Where where) implements Thing {}
