package dev.hopwise.reasoning;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Reached;
import dev.hopwise.reasoning.fact.Reason;
import dev.hopwise.reasoning.fact.Reason.Weight;
import dev.hopwise.reasoning.fact.Suitable;
import dev.hopwise.reasoning.fact.Thing;
import dev.hopwise.reasoning.fact.Unmet;
import dev.hopwise.reasoning.fact.Way;
import dev.hopwise.topology.Need;
import dev.hopwise.verdict.Means;
import dev.hopwise.verdict.Suitability;
import dev.hopwise.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was concluded about a need, sorted and in words. */
final class Reasons {
    private static final Comparator<Suitability.Reason> ORDER = Comparator.comparing(Suitability.Reason::rule)
            .thenComparing(Suitability.Reason::at)
            .thenComparing(Suitability.Reason::text)
            .thenComparing(it -> it.remedy().orElse(""));

    private final Walk walk;
    private final Wording wording;
    private final Question question;
    private final List<Reason> reasons;

    Reasons(Walk walk, Wording wording, Question question) {
        this.walk = walk;
        this.wording = wording;
        this.question = question;
        this.reasons = walk.all(Reason.class);
    }

    /** A need that nothing in the file has: a group without interfaces. */
    static Suitability.Answer ofNobody(Need need, Question question, String why) {
        return new Suitability.Answer(
                need.from().text(),
                need.service().value(),
                traffic(question),
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(why + " (" + need.where() + ")"),
                need.where());
    }

    Suitability.Answer answer(Need need, List<Ask> byName) {
        boolean met = walk.all(Unmet.class).isEmpty();
        return new Suitability.Answer(
                Needs.name(need, byName),
                need.service().value(),
                traffic(question),
                met,
                by(),
                met ? Optional.of(Verdict.ALLOWED) : reached(),
                Stream.of(Means.values()).flatMap(this::option).toList(),
                assumptions(),
                need.where());
    }

    private static String traffic(Question question) {
        return question.traffic().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Of the ways that the packets take. */
    private List<String> assumptions() {
        Answers answers = new Answers(new ConcludedByAsk(walk), wording, question);
        return walk.all(Way.class).stream()
                .map(Way::ask)
                .distinct()
                .flatMap(ask -> answers.answer(ask).assumptions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Ways that no means is suitable for lead elsewhere: out of the VPC, say, where sessions are to come in. */
    private List<String> by() {
        List<Means> suitable =
                walk.all(Suitable.class).stream().map(Suitable::means).toList();
        return walk.all(Way.class).stream()
                .filter(way -> suitable.contains(way.means()))
                .map(Way::by)
                .sorted(Comparator.comparing(Thing::where).thenComparing(Thing::id))
                .map(by -> by.id().name())
                .distinct()
                .toList();
    }

    /** By the service's name, which does not count where another name meets the need. */
    private Optional<Verdict> reached() {
        List<Verdict> reached =
                walk.all(Reached.class).stream().map(Reached::verdict).toList();
        return reached.isEmpty() ? Optional.empty() : Optional.of(Walk.only(reached, question.toString()));
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
                        worded(mine, suitable ? Weight.SUITS : Weight.UNSUITED, Weight.REMARK),
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
