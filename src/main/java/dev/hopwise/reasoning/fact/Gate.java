package dev.hopwise.reasoning.fact;

import java.util.Set;

/**
 * A thing that whatever passes must cross.
 *
 * @param names how reports call it on a path; several for a transit gateway, one for each attachment
 */
public record Gate(Set<String> names) {
    /** Whether a flow crosses it. */
    public boolean isOn(FoundFlow flow) {
        return flow.reach().via().stream().anyMatch(names::contains);
    }
}
