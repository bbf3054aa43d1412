package dev.hopwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Problem;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.source.Where;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Review;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What programs can ask of a topology. */
class LoadedTopologyTest {
    private static final Path TOPOLOGIES = Path.of("topologies");
    private static final Path THREE_TIER = TOPOLOGIES.resolve("three-tier.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @Test
    void aBlockedFlowNamesItsBlockersAndTheirPlaces() {
        Explanation explanation = Hopwise.load(THREE_TIER).explain("web-1", "db-1", "tcp/5432");
        assertEquals(Verdict.BLOCKED, explanation.verdict());
        Step blocker = explanation.answers().get(0).blockers().get(0);
        assertEquals("SG-002", blocker.rule());
        assertEquals("shop/db", blocker.resource());
        assertEquals(27, blocker.at().line());
    }

    @Test
    void severalProtocolsAreOneQuestion() {
        Explanation explanation = Hopwise.load(THREE_TIER).explain("app-1", "db-1", "tcp/5432, udp/53");
        assertEquals("tcp/5432, udp/53", explanation.traffic());
        assertEquals(Verdict.MIXED, explanation.verdict());
    }

    @Test
    void remediesSayWhatOpensAFlow() {
        LoadedTopology loaded = Hopwise.load(TOPOLOGIES.resolve("pending-peering.yaml"));
        Question question = Question.of("app-1", "db-1", "tcp/5432");
        Answer answer =
                loaded.remedies(question).of(loaded.explain(question)).answers().get(0);
        Remedy remedy = answer.remedies().get(0);
        assertTrue(remedy.verified(), remedy::toString);
        assertEquals(
                List.of(
                        List.of("vpcs", "data", "routeTables", "main", "routes", "0"),
                        List.of("vpcs", "shop", "routeTables", "main", "routes", "0"),
                        List.of("peerings", "pcx-shop-data", "status")),
                remedy.changes().stream().map(it -> it.change().path()).toList());
    }

    @Test
    void whatIsNoQuestionIsSaid() {
        LoadedTopology loaded = Hopwise.load(THREE_TIER);
        assertThrows(QuestionException.class, () -> loaded.explain("nobody", "db-1", "tcp/1"));
        QuestionException exception =
                assertThrows(QuestionException.class, () -> loaded.explain("app-1", "db-1", "tcp/99999"));
        assertTrue(exception.getMessage().startsWith("on tcp/99999: expected"), exception::getMessage);
        ReachQuestion question = new ReachQuestion(Optional.empty(), Optional.of("nobody"), List.of(Traffic.ALL));
        assertThrows(QuestionException.class, () -> loaded.reach(question, flow -> {}));
    }

    @Test
    void everyProblemOfAFileIsToldWithItsPlace() {
        String text = "topology: t\nvpc: {}\nvpcs: { v: { cidrs: [10.0.0.0/33] } }\n";
        InvalidTopologyException exception =
                assertThrows(InvalidTopologyException.class, () -> Hopwise.loadText("t.yaml", text));
        assertEquals(
                List.of(new Where("t.yaml", 2, 1), new Where("t.yaml", 3, 22)),
                exception.problems().stream().map(Problem::where).toList());
        Path missing = Path.of("no-such-file.yaml");
        assertThrows(InvalidTopologyException.class, () -> Hopwise.load(missing));
    }

    @Test
    void reachTellsEveryFlowInOrder() {
        List<String> all = new ArrayList<>();
        LoadedTopology loaded = Hopwise.load(THREE_TIER);
        loaded.reach(flow -> all.add(words(flow)));
        assertEquals(
                List.of(
                        "internet > shop/web-1 [tcp/443]",
                        "shop/app-1 > shop/db-1 [tcp/5432]",
                        "shop/app-1 > shop/web-1 [tcp/443]",
                        "shop/db-1 > shop/web-1 [tcp/443]",
                        "shop/web-1 > shop/app-1 [tcp/8080]"),
                all.stream()
                        .filter(it -> !it.startsWith("shop/web-1 > internet"))
                        .toList());
        List<String> toDb = new ArrayList<>();
        loaded.reach(
                new ReachQuestion(Optional.empty(), Optional.of("db-1"), List.of(Traffic.ALL)),
                flow -> toDb.add(words(flow)));
        assertEquals(List.of("shop/app-1 > shop/db-1 [tcp/5432]"), toDb);
    }

    private static String words(Reach flow) {
        return flow.from() + " > " + flow.to() + " " + flow.ports();
    }

    @Test
    void checkSaysOfEachExpectationWhetherItHolds() throws IOException {
        Check check = Hopwise.load(THREE_TIER).check();
        assertTrue(check.holds());
        assertEquals(6, check.expectations().size());
        Check changed = Hopwise.loadText("changed.yaml", changed()).check();
        assertEquals(
                List.of(40),
                changed.expectations().stream()
                        .filter(it -> !it.holds())
                        .map(it -> it.at().line())
                        .toList());
    }

    @Test
    void lintTellsFindingsByRuleAndPlace() {
        List<Finding> findings = Hopwise.load(TOPOLOGIES.resolve("pending-peering.yaml"))
                .lint(TODAY)
                .findings();
        assertEquals(
                List.of("LOG-101:8", "LOG-101:16", "PCX-102:28"),
                findings.stream().map(it -> it.rule() + ":" + it.at().line()).toList());
    }

    @Test
    void reviewTellsWhatAChangeOpensAndCloses() throws IOException {
        LoadedTopology before = Hopwise.load(THREE_TIER);
        Review review = Hopwise.review(before, Hopwise.loadText("changed.yaml", changed()), TODAY);
        assertEquals(
                List.of(
                        "internet > shop/web-1 [tcp/22]",
                        "shop/app-1 > shop/web-1 [tcp/22]",
                        "shop/db-1 > shop/web-1 [tcp/22]"),
                flows(review.flows().opened()));
        assertEquals(
                List.of(
                        "internet > shop/web-1 [tcp/443]",
                        "shop/app-1 > shop/web-1 [tcp/443]",
                        "shop/db-1 > shop/web-1 [tcp/443]"),
                flows(review.flows().closed()));
        assertEquals(
                List.of("SG-101"),
                review.newFindings().stream().map(Finding::rule).distinct().toList());
        assertEquals(List.of(), Hopwise.review(before, before, TODAY).newFindings());
    }

    private static List<String> flows(List<FlowChange> changes) {
        return changes.stream().map(it -> words(it.flow())).toList();
    }

    /** The web server is open for administration in place of customers. */
    private static String changed() throws IOException {
        return Files.readString(THREE_TIER)
                .replace("allow: tcp/443, from: 0.0.0.0/0", "allow: tcp/22, from: 0.0.0.0/0");
    }

    @Test
    void severalThreadsGetTheAnswersOfOne() throws Exception {
        Path file = TOPOLOGIES.resolve("transit-gateway.yaml");
        List<Object> alone = new ArrayList<>();
        for (Callable<Object> question : questions(Hopwise.load(file))) {
            alone.add(question.call());
        }
        int threads = 4;
        // All begin with rules that are not loaded yet, each with another question.
        LoadedTopology shared = Hopwise.load(file);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Object>>> answers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                answers.add(pool.submit(() -> all(questions(shared), first)));
            }
            for (Future<List<Object>> each : answers) {
                assertEquals(alone, each.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The answers in the order of the questions, which are asked from {@code first} on. */
    private static List<Object> all(List<Callable<Object>> questions, int first) throws Exception {
        List<Object> answers = new ArrayList<>(Collections.nCopies(questions.size(), ""));
        for (int i = 0; i < questions.size(); i++) {
            int asked = (first + i) % questions.size();
            answers.set(asked, questions.get(asked).call());
        }
        return answers;
    }

    private static List<Callable<Object>> questions(LoadedTopology loaded) {
        List<Callable<Object>> questions = new ArrayList<>();
        loaded.topology().expect().forEach(it -> {
            Question question = Question.of(it.from().text(), it.to().text(), "tcp/443");
            questions.add(() -> loaded.explain(question));
            questions.add(() -> loaded.remedies(question).of(loaded.explain(question)));
        });
        questions.add(() -> flows(loaded));
        questions.add(loaded::check);
        questions.add(() -> loaded.lint(TODAY));
        questions.add(() -> Hopwise.review(loaded, loaded, TODAY));
        return questions;
    }

    private static List<Reach> flows(LoadedTopology loaded) {
        List<Reach> flows = new ArrayList<>();
        loaded.reach(flows::add);
        return flows;
    }
}
