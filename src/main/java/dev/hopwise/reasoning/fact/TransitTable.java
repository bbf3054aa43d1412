package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/** A route table of a transit gateway. */
public record TransitTable(Id id, Id gateway, Where where) implements Thing {}
