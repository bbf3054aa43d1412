package dev.hopwise.mutation;

import dev.hopwise.laws.Neighbours;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.Matter;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AcceptedFinding;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked of files as a whole: what is wrong in them, how their VPCs are joined, which flows policies forbid. */
final class Design {
    private static final Path TOPOLOGIES = Path.of("topologies");
    /** The examples beside the rules. */
    private static final Path EXAMPLES = Path.of("rules", "findings");
    /** Networks made for it. */
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** Random networks in which many rules speak, each as far as possible where the others are silent. */
    private static final List<Long> SEEDS = List.of(
            12L, 23L, 56L, 82L, 121L, 148L, 151L, 155L, 187L, 205L, 213L, 217L, 281L, 306L, 315L, 332L, 374L, 382L);

    /** In their examples a VPC has much of something, and rules on other quotas must not mind. */
    private static final List<String> QUOTAS = List.of("VPC-115", "VPC-116", "VPE-140");

    /** Nobody reads the pairs of more. */
    private static final int MOST_VPCS = 7;

    private Design() {}

    static Stream<Heard> findings() {
        Stream<Heard> pairs =
                whole(RESOURCES.resolve("pairs")).map(it -> new Heard("findings-pairs", Matter.FINDINGS, it));
        return Stream.of(examples(), pairs, nearMisses(), crowd(), baseline(), random())
                .flatMap(it -> it);
    }

    /** Networks made for what rules must not find, beside what they find. */
    private static Stream<Heard> nearMisses() {
        Stream<Path> quotas = QUOTAS.stream().map(rule -> EXAMPLES.resolve(rule + ".fail.yaml"));
        return Stream.concat(TopologyFiles.in(RESOURCES.resolve("findings")).stream(), quotas)
                .map(file -> new Asking.OfAllFindings(
                        file.getFileName().toString(), TopologyFiles.read(file).topology()))
                .map(it -> new Heard("findings-near-misses", Matter.FINDINGS, it));
    }

    private static Stream<Heard> crowd() {
        Asking asking = new Asking.OfFindingsInShort("crowd", Crowd.topology());
        return Stream.of(new Heard("findings-near-misses", Matter.FINDINGS, asking));
    }

    /** Of two findings and two entries one is the same. */
    private static Stream<Heard> baseline() {
        Asking asking = new Asking.OfBaseline(
                List.of("found-now", "found-again"), List.of(accepted("found-again", 3), accepted("mended", 4)));
        return Stream.of(new Heard("findings-baseline", Matter.FINDINGS, asking));
    }

    private static AcceptedFinding accepted(String fingerprint, int line) {
        Where where = new Where("baseline.json", line, 5);
        Function<String, Text> text = it -> new Text(it, where);
        return new AcceptedFinding(
                text.apply(fingerprint),
                text.apply("PCX-102"),
                text.apply("net.yaml"),
                text.apply("pcx-" + line),
                text.apply("the request is pending"),
                where);
    }

    private static Stream<Heard> random() {
        return SEEDS.stream().map(seed -> {
            Path file = Path.of("random.yaml");
            Topology topology =
                    TopologyFiles.read(file, RandomNetwork.text(seed)).topology();
            return new Heard(
                    "findings-random", Matter.FINDINGS, new Asking.OfFindingsInShort("network " + seed, topology));
        });
    }

    /** The worked topologies; what is found in them is checked in (golden/lint/worked-topologies.txt). */
    static Stream<Asking> worked() {
        return whole(TOPOLOGIES);
    }

    private static Stream<Asking> whole(Path folder) {
        return TopologyFiles.in(folder).stream()
                .map(TopologyFiles::read)
                .map(read -> new Asking.OfFindings(read.topology(), read.pragmas(), Set.of(), Optional.empty()));
    }

    /** Each is about its rule, and about whatever is worse than a remark. */
    private static Stream<Heard> examples() {
        return TopologyFiles.in(EXAMPLES).stream().map(file -> {
            String name = file.getFileName().toString();
            String rule = name.substring(0, name.indexOf('.'));
            Reading.Read read = TopologyFiles.read(file);
            return new Heard(
                    "findings-" + rule.substring(0, rule.indexOf('-')),
                    Matter.FINDINGS,
                    new Asking.OfFindings(read.topology(), read.pragmas(), Set.of(rule), Optional.empty()));
        });
    }

    /** The same with others beside: what is found in them does not count. */
    static Stream<Asking> besideOthers() {
        return examples()
                .map(it -> (Asking.OfFindings) it.asking())
                .filter(it -> it.about().stream().allMatch(rule -> Neighbours.suit(rule, it.topology())))
                .flatMap(it -> Neighbours.beside(it.topology())
                        .map(both -> new Asking.OfFindings(
                                both,
                                it.pragmas(),
                                it.about(),
                                Optional.of(it.topology().where().file()))));
    }

    static Stream<Heard> pairs() {
        return Stream.of(TOPOLOGIES, EXAMPLES, RESOURCES.resolve("pairs"))
                .flatMap(folder -> TopologyFiles.in(folder).stream())
                .map(file -> TopologyFiles.read(file).topology())
                .filter(topology ->
                        !topology.peerings().isEmpty() && topology.vpcs().size() <= MOST_VPCS)
                .map(topology -> new Heard("pairs", Matter.PAIRS, new Asking.OfPairs(topology)));
    }

    /** Each policy, without a gate and with one; and expectations of networks made for it. */
    static Stream<Heard> policies() {
        Path check = RESOURCES.resolve("check");
        Path hub = TOPOLOGIES.resolve("transit-gateway.yaml");
        Path doors = check.resolve("two-doors.yaml");
        return Stream.of(
                policies(check.resolve("shop.yaml"), Optional.empty()),
                policies(check.resolve("shop.yaml"), Optional.of("igw")),
                policies(hub, Optional.empty()),
                policies(hub, Optional.of("tgw")),
                policies(doors, Optional.of("igw-side")),
                expectations(doors),
                expectations(check.resolve("hub.yaml")));
    }

    private static Heard expectations(Path file) {
        return new Heard(
                "policies",
                Matter.EXPECTATIONS,
                new Asking.OfExpectations(TopologyFiles.read(file).topology()));
    }

    private static Heard policies(Path file, Optional<String> onlyThrough) {
        return new Heard(
                "policies",
                Matter.EXPECTATIONS,
                new Asking.OfPolicies(TopologyFiles.read(file).topology(), List.of(Policy.values()), onlyThrough));
    }
}
