package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A route table, written or implied.
 *
 * @param main whether subnets that name no table follow it
 * @param written whether it is in the file
 */
public record RouteTable(Id id, Id vpc, boolean main, boolean written, Where where) implements Thing {}
