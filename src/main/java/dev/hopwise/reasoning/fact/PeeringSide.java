package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import org.jspecify.annotations.Nullable;

/**
 * A peering connection as seen from one of its VPCs; every connection has two sides.
 *
 * @param near the VPC that looks
 * @param far the VPC on the other side
 * @param accepter the VPC that accepts it
 * @param ended whether its state is one from which it never carries anything again
 * @param resolves whether public host names of the VPC on the other side mean private addresses here
 * @param status the word for its state
 */
public record PeeringSide(
        Id id,
        Id near,
        Id far,
        Id accepter,
        boolean active,
        boolean ended,
        boolean resolves,
        String status,
        Where where)
        implements Thing {
    /** Whether the VPC that looks is the one that requested it. */
    public boolean isRequesting() {
        return far.equals(accepter);
    }

    /** Whether it stands behind {@code other} in the file. */
    public boolean isAfter(PeeringSide other) {
        return where.compareTo(other.where) > 0;
    }

    /** Its state, in words. */
    public Evidence state() {
        return new Words("status", status, where);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof PeeringSide it
                        && id.equals(it.id)
                        && near.equals(it.near)
                        && far.equals(it.far)
                        && accepter.equals(it.accepter)
                        && active == it.active
                        && ended == it.ended
                        && resolves == it.resolves
                        && status.equals(it.status)
                        && where.equals(it.where);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + near.hashCode();
    }
}
