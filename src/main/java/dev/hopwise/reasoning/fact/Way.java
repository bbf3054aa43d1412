package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Means;

/** By what the packets of a question about a service go, as far as they come. */
public record Way(Ask ask, Means means, Thing by) {
    /** Whether it leads to public addresses. */
    public boolean isOutward() {
        return means == Means.NAT || means == Means.INTERNET_GATEWAY;
    }
}
