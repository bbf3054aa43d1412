package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A route table, written or implied.
 *
 * @param main whether subnets that name no table follow it
 * @param written whether it is in the file
 */
public record RouteTable(Id id, Id vpc, boolean main, boolean written, Where where) implements Thing {
    /** Where the file can be changed: at the table, or at {@code follower} where nobody has written the table. */
    public Evidence orFollower(Evidence follower) {
        return written ? this : follower;
    }
}
