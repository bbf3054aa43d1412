package dev.hopwise.reference;

import dev.hopwise.topology.Id;

/**
 * A route as the lookup sees it: one block, one target.
 *
 * @param target empty names stand for {@code local}
 * @param preference on equal prefixes the higher wins
 */
record Hop(IpBlock destination, Target target, boolean blackhole, int preference) {
    static final int PROPAGATED = 0;
    static final int PREFIX_LIST = 1;
    static final int STATIC = 2;
    static final int LOCAL = 3;

    /** Where a route leads. */
    sealed interface Target {}

    /** Into the VPC itself. */
    record Local() implements Target {}

    /** To a thing of the topology. */
    record To(Id id) implements Target {}

    /** Whether it makes no difference which of the two is taken. */
    boolean leadsWhere(Hop other) {
        return target.equals(other.target) && blackhole == other.blackhole;
    }

    boolean isLocal() {
        return target instanceof Local;
    }
}
