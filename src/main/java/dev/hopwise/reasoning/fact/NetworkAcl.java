package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** A network ACL, written or implied. */
public record NetworkAcl(Id id, Id vpc, Where where) implements Thing {
    /** A direction, in words. */
    public Evidence across(Direction direction) {
        return new Words("way", direction == Direction.INGRESS ? "inbound" : "outbound", where);
    }
}
