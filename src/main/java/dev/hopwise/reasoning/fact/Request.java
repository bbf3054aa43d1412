package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * What an end asks of a service: an operation on a resource, as a need says.
 *
 * @param from the end that asks
 * @param action the operation, in small letters: IAM reads actions so
 */
public record Request(Id from, Id service, Wildcard action, Wildcard resource, String text, Where where)
        implements Evidence {
    @Override
    public String role() {
        return "request";
    }
}
