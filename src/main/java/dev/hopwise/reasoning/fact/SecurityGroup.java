package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;

/**
 * A security group, written or implied.
 *
 * @param written whether it is in the file
 * @param position its place among the groups of the file: the first is blamed first
 */
public record SecurityGroup(Id id, Id vpc, boolean written, int position, Where where) implements Thing {
    /** Whether it is the one that AWS makes with the VPC and that interfaces get without another. */
    public boolean isDefaultGroup() {
        return id.equals(Id.within(vpc.name(), Kind.SECURITY_GROUP, "default"));
    }
}
