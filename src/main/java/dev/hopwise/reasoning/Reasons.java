package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Met;
import dev.hopwise.reasoning.fact.Reason;
import dev.hopwise.reasoning.fact.Reason.Weight;
import dev.hopwise.reasoning.fact.Suitable;
import dev.hopwise.reasoning.fact.Way;
import dev.hopwise.topology.Need;
import dev.hopwise.verdict.Means;
import dev.hopwise.verdict.Suitability;
import dev.hopwise.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was concluded about a need, sorted and in words. */
final class Reasons {
    private static final Comparator<Suitability.Reason> ORDER = Comparator.comparing(Suitability.Reason::rule)
            .thenComparing(Suitability.Reason::at)
            .thenComparing(Suitability.Reason::text);

    private final Walk walk;
    private final Wording wording;
    private final List<Reason> reasons;

    Reasons(Walk walk, Wording wording) {
        this.walk = walk;
        this.wording = wording;
        this.reasons = walk.all(Reason.class);
    }

    Suitability.Answer answer(Need need, List<Ask> byName, List<Traffic> traffic) {
        boolean met = !walk.all(Met.class).isEmpty();
        return new Suitability.Answer(
                Needs.name(need, byName),
                need.service().value(),
                traffic.stream().map(Object::toString).collect(Collectors.joining(", ")),
                met,
                by(),
                met ? Verdict.ALLOWED : verdict(byName),
                Stream.of(Means.values()).flatMap(this::option).toList(),
                need.where());
    }

    /** Ways that no means is suitable for lead elsewhere: out of the VPC, say, where sessions are to come in. */
    private List<String> by() {
        List<Means> suitable =
                walk.all(Suitable.class).stream().map(Suitable::means).toList();
        return walk.all(Way.class).stream()
                .filter(way -> suitable.contains(way.means()))
                .map(way -> way.by().id().name())
                .distinct()
                .sorted()
                .toList();
    }

    /** Over all who have the need: the walk's summary is over the endpoints' own addresses as well. */
    private Verdict verdict(List<Ask> byName) {
        List<Verdict> verdicts = byName.stream()
                .map(ask -> walk.answered(ask).verdict())
                .distinct()
                .toList();
        return verdicts.size() == 1 ? verdicts.get(0) : Verdict.MIXED;
    }

    private Stream<Suitability.Option> option(Means means) {
        List<Reason> mine =
                reasons.stream().filter(reason -> reason.means() == means).toList();
        boolean suitable = walk.all(Suitable.class).stream().anyMatch(it -> it.means() == means);
        return mine.isEmpty()
                ? Stream.of()
                : Stream.of(new Suitability.Option(
                        means,
                        suitable,
                        worded(mine, Weight.UNSUITED, Weight.SUITS, Weight.REMARK),
                        suitable ? worded(mine, Weight.LACKS) : List.of()));
    }

    /** Those of the first weights first. */
    private List<Suitability.Reason> worded(List<Reason> some, Weight... weights) {
        return Stream.of(weights)
                .flatMap(weight -> some.stream()
                        .filter(reason -> reason.weight() == weight)
                        .map(this::worded)
                        .distinct()
                        .sorted(ORDER))
                .toList();
    }

    private Suitability.Reason worded(Reason reason) {
        if (reason.step().isPresent()) {
            dev.hopwise.verdict.Step step = wording.step(reason.step().get(), 1);
            return new Suitability.Reason(step.rule(), step.because(), step.remedy(), step.at());
        }
        RuleCard card = wording.card(reason.rule());
        Map<String, String> words =
                Study.words(reason.evidence(), reason.evidence().get(0));
        return new Suitability.Reason(
                card.id(),
                Sentence.fill(card.because(), words),
                card.remedy().map(remedy -> Sentence.fill(remedy, words)),
                reason.where());
    }
}
