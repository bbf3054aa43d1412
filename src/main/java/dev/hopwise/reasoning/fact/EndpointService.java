package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.List;

/**
 * An endpoint service of one's own.
 *
 * @param id its full name
 * @param azs the zones it is offered in; none where the file does not say
 */
public record EndpointService(Id id, List<String> azs, Where where) implements Thing {
    /** Whether the file says in which zones it is, and {@code az} is none of them. */
    public boolean lacks(String az) {
        return !azs.isEmpty() && !azs.contains(az);
    }

    /** Its zones, in words. */
    public Evidence zones() {
        return new Words("zones", String.join(" and ", azs), where);
    }
}
