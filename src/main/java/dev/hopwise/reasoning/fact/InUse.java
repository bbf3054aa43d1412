package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/** A route table that packets are looked up in, as far as the file says. */
public record InUse(RouteTable table) {
    public Id getId() {
        return table.id();
    }

    public Id getVpc() {
        return table.vpc();
    }
}
