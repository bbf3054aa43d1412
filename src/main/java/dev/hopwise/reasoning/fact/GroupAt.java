package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/**
 * A security group that some interfaces in a subnet have.
 *
 * @param ownerKind what those are the interfaces of
 */
public record GroupAt(Id subnet, Id group, Kind ownerKind) {}
