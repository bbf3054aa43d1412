package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A transit gateway.
 *
 * @param region its Region
 * @param regionAssumed whether the file leaves the Region out
 * @param groupReferences whether it carries references to security groups
 */
public record TransitGateway(Id id, String region, boolean regionAssumed, boolean groupReferences, Where where)
        implements Thing {
    /** Its Region, in words. */
    public Evidence place(String role) {
        return new Words(role, region, where);
    }
}
