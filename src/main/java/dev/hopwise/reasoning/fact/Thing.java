package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A named part of the network. */
public interface Thing extends Evidence {
    Id id();

    @Override
    default String role() {
        return id().kind().word();
    }

    @Override
    default String text() {
        return id().name();
    }
}
