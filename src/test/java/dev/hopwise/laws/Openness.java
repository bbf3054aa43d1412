package dev.hopwise.laws;

import dev.hopwise.verdict.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which verdict may follow where a network lets more packets pass than before.
 *
 * <p>What arrives still arrives, and what comes back still comes back. So {@code allowed} stays, and nothing becomes
 * {@code blocked}. Where some flows of a set get through, others may now meet something that the file leaves open:
 * {@code mixed} may become {@code undetermined}, though never {@code one-way}. A flow that was open may be let pass by name,
 * or lie behind a choice of ways that now agree: {@code undetermined} may become anything but {@code blocked}.
 */
final class Openness {
    private static final Map<Verdict, Set<Verdict>> MAY_FOLLOW = Map.of(
            Verdict.BLOCKED, EnumSet.allOf(Verdict.class),
            Verdict.ONE_WAY, EnumSet.complementOf(EnumSet.of(Verdict.BLOCKED)),
            Verdict.UNDETERMINED, EnumSet.complementOf(EnumSet.of(Verdict.BLOCKED)),
            Verdict.MIXED, EnumSet.of(Verdict.MIXED, Verdict.ALLOWED, Verdict.UNDETERMINED),
            Verdict.ALLOWED, EnumSet.of(Verdict.ALLOWED));

    private Openness() {}

    static boolean mayGrow(Verdict before, Verdict after) {
        return MAY_FOLLOW.get(before).contains(after);
    }
}
