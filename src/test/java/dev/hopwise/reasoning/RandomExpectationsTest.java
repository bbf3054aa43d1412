package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In random networks an expectation of what {@code explain} answers holds, and one of anything else breaks, all expectations being
 * walked at once; and what {@code explain} shows a packet to pass is crossed.
 */
class RandomExpectationsTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 60);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final int QUESTIONS = 12;
    private static final List<String> TRAFFIC =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/5432", "tcp/8080", "udp/53", "icmp/8", "47", "all");

    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong crossed = new AtomicLong();
    private final AtomicLong sets = new AtomicLong();

    /** What is asked, what explain answers, and what it shows to be passed. */
    private record Explained(Question question, Explanation explanation) {
        String entry(Verdict verdict, String more) {
            return "  - { from: \"%s\", to: \"%s\", on: %s, verdict: %s%s }\n"
                    .formatted(
                            question.from(), question.to(), question.traffic().get(0), verdict.word(), more);
        }

        /** The things at which the packets of the only pair pass, all of them. */
        Set<String> passed() {
            return explanation.answers().size() == 1 && explanation.verdict() == Verdict.ALLOWED
                    ? steps().filter(it -> it.outcome() == Outcome.PASS)
                            .map(Step::resource)
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        }

        /** Whether all its packets fare alike: from one address to one port of another. */
        boolean isOneService() {
            Flow flow = explanation.answers().get(0).flow();
            return !question.traffic().equals(List.of(Traffic.ALL))
                    && flow.source().isPresent()
                    && flow.destination().isPresent();
        }

        /** A verdict that is not the answer: by turns each. */
        Verdict other() {
            Verdict[] all = Verdict.values();
            int away = 1 + Math.floorMod((question.from() + question.to()).hashCode(), all.length - 1);
            return all[(explanation.verdict().ordinal() + away) % all.length];
        }

        private Stream<Step> steps() {
            return explanation.answers().stream()
                    .map(Answer.class::cast)
                    .flatMap(it -> Stream.concat(it.forward().stream(), it.back().stream()));
        }
    }

    @Test
    void whatExplainAnswersHoldsAndNothingElseDoes() {
        List<String> differences = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(seed).stream())
                .toList();
        String summary = "%d networks, %d expectations, %d of sets, %d of paths, %d differ"
                .formatted(NETWORKS, checked.get(), sets.get(), crossed.get(), differences.size());
        System.out.println(summary);
        assertEquals(List.of(), differences.stream().limit(1).toList(), summary);
        assertTrue(crossed.get() > NETWORKS && sets.get() > NETWORKS, summary);
    }

    private List<String> differences(long seed) {
        String text = RandomNetwork.text(seed);
        Topology topology = read(text);
        List<Explained> explained = explained(seed, topology);
        StringBuilder expected = new StringBuilder();
        List<Boolean> holds = new ArrayList<>();
        for (Explained it : explained) {
            Verdict answer = it.explanation().verdict();
            for (Verdict verdict : List.of(answer, it.other())) {
                expected.append(it.entry(verdict, ""));
                holds.add(verdict == answer);
            }
            sets.addAndGet(it.explanation().answers().size() > 1 ? 1 : 0);
            for (String thing : it.passed()) {
                if (it.isOneService()) {
                    expected.append(it.entry(answer, ", through: [%s]".formatted(thing)));
                    holds.add(true);
                }
                expected.append(it.entry(answer, ", notThrough: [%s]".formatted(thing)));
                holds.add(false);
                crossed.incrementAndGet();
            }
        }
        checked.addAndGet(holds.size());
        String whole = text + "expect:\n" + expected;
        List<Check.Expectation> answers = check(read(whole));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < holds.size(); i++) {
            if (answers.get(i).holds() != holds.get(i)) {
                differences.add("seed " + seed + ", " + answers.get(i) + "\n" + whole);
            }
        }
        return differences;
    }

    private static List<Check.Expectation> check(Topology topology) {
        return new Checker(RuleBase.expectations(topology)).check(topology);
    }

    private static Topology read(String text) {
        Reading reading = TopologyReader.readText("random.yaml", text);
        assertTrue(reading instanceof Reading.Read, () -> ((Reading.Unreadable) reading).text() + text);
        return ((Reading.Read) reading).topology();
    }

    private static List<Explained> explained(long seed, Topology topology) {
        Explainer explainer = new Explainer(RuleBase.walk(topology));
        List<String> ends = List.copyOf(ends(topology));
        Random random = new Random(seed);
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String from = ends.get(random.nextInt(ends.size()));
            String to = ends.get(random.nextInt(ends.size()));
            Traffic on = Traffic.parse(TRAFFIC.get(random.nextInt(TRAFFIC.size())));
            Question question = new Question(from, to, List.of(on), Range.EPHEMERAL, false);
            explain(explainer, topology, question).ifPresent(it -> explained.add(new Explained(question, it)));
        }
        return explained;
    }

    /** Not about nobody, and not about one end alone. */
    private static Optional<Explanation> explain(Explainer explainer, Topology topology, Question question) {
        try {
            return Optional.of(explainer.explain(topology, question));
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    private static Set<String> ends(Topology topology) {
        Set<String> ends = World.of(topology, List.of()).enis().values().stream()
                .filter(it -> it.getOwnerKind() == Kind.NETWORK_INTERFACE)
                .map(it -> it.text())
                .collect(Collectors.toCollection(TreeSet::new));
        ends.add("internet");
        ends.addAll(topology.networks().keySet());
        topology.vpcs().forEach((id, vpc) -> {
            ends.add("vpc:" + id);
            vpc.subnets().keySet().forEach(subnet -> ends.add("subnet:" + id + "/" + subnet));
        });
        return ends;
    }
}
