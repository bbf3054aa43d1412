package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A security group, written or implied.
 *
 * @param written whether it is in the file
 * @param defaultGroup whether it is the one that AWS makes with the VPC and that interfaces have without another
 * @param position its place among the groups of the file: the first is blamed first
 */
public record SecurityGroup(Id id, Id vpc, boolean written, boolean defaultGroup, int position, Where where)
        implements Thing {}
