package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Packet;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conclusions to answers: sorted, worded, and the same for the same input. */
final class Answers {
    private final ConcludedByAsk conclusions;
    private final Wording wording;
    private final Question question;

    Answers(ConcludedByAsk conclusions, Wording wording, Question question) {
        this.conclusions = conclusions;
        this.wording = wording;
        this.question = question;
    }

    Answer answer(Ask ask) {
        Verdict verdict = conclusions.answered(ask).verdict();
        List<Concluded> traces = new ArrayList<>(conclusions.concluded(ask));
        traces.sort(Answers::inOrder);
        boolean alike = areAlike(traces);
        List<Concluded> shown = alike ? telling(traces) : traces;
        return new Answer(
                flow(ask, shown.get(0).trace()),
                verdict,
                steps(shown, Leg.FORWARD),
                steps(shown, Leg.RETURN),
                assumptions(shown, verdict, alike ? Optional.empty() : Optional.of(choice(ask, traces))),
                verdict == Verdict.MIXED ? Optional.of(surviving(shown.get(0))) : Optional.empty(),
                List.of(),
                List.of());
    }

    private static int inOrder(Concluded one, Concluded other) {
        int order = one.trace()
                .destination()
                .id()
                .compareTo(other.trace().destination().id());
        order = order != 0
                ? order
                : Boolean.compare(one.trace().isSynthesized(), other.trace().isSynthesized());
        return order != 0
                ? order
                : one.picks().toString().compareTo(other.picks().toString());
    }

    private static boolean areAlike(List<Concluded> traces) {
        for (Concluded it : traces) {
            if (it.verdict() != traces.get(0).verdict()) {
                return false;
            }
        }
        return true;
    }

    /** Of traces and ways that come to the same: the first, and each further one that meets a blocker that none before it does. */
    private List<Concluded> telling(List<Concluded> alike) {
        if (alike.size() == 1) {
            return alike;
        }
        Set<List<Object>> met = new HashSet<>();
        List<Concluded> telling = new ArrayList<>();
        for (Concluded it : alike) {
            Set<List<Object>> blockers = of(List.of(it)).stream()
                    .filter(step -> wording.kind(step).equals("blocker"))
                    .map(step -> List.<Object>of(step.rule(), step.resource(), step.where()))
                    .collect(Collectors.toSet());
            if (met.addAll(blockers) || telling.isEmpty()) {
                telling.add(it);
            }
        }
        return telling;
    }

    private Flow flow(Ask ask, Trace trace) {
        List<Traffic> traffic = question.traffic();
        Traffic first = traffic.get(0);
        Optional<String> ports = traffic.size() > 1 || first.ports().isAll()
                ? Optional.empty()
                : Optional.of(first.ports() + (first.codes().isAll() ? "" : "/" + first.codes()));
        return new Flow(
                ask.source().name(),
                ask.destination().name(),
                traffic.size() == 1
                        ? first.protocolName()
                        : String.join(
                                ", ", traffic.stream().map(Object::toString).toList()),
                ports,
                wording.single(trace.wanted(), true),
                wording.single(trace.wanted(), false));
    }

    private List<dev.hopwise.verdict.Step> steps(List<Concluded> shown, Leg leg) {
        List<Step> steps = new ArrayList<>();
        for (Step step : of(shown)) {
            if (step.packet().leg() == leg && !isAssumption(step)) {
                steps.add(step);
            }
        }
        return new Course(wording).of(steps);
    }

    private List<String> assumptions(List<Concluded> shown, Verdict verdict, Optional<String> choice) {
        Set<String> unsaid = new TreeSet<>();
        choice.ifPresent(unsaid::add);
        for (Step step : of(shown)) {
            if (isUnsaid(step)) {
                dev.hopwise.verdict.Step worded = wording.step(step, 1);
                unsaid.add(worded.because() + " (" + worded.at() + ")");
            }
        }
        return unsaid.isEmpty() && verdict == Verdict.UNDETERMINED
                ? List.of("no rule says what happens after the last step; please report this topology")
                : List.copyOf(unsaid);
    }

    /** That a name may lead to several places, or several ways to one, and to what each would come. */
    private String choice(Ask ask, List<Concluded> traces) {
        boolean places = traces.stream().map(Concluded::trace).distinct().count() > 1;
        return (places
                        ? ask.destination().name()
                        : "AWS or the far side may lead to " + ask.destination().name())
                + traces.stream()
                        .map(it -> (places ? place(it) : "") + through(Ways.words(it, traces)) + " ("
                                + it.verdict().word() + ")")
                        .distinct()
                        .collect(Collectors.joining(places ? " or to " : " or", places ? " may lead to " : "", ""));
    }

    private String place(Concluded it) {
        return wording.single(it.trace().wanted(), false)
                .orElse(it.trace().destination().name());
    }

    private static String through(String ways) {
        return ways.isEmpty() ? "" : " through " + ways;
    }

    private boolean isAssumption(Step step) {
        return wording.kind(step).equals("assumption");
    }

    private boolean isUnsaid(Step step) {
        return isAssumption(step) || wording.kind(step).equals("unknown");
    }

    private List<Step> of(List<Concluded> shown) {
        List<Step> steps = new ArrayList<>();
        for (Step step : conclusions.steps(shown.get(0).trace().ask())) {
            if (isOf(shown, step.packet())) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean isOf(List<Concluded> shown, Packet packet) {
        for (Concluded it : shown) {
            if (it.trace().equals(packet.trace()) && it.picks().containsAll(packet.picks())) {
                return true;
            }
        }
        return false;
    }

    private String surviving(Concluded shown) {
        Tally tally = conclusions.tallies(shown.trace().ask()).stream()
                .filter(it -> it.trace().equals(shown.trace()) && it.picks().equals(shown.picks()))
                .findFirst()
                .orElseThrow();
        PacketSet answered = tally.wanted().minus(tally.missing());
        return tally.usable().isEmpty()
                ? wording.passing(tally.arriving().minus(PacketSet.anyOf("tcp")), tally.wanted()) + ", one way"
                : wording.passing(answered, tally.wanted());
    }
}
