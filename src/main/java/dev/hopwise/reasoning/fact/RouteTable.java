package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** A route table, written or implied. */
public record RouteTable(Id id, Id vpc, Where where) implements Thing {}
