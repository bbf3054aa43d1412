package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pick;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens on a leg, in walking order. What a packet meets twice is said twice, or where it is stopped first; what parts of a
 * packet, or ways to pick, meet at different hops is said where the last one meets it.
 */
final class Course {
    private static final Comparator<Step> WALKING_ORDER = Comparator.<Step>comparingInt(
                    step -> step.packet().hop())
            .thenComparing(Step::stage)
            // The larger thing first: a VPC without a gateway before an interface without an address.
            .thenComparing(step -> step.resource().kind())
            .thenComparing(Step::rule)
            .thenComparing(Step::where)
            .thenComparing(Step::resource)
            .thenComparing(step -> step.packet().headers().toString())
            .thenComparing(step -> step.packet().picks().toString());

    private record Hop(Step step, dev.hopwise.verdict.Step worded) {
        int number() {
            return step.packet().hop();
        }

        boolean isStop() {
            return worded.outcome() == Outcome.BLOCK;
        }
    }

    private final Wording wording;

    Course(Wording wording) {
        this.wording = wording;
    }

    List<dev.hopwise.verdict.Step> of(List<Step> steps) {
        List<Hop> hops = new ArrayList<>();
        steps.stream()
                .map(step -> new Hop(step, wording.step(step, 1)))
                .sorted(Comparator.comparing(Hop::step, WALKING_ORDER)
                        .thenComparing(hop -> hop.worded().because()))
                .forEach(hop -> add(hops, hop));
        List<dev.hopwise.verdict.Step> numbered = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            if (i == 0 || !hops.get(i).worded().equals(hops.get(i - 1).worded())) {
                numbered.add(hops.get(i).worded().at(numbered.size() + 1));
            }
        }
        return numbered;
    }

    private static void add(List<Hop> hops, Hop hop) {
        List<Hop> before =
                hops.stream().filter(it -> it.worded().equals(hop.worded())).toList();
        if (before.stream().noneMatch(it -> it.number() == hop.number() || it.isStop())) {
            before.stream().filter(it -> !isSame(it, hop)).forEach(hops::remove);
            hops.add(hop);
        }
    }

    /** Whether some packet is in both, on one way. */
    private static boolean isSame(Hop one, Hop other) {
        Packet earlier = one.step().packet();
        Packet later = other.step().packet();
        PacketSet before = earlier.original(earlier.headers());
        return before.overlaps(later.original(later.headers()))
                && earlier.picks().stream().noneMatch(pick -> isOtherwise(pick, later.picks()));
    }

    private static boolean isOtherwise(Pick pick, List<Pick> picks) {
        return picks.stream()
                .anyMatch(other ->
                        other.point().equals(pick.point()) && !other.choice().equals(pick.choice()));
    }
}
