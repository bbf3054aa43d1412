package dev.hopwise.mutation;

import org.drools.model.Consequence;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;

/** How often a mutant has fired for one question: one that goes on and on would never answer it. */
final class Firings {
    /** No rule fires half as often for any question that is asked. */
    private static final int MOST = 20_000;

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private Firings() {}

    static void reset() {
        COUNT.get()[0] = 0;
    }

    static Consequence counting(Consequence then) {
        BlockN block = facts -> {
            if (++COUNT.get()[0] > MOST) {
                throw new IllegalStateException("fires without end");
            }
            then.getBlock().execute(facts);
        };
        return new ConsequenceImpl(block, then.getVariables(), then.isUsingDrools(), then.isBreaking(), "java");
    }
}
