package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A security group, written or implied.
 *
 * @param position its place among the groups of the file: the first is blamed first
 */
public record SecurityGroup(Id id, Id vpc, int position, Where where) implements Thing {}
