package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import java.util.Set;

/**
 * A thing that flows of an expectation are to cross, or to avoid.
 *
 * @param text as the file names it
 * @param names how reports call it; several for an instance, one for each interface
 */
public record Waypoint(Intent intent, String text, Set<String> names, Where where) implements Evidence {
    /** Whether it decides at a hop. */
    public boolean isAt(Step step) {
        return isNamed(step.resource());
    }

    /** Whether the packet at a hop has crossed it on its leg. */
    public boolean isBefore(Step step) {
        return step.packet().via().stream().anyMatch(this::isNamed);
    }

    /** Whether it is the subnet, or the VPC that it is in. */
    public boolean isAround(Subnet subnet) {
        return isNamed(subnet.id()) || isNamed(subnet.vpc());
    }

    /** Whether reports call {@code thing} so. */
    public boolean isNamed(Id thing) {
        return names.contains(thing.name());
    }

    @Override
    public String role() {
        return "waypoint";
    }
}
