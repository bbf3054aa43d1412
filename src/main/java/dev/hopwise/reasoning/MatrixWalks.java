package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.AnswerMatrix.End;
import dev.hopwise.verdict.AnswerMatrix.Portion;
import dev.hopwise.verdict.AnswerMatrix.Row;
import dev.hopwise.verdict.AnswerMatrix.Told;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers whatever may be asked of any two ends: by a walk, as {@link Explainer} makes it, for each question; or, where that would be too many, for
 * those of which something passes first. Of the rest it says what is known of all flows.
 */
public final class MatrixWalks {
    /** A question, by its place in the matrix. */
    private record Cell(int row, int portion) {}

    /** So many questions are walked in one session: memory does not grow with their number, and each session has its price. */
    private static final int AT_ONCE = 100;

    private final RuleBase rules;
    private final Topology topology;
    private final World world;
    private final Wording wording;
    private final MatrixEnds ends;
    private final List<Portion> portions;
    private final List<Question> questions;
    private final List<PacketSet> traffic;
    private final Map<Party, List<PacketSet>> wanted = new IdentityHashMap<>();
    private final Map<Told, Integer> told = new HashMap<>();
    private final List<Told> inOrder = new ArrayList<>();

    /** @param rules those of {@link RuleBase#reach} */
    public MatrixWalks(RuleBase rules, Topology topology) {
        this.rules = rules;
        this.topology = topology;
        this.world = World.of(topology, List.of());
        this.wording = new Wording(rules.catalogue(), world.placeholders());
        this.ends = new MatrixEnds(rules, world);
        this.portions = Portions.of(world);
        this.questions =
                portions.stream().map(it -> Question.of("", "", it.asked())).toList();
        this.traffic = questions.stream().map(Explainer::wanted).toList();
    }

    /** The ends that are answered for together. */
    public List<List<End>> ends() {
        return ends.told();
    }

    /**
     * All answers.
     *
     * @param most so many of them are walked
     */
    public AnswerMatrix matrix(int most) {
        return matrix(most, ReachQuestion.EVERYTHING, Advance.UNHEARD);
    }

    /**
     * The same for whoever wants to hear how far it is: by questions.
     *
     * @param about where it names an end, all of its questions are walked, and as many of the rest as they leave
     * @throws QuestionException where an end names nothing, or more than one thing
     */
    public AnswerMatrix matrix(int most, ReachQuestion about, Advance advance) {
        Predicate<MatrixEnds.Pair> named = ends.about(about);
        List<MatrixEnds.Pair> pairs = ends.pairs();
        int[][] answers = new int[pairs.size()][portions.size()];
        for (int[] row : answers) {
            Arrays.fill(row, Row.UNTOLD);
        }
        List<Cell> cells =
                (long) pairs.size() * portions.size() <= most ? all(pairs) : first(pairs, most, named, answers);
        for (int from = 0; from < cells.size(); from += AT_ONCE) {
            advance.of(from, cells.size());
            walk(pairs, cells.subList(from, Math.min(cells.size(), from + AT_ONCE)), answers);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            MatrixEnds.Pair pair = pairs.get(i);
            rows.add(new Row(
                    pair.from(),
                    pair.to(),
                    pair.family(),
                    Arrays.stream(answers[i]).boxed().toList()));
        }
        return new AnswerMatrix(ends(), portions, List.copyOf(inOrder), rows);
    }

    private List<Cell> all(List<MatrixEnds.Pair> pairs) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < pairs.size(); row++) {
            for (int portion = 0; portion < portions.size(); portion++) {
                cells.add(new Cell(row, portion));
            }
        }
        return cells;
    }

    /** What is walked of too many: what is named, then what passes, with the internet and networks first, then what does not, in the same order. */
    private List<Cell> first(List<MatrixEnds.Pair> pairs, int most, Predicate<MatrixEnds.Pair> named, int[][] answers) {
        MatrixFlows flows = new MatrixFlows(rules, topology);
        List<Cell> asked = new ArrayList<>();
        List<List<Cell>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < pairs.size(); row++) {
            MatrixEnds.Pair pair = pairs.get(row);
            boolean isNamed = named.test(pair);
            for (int portion = 0; portion < portions.size(); portion++) {
                Ask ask = ask(0, pair, portion);
                Optional<Told> known = flows.told(ask);
                answers[row][portion] = known.map(this::number).orElse(Row.UNTOLD);
                boolean blocked =
                        known.filter(it -> it.verdict() == Verdict.BLOCKED).isPresent();
                List<Cell> rank = isNamed ? asked : ranks.get((blocked ? 2 : 0) + (pair.isOutside() ? 0 : 1));
                if (isNamed || rank.size() < most) {
                    rank.add(new Cell(row, portion));
                }
            }
        }
        int rest = Math.max(0, most - asked.size());
        return Stream.concat(
                        asked.stream(), ranks.stream().flatMap(List::stream).limit(rest))
                .toList();
    }

    private int number(Told it) {
        return told.computeIfAbsent(it, any -> {
            inOrder.add(it);
            return inOrder.size() - 1;
        });
    }

    private Ask ask(int position, MatrixEnds.Pair row, int portion) {
        Ask pair = row.ask();
        return new Ask(
                position,
                pair.source(),
                pair.destination(),
                wanted.computeIfAbsent(pair.source(), this::wanted).get(portion),
                pair.ipv6());
    }

    /** What a sender may send of each portion. */
    private List<PacketSet> wanted(Party source) {
        return traffic.stream().map(it -> it.intersect(source.outbound())).toList();
    }

    private void walk(List<MatrixEnds.Pair> pairs, List<Cell> cells, int[][] answers) {
        List<Ask> asks = new ArrayList<>();
        cells.forEach(cell -> asks.add(ask(asks.size(), pairs.get(cell.row()), cell.portion())));
        try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
            walk.run(asks);
            ConcludedByAsk concluded = new ConcludedByAsk(walk);
            for (Ask ask : asks) {
                Cell cell = cells.get(ask.position());
                Answer answer = new Answers(concluded, wording, questions.get(cell.portion())).answer(ask);
                answers[cell.row()][cell.portion()] =
                        number(new Told(answer.verdict(), List.of(), Optional.of(answer)));
            }
        }
    }
}
