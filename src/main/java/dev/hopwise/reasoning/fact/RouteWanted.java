package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;

/**
 * A route that would lead where packets are to go.
 *
 * @param rule the rule that proposes it
 * @param to its destination
 * @param via its target
 */
public record RouteWanted(String rule, Step step, Id table, String to, Id via) {}
