package dev.hopwise.reasoning.fact;

import dev.hopwise.verdict.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The verdicts on the pairs of an expectation.
 *
 * @param known those but {@link Verdict#UNDETERMINED}
 * @param open whether some pair's is that
 */
public record Verdicts(Intent intent, Set<Verdict> known, boolean open) {
    public static Verdicts of(Intent intent, Collection<?> verdicts) {
        Set<Verdict> known = EnumSet.noneOf(Verdict.class);
        verdicts.forEach(it -> known.add((Verdict) it));
        boolean open = known.remove(Verdict.UNDETERMINED);
        return new Verdicts(intent, known, open);
    }

    /** The only known one, where there is one. */
    public Verdict one() {
        return known.iterator().next();
    }
}
