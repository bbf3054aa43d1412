package dev.hopwise.reasoning.fact;

/**
 * A question that is asked where the requests of another one come to its receiver, too: that one is about what the same end sends to many.
 *
 * @param scout the position of that question
 */
public record Scouted(Candidate candidate, int scout) {}
