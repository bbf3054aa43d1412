package dev.hopwise.reasoning.fact;

import dev.hopwise.topology.Id;
import org.jspecify.annotations.Nullable;

/**
 * One of several ways that AWS or the far side may take, and the file does not say which.
 *
 * @param point where it is picked; one point is decided once, however often packets come by
 * @param choice what is picked there
 */
public record Pick(String point, Id choice) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pick it && point.equals(it.point) && choice.equals(it.choice);
    }

    @Override
    public int hashCode() {
        return 31 * point.hashCode() + choice.hashCode();
    }
}
