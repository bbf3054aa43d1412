package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Actual;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Breach;
import dev.hopwise.reasoning.fact.Broken;
import dev.hopwise.reasoning.fact.Intent;
import dev.hopwise.reasoning.fact.Kept;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was concluded about expectations, sorted and in words. */
final class Breaches {
    private static final Comparator<Breach> ORDER = Comparator.<Breach, Integer>comparing(
                    it -> it.ask().map(Ask::position).orElse(-1))
            .thenComparing(Breach::rule)
            .thenComparing(it -> it.evidence().get(0).where());

    private final ConcludedByAsk conclusions;
    private final Wording wording;
    private final Paths paths;
    private final Map<Intent, List<Breach>> breaches;
    private final Map<Intent, Verdict> actual;
    private final Map<Intent, String> kept;
    private final Map<Intent, String> broken;

    Breaches(Walk walk, Wording wording) {
        this.conclusions = new ConcludedByAsk(walk);
        this.wording = wording;
        this.paths = new Paths(walk);
        this.breaches = walk.all(Breach.class).stream().collect(Collectors.groupingBy(Breach::intent));
        this.actual = byIntent(walk.all(Actual.class), Actual::intent, Actual::verdict);
        this.kept = byIntent(walk.all(Kept.class), Kept::intent, Kept::rule);
        this.broken = byIntent(walk.all(Broken.class), Broken::intent, Broken::rule);
    }

    private static <C, V> Map<Intent, V> byIntent(
            List<C> conclusions, Function<C, Intent> intent, Function<C, V> value) {
        return conclusions.stream().collect(Collectors.toMap(intent, value, (one, same) -> one));
    }

    Check.Expectation answer(Intended it) {
        Intent intent = it.intent();
        Answers answers = new Answers(conclusions, wording, it.question());
        Map<Integer, Answer> byPair = new HashMap<>();
        it.asks().forEach(ask -> byPair.put(ask.position(), answers.answer(ask)));
        Map<Ask, AlikePairs> alike =
                it.pairs().stream().collect(Collectors.toMap(AlikePairs::asked, Function.identity()));
        boolean holds = kept.containsKey(intent);
        return new Check.Expectation(
                intent.position(),
                it.written().from().text(),
                it.written().to().text(),
                it.question().traffic().stream().map(Object::toString).collect(Collectors.joining(", ")),
                intent.verdict(),
                Optional.ofNullable(actual.get(intent)),
                holds,
                wording.card((holds ? kept : broken).get(intent)).id(),
                breaches.getOrDefault(intent, List.of()).stream()
                        .distinct()
                        .sorted(ORDER)
                        .map(breach -> worded(breach, it, byPair, alike))
                        .distinct()
                        .toList(),
                it.written().through().stream().map(Ref::text).toList(),
                it.written().notThrough().stream().map(Ref::text).toList(),
                it.written().because().map(Text::value),
                byPair.values().stream()
                        .flatMap(answer -> answer.assumptions().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                it.written().where());
    }

    private Check.Breach worded(Breach breach, Intended it, Map<Integer, Answer> byPair, Map<Ask, AlikePairs> alike) {
        String id = wording.card(breach.rule()).id();
        String because = Sentence.fill(
                wording.card(breach.rule()).because(),
                Study.words(breach.evidence(), breach.evidence().get(0)));
        if (breach.ask().isEmpty()) {
            return new Check.Breach(
                    it.written().from().text(),
                    it.written().to().text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    id,
                    because,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Ask ask = breach.ask().get();
        Answer answer = byPair.get(ask.position());
        Flow flow = answer.flow();
        return new Check.Breach(
                flow.from(),
                flow.to(),
                flow.source(),
                flow.destination(),
                Optional.of(answer.verdict()),
                id,
                because,
                answer.blockers(),
                paths.of(ask, breach.packets()),
                answer.assumptions(),
                alike.get(ask).others());
    }
}
