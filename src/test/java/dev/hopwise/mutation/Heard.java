package dev.hopwise.mutation;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.EveryOrder;
import dev.hopwise.reasoning.Matter;
import dev.hopwise.reasoning.Question;
import dev.hopwise.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is heard to be asked beside walks.
 *
 * @param by the name of the test class, or what the file or files it is asked of are called
 */
record Heard(String by, Matter matter, Asking asking) {
    private static final Map<Matter, List<String>> TESTS = Map.of(
            Matter.NEEDS, List.of("reasoning.NeedsTest"),
            Matter.RECORDS, List.of("reasoning.RecorderTest"),
            Matter.EXPECTATIONS, List.of("reasoning.CheckerTest"),
            Matter.REMEDIES, List.of("remedy.RemedySearchTest"),
            Matter.FINDINGS,
                    List.of(
                            "rules.AttachmentFindingsTest",
                            "rules.EndedTest",
                            "rules.ExposureTest",
                            "rules.OneMistakeOnceTest",
                            "rules.RepliesOverPeeringTest"));
    private static final Path TOPOLOGIES = Path.of("topologies");
    /** Networks made for it. */
    private static final Path NEEDS = Path.of("src", "test", "resources", "needs");

    /** The same, with questions below: {@code # asks: FROM > TO on TRAFFIC}. */
    private static final Path RECORDS = Path.of("src", "test", "resources", "records");

    private static final Pattern ASKED = Pattern.compile("(?m)^# asks( at last)?: (\\S+) > (\\S+) on (\\S+)$");

    private static final int FEW = 10;

    /** All of it but walks. */
    static List<Heard> all() {
        return Stream.of(Matter.values()).flatMap(it -> of(it).stream()).toList();
    }

    /** What is asked that is a matter of this, in the order of the tests, and then that of files. */
    static List<Heard> of(Matter matter) {
        List<Heard> all = new ArrayList<>();
        for (String test : TESTS.getOrDefault(matter, List.of())) {
            listen(test.substring(test.indexOf('.') + 1), all, () -> {
                TestRun.of("dev.hopwise." + test);
                TestRun.ofLines("dev.hopwise." + test);
            });
        }
        switch (matter) {
            case WALKS -> {}
            case NEEDS -> ask(List.of(TOPOLOGIES, NEEDS), all);
            case RECORDS -> ask(List.of(TOPOLOGIES, RECORDS), all);
            case FINDINGS -> Design.findings().forEach(all::add);
            case PAIRS -> Design.pairs().forEach(all::add);
            case EXPECTATIONS -> Design.policies().forEach(all::add);
            case REMEDIES -> Shut.all().forEach(all::add);
            case REACH -> Matrices.all().forEach(all::add);
        }
        return all.stream().filter(it -> it.matter() == matter).toList();
    }

    private static void listen(String by, List<Heard> all, Runnable asking) {
        EveryOrder.listen(asked -> all.add(of(by, asked)), asking);
    }

    private static void ask(List<Path> folders, List<Heard> all) {
        for (Path folder : folders) {
            for (Path file : TopologyFiles.in(folder)) {
                String name = file.getFileName().toString().replace(".yaml", "");
                listen(folder.getFileName() + "-" + name, all, () -> ask(file));
            }
        }
    }

    private static Heard of(String by, EveryOrder.Asked asked) {
        return new Heard(by, asked.matter(), asking(asked));
    }

    private static Asking asking(EveryOrder.Asked asked) {
        Topology topology = asked.topology();
        return switch (asked.matter()) {
            case NEEDS -> new Asking.OfNeeds(topology);
            case RECORDS ->
                asked.question()
                        .<Asking>map(question -> new Asking.OfRecords(topology, question))
                        .orElse(new Asking.OfLogs(topology));
            case FINDINGS -> new Asking.OfFindings(topology, List.of(), asked.about(), Optional.empty());
            case EXPECTATIONS -> new Asking.OfExpectations(topology);
            case REMEDIES -> new Asking.OfRemedies(topology, asked.question().orElseThrow(), asked.last());
            case WALKS, PAIRS, REACH -> throw new IllegalStateException(asked + " is not asked so");
        };
    }

    /** Of each need by itself, as if the file said no other. */
    private static void ask(Path file) {
        String text = TopologyFiles.text(file);
        Topology whole = TopologyFiles.read(file, text).topology();
        questions(text).forEach(it -> EveryOrder.coverage(whole, it));
        if (whole.needs().size() < FEW) {
            ask(whole);
        } else {
            List<Integer> lines =
                    whole.needs().stream().map(need -> need.where().line() - 1).toList();
            lines.forEach(only ->
                    ask(TopologyFiles.read(file, with(text, only, lines)).topology()));
        }
    }

    /** The questions below a text, in their order. */
    static List<Question> questions(String text) {
        return ASKED.matcher(text).results().map(Heard::question).toList();
    }

    /** Which of the questions below a text are asked at last. */
    static List<Boolean> atLast(String text) {
        return ASKED.matcher(text).results().map(it -> it.group(1) != null).toList();
    }

    private static Question question(MatchResult asked) {
        List<Traffic> traffic = List.of(Traffic.parse(asked.group(4)));
        return new Question(asked.group(2), asked.group(3), traffic, Range.EPHEMERAL, false);
    }

    private static void ask(Topology topology) {
        if (!topology.needs().isEmpty()) {
            EveryOrder.suitability(topology);
        }
        if (topology.vpcs().values().stream().anyMatch(vpc -> !vpc.flowLogs().isEmpty())) {
            EveryOrder.uncovered(topology);
        }
    }

    /** All but one of some lines left empty. */
    private static String with(String text, int only, List<Integer> some) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        some.stream().filter(it -> it != only).forEach(it -> lines.set(it, ""));
        return String.join("\n", lines) + "\n";
    }
}
