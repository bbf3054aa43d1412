package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.List;

/**
 * What an end asks of a service, as a need says: some of the operations, each on some of the resources.
 *
 * @param from the end that asks
 * @param actions the operations, in small letters: IAM reads actions so
 */
public record Request(Id from, Id service, List<Wildcard> actions, List<Wildcard> resources, String text, Where where)
        implements Evidence {
    @Override
    public String role() {
        return "request";
    }
}
