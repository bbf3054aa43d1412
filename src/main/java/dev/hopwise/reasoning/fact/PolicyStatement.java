package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * A statement of an endpoint's policy.
 *
 * @param position its place in the policy, from 1
 * @param sid its own name; empty where it has none
 * @param allow whether it allows, or denies
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html">Endpoint policies</a>
 */
public record PolicyStatement(
        Id endpoint, int position, String sid, boolean allow, PolicyClause actions, PolicyClause resources, Where where)
        implements Evidence {
    /** Whether it is surely about all of {@code request}; false also where that is open. */
    public boolean covers(Request request) {
        return request.actions().stream().allMatch(actions::covers)
                && request.resources().stream().allMatch(resources::covers);
    }

    /** Whether it may be about some of {@code request}. */
    public boolean touches(Request request) {
        return request.actions().stream().anyMatch(actions::overlaps)
                && request.resources().stream().anyMatch(resources::overlaps);
    }

    @Override
    public String role() {
        return "statement";
    }

    @Override
    public String text() {
        return "statement " + position + (sid.isEmpty() ? "" : " (" + sid + ")");
    }
}
