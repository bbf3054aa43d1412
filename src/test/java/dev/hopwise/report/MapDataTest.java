package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.drawing.Layout;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reasoning.Advance;
import dev.hopwise.reasoning.MatrixWalks;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.End;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import dev.hopwise.verdict.AnswerMatrix.Row;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a map's page looks up is what {@code explain} answers, word for word, whatever port is asked for. */
class MapDataTest {
    private static final int EVERYTHING = 1_000_000;

    @TestFactory
    Stream<DynamicTest> everyAnswerAboutAWorkedTopologyIsThatOfExplain() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topologies"))) {
            List<DynamicTest> tests = files.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .map(it -> DynamicTest.dynamicTest(it.toString(), () -> compare(Hopwise.load(it), EVERYTHING, 1)))
                    .toList();
            return tests.stream();
        }
    }

    /** Random networks have what nobody would write: of each every few questions. */
    @TestFactory
    Stream<DynamicTest> someAnswersAboutRandomNetworksAreThoseOfExplain() {
        return LongStream.rangeClosed(1, Integer.getInteger("random.maps", 5))
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> compare(Hopwise.loadText("random.yaml", RandomNetwork.text(seed)), 1500, 5)));
    }

    /**
     * @param most so many questions are walked
     * @param every of so many that are answered one is compared
     */
    private static void compare(LoadedTopology loaded, int most, int every) {
        Topology topology = loaded.topology();
        AnswerMatrix matrix = new MatrixWalks(RuleBase.reach(topology), topology).matrix(most);
        MapReader page = new MapReader(new MapData(Layout.of(topology, List.of()), matrix, List.of()).write("t", "f"));
        int asked = 0;
        List<String> differences = new ArrayList<>();
        for (Row row : matrix.rows()) {
            End from = matrix.ends().get(row.from()).get(0);
            End to = matrix.ends().get(row.to()).get(0);
            boolean ipv6 = row.family() == 6;
            for (Portion portion : matrix.portions()) {
                int told = row.told().get(matrix.portions().indexOf(portion));
                boolean walked =
                        told != Row.UNTOLD && matrix.told().get(told).walked().isPresent();
                if (!walked || ++asked % every != 0) {
                    continue;
                }
                int number = number(portion, asked);
                String on = portion.protocol().equals("other") ? "" + number : portion.protocol() + "/" + number;
                Question question =
                        new Question(from.name(), to.name(), List.of(Traffic.parse(on)), Range.EPHEMERAL, ipv6);
                Set<String> explained = new TreeSet<>();
                loaded.explain(question).answers().forEach(it -> explained.add(MapReader.words(it)));
                String shown = page.answer(row.from(), row.to(), row.family(), portion.protocol(), number);
                if (!explained.contains(shown)) {
                    differences.add(question + "\n page: " + shown + "\n explain: " + explained);
                }
            }
        }
        assertEquals(List.of(), differences.stream().limit(1).toList(), differences.size() + " of " + asked);
        assertTrue(asked > 0);
    }

    /** Another port than the one that was walked, where there is one. */
    private static int number(Portion portion, int turn) {
        AnswerMatrix.Part part = portion.parts().get(turn % portion.parts().size());
        return turn % 2 == 0 ? part.first() : part.last();
    }

    /** What is told without a walk is what a walk tells, also of dual-stack ends, codes of ICMP and some client ports only. */
    @TestFactory
    Stream<DynamicTest> whatIsNotWalkedIsNotToldOtherwise() {
        return LongStream.of(1, 5, 6)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Topology topology = Hopwise.loadText("random.yaml", RandomNetwork.text(seed))
                            .topology();
                    AnswerMatrix walked = new MatrixWalks(RuleBase.reach(topology), topology).matrix(EVERYTHING);
                    AnswerMatrix told = new MatrixWalks(RuleBase.reach(topology), topology).matrix(0);
                    int compared = 0;
                    for (int row = 0; row < told.rows().size(); row++) {
                        for (int portion = 0; portion < told.portions().size(); portion++) {
                            int known = told.rows().get(row).told().get(portion);
                            if (known != Row.UNTOLD) {
                                int answer = walked.rows().get(row).told().get(portion);
                                assertEquals(
                                        walked.told().get(answer).verdict(),
                                        told.told().get(known).verdict(),
                                        told.rows().get(row) + " "
                                                + told.portions().get(portion));
                                compared++;
                            }
                        }
                    }
                    assertTrue(compared > 1000);
                }));
    }

    /** Where not everything is walked, the verdicts are the same, and what passes is walked first. */
    @Test
    void withFewWalksThereIsLessAndNothingElse() {
        for (String name :
                List.of("three-tier", "transit-gateway", "private-vpc-endpoints", "forgotten-ephemeral-ports")) {
            Topology topology =
                    Hopwise.load(Path.of("topologies/" + name + ".yaml")).topology();
            MatrixWalks walks = new MatrixWalks(RuleBase.reach(topology), topology);
            AnswerMatrix all = walks.matrix(EVERYTHING);
            AnswerMatrix few = new MatrixWalks(RuleBase.reach(topology), topology).matrix(10);
            assertTrue(few.told().stream().filter(it -> it.walked().isPresent()).count() <= 10);
            for (int row = 0; row < all.rows().size(); row++) {
                for (int portion = 0; portion < all.portions().size(); portion++) {
                    int known = few.rows().get(row).told().get(portion);
                    Verdict verdict = all.told()
                            .get(all.rows().get(row).told().get(portion))
                            .verdict();
                    if (known != Row.UNTOLD) {
                        assertEquals(
                                verdict,
                                few.told().get(known).verdict(),
                                name + " " + all.rows().get(row) + " " + portion);
                    }
                }
            }
        }
    }

    /** Whoever names an end has every answer about it. */
    @Test
    void whatIsNamedIsWalkedWhateverElseIs() {
        Topology topology = Hopwise.load(Path.of("topologies/three-tier.yaml")).topology();
        assertEquals(
                Set.of("shop/web-1 shop/db-1"),
                walked(topology, new ReachQuestion(Optional.of("web-1"), Optional.of("db-1"), List.of(Traffic.ALL))));
        assertEquals(
                Set.of("internet shop/db-1", "shop/app-1 shop/db-1", "shop/web-1 shop/db-1"),
                walked(topology, new ReachQuestion(Optional.empty(), Optional.of("db-1"), List.of(Traffic.ALL))));
        assertEquals(Set.of(), walked(topology, ReachQuestion.EVERYTHING));
    }

    /** The pairs of ends of which every answer has its hops, where none need to. */
    private static Set<String> walked(Topology topology, ReachQuestion about) {
        AnswerMatrix matrix = new MatrixWalks(RuleBase.reach(topology), topology).matrix(0, about, Advance.UNHEARD);
        Set<String> walked = new TreeSet<>();
        for (Row row : matrix.rows()) {
            boolean isAll = row.told().stream()
                    .allMatch(it ->
                            it != Row.UNTOLD && matrix.told().get(it).walked().isPresent());
            if (isAll) {
                walked.add(matrix.ends().get(row.from()).get(0).resource() + " "
                        + matrix.ends().get(row.to()).get(0).resource());
            }
        }
        return walked;
    }

    @Test
    void nothingInTheDataEndsItsElement() {
        String hostile =
                "topology: \"</script><script>alert(1)</script>\\u2028<!--\"\nvpcs:\n  v:\n    cidrs: [10.0.0.0/16]\n"
                        + "    subnets: { \"<b>&amp;\": { cidr: 10.0.0.0/24 } }\n"
                        + "    interfaces: { \"<script>\": { subnet: \"<b>&amp;\", ip: 10.0.0.5 } }\n";
        LoadedTopology loaded = Hopwise.loadText("t.yaml", hostile);
        AnswerMatrix matrix = new MatrixWalks(RuleBase.reach(loaded.topology()), loaded.topology()).matrix(EVERYTHING);
        String data =
                new MapData(Layout.of(loaded.topology(), List.of()), matrix, List.of()).write(loaded.name(), "t.yaml");
        assertTrue(data.chars().noneMatch(c -> c == '<' || c == '>' || c == '&' || c == '\u2028'), data);
        assertTrue(data.contains("v/\\u003cscript\\u003e"), data);
    }
}
