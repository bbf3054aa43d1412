package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** A transit gateway or a VPN gateway. */
public record Gateway(Id id, Where where) implements Thing {
    /** Either, in one word. */
    public Evidence named() {
        return new Words("gateway", id.name(), where);
    }
}
