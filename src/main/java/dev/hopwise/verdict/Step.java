package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One hop of a walk, and why it does what it does.
 *
 * @param hop the position on the leg, from 1
 * @param rule the id of the rule that concluded it
 * @param kind what {@code resource} is, in the words of the topology file
 * @param code AWS's explanation code where one exists
 * @param also further resources to blame, where none of several lets a packet pass
 * @param remedy the smallest change, for a step that blocks
 */
public record Step(
        int hop,
        Leg leg,
        Stage stage,
        String rule,
        Optional<String> code,
        String kind,
        String resource,
        Outcome outcome,
        String because,
        Where at,
        List<String> also,
        Optional<String> remedy) {
    /** The same step as hop {@code position} of its leg. */
    public Step at(int position) {
        return new Step(position, leg, stage, rule, code, kind, resource, outcome, because, at, also, remedy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Step it
                        && hop == it.hop
                        && leg == it.leg
                        && stage == it.stage
                        && outcome == it.outcome
                        && rule.equals(it.rule)
                        && resource.equals(it.resource)
                        && kind.equals(it.kind)
                        && because.equals(it.because)
                        && at.equals(it.at)
                        && code.equals(it.code)
                        && also.equals(it.also)
                        && remedy.equals(it.remedy);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * hop + rule.hashCode()) + resource.hashCode();
    }
}
