package dev.hopwise.topology;

import dev.hopwise.source.Where;
import java.util.List;

/** A route table of a transit gateway. */
@Doc("A route table of a transit gateway.")
public record TransitRouteTable(
        String id, @Doc("Static routes") List<TransitRoute> routes, Label label, Where where) {}
