package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Step;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.reasoning.fact.Trace;
import dev.hopwise.topology.Id;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Concluded> traces = conclusions.concluded(ask).stream()
                .sorted(Comparator.<Concluded, Id>comparing(
                                it -> it.trace().destination().id())
                        .thenComparing(it -> it.trace().isSynthesized())
                        .thenComparing(it -> it.picks().toString()))
                .toList();
        boolean alike = traces.stream().map(Concluded::verdict).distinct().count() == 1;
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

    /** Of traces and ways that come to the same: the first, and each further one that meets a blocker that none before it does. */
    private List<Concluded> telling(List<Concluded> alike) {
        if (alike.size() == 1) {
            return alike;
        }
        Set<List<Object>> met = new HashSet<>();
        List<Concluded> telling = new ArrayList<>();
        for (Concluded it : alike) {
            Set<List<Object>> blockers = of(List.of(it))
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
        return new Course(wording)
                .of(of(shown)
                        .filter(step -> step.packet().leg() == leg && !isAssumption(step))
                        .toList());
    }

    private List<String> assumptions(List<Concluded> shown, Verdict verdict, Optional<String> choice) {
        Stream<String> steps = of(shown)
                .filter(this::isUnsaid)
                .map(step -> wording.step(step, 1))
                .map(step -> step.because() + " (" + step.at() + ")");
        List<String> unsaid =
                Stream.concat(choice.stream(), steps).distinct().sorted().toList();
        return unsaid.isEmpty() && verdict == Verdict.UNDETERMINED
                ? List.of("no rule says what happens after the last step; please report this topology")
                : unsaid;
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

    private Stream<Step> of(List<Concluded> shown) {
        return conclusions.steps(shown.get(0).trace().ask()).stream()
                .filter(step -> shown.stream()
                        .anyMatch(it -> it.trace().equals(step.packet().trace())
                                && it.picks().containsAll(step.packet().picks())));
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
