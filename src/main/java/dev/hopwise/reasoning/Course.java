package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Pick;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens on a leg, in walking order. What a packet meets twice is said twice, or where it is stopped first; what parts of a
 * packet, or ways to pick, meet at different hops is said where the last one meets it.
 */
final class Course {
    private record Hop(Step step, dev.hopwise.verdict.Step worded) {
        int number() {
            return step.packet().hop();
        }

        boolean isStop() {
            return worded.outcome() == Outcome.BLOCK;
        }

        /** The order of walking; without comparators, which are slow to come by in a process that has just begun. */
        static int inOrder(Hop one, Hop other) {
            Step a = one.step;
            Step b = other.step;
            int order = Integer.compare(one.number(), other.number());
            order = order != 0 ? order : a.stage().compareTo(b.stage());
            // The larger thing first: a VPC without a gateway before an interface without an address.
            order = order != 0
                    ? order
                    : a.resource().kind().compareTo(b.resource().kind());
            order = order != 0 ? order : a.rule().compareTo(b.rule());
            order = order != 0 ? order : a.where().compareTo(b.where());
            order = order != 0 ? order : a.resource().compareTo(b.resource());
            order = order != 0
                    ? order
                    : a.packet()
                            .headers()
                            .toString()
                            .compareTo(b.packet().headers().toString());
            order = order != 0
                    ? order
                    : a.packet().picks().toString().compareTo(b.packet().picks().toString());
            return order != 0 ? order : one.worded.because().compareTo(other.worded.because());
        }
    }

    private final Wording wording;

    Course(Wording wording) {
        this.wording = wording;
    }

    List<dev.hopwise.verdict.Step> of(List<Step> steps) {
        List<Hop> walked = new ArrayList<>();
        for (Step step : steps) {
            walked.add(new Hop(step, wording.step(step, 1)));
        }
        walked.sort(Hop::inOrder);
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : walked) {
            add(hops, hop);
        }
        List<dev.hopwise.verdict.Step> numbered = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            if (i == 0 || !hops.get(i).worded().equals(hops.get(i - 1).worded())) {
                numbered.add(hops.get(i).worded().at(numbered.size() + 1));
            }
        }
        return numbered;
    }

    private static void add(List<Hop> hops, Hop hop) {
        List<Hop> elsewhere = new ArrayList<>();
        for (Hop it : hops) {
            if (it.worded().equals(hop.worded())) {
                if (it.number() == hop.number() || it.isStop()) {
                    return;
                }
                if (!isSame(it, hop)) {
                    elsewhere.add(it);
                }
            }
        }
        hops.removeAll(elsewhere);
        hops.add(hop);
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
