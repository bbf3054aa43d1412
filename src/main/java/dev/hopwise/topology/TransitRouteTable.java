package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A route table of a transit gateway. */
@Doc("A route table of a transit gateway.")
public record TransitRouteTable(
        String id,

        @Doc(
                value = "Static routes, beside those that attachments propagate",
                example = "[ { to: 0.0.0.0/0, via: att-hub }, { to: 10.0.0.0/8, blackhole: true } ]",
                fallback = "none")
        List<TransitRoute> routes,

        Label label,
        Where where) {}
