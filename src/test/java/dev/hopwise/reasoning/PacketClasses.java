package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.reasoning.fact.Tally;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every packet between two ends in one walk, and what becomes of each of them. */
public final class PacketClasses {
    private static final RuleBase RULES = RuleBase.walk();

    private final List<Tally> tallies;
    private final List<Reported> reported;
    private final Wording wording;

    private PacketClasses(List<Tally> tallies, List<Reported> reported, Wording wording) {
        this.tallies = tallies;
        this.reported = reported;
        this.wording = wording;
    }

    /** Walks all packets of a family between two ends that are one address each. */
    public static PacketClasses between(Topology topology, String from, String to, boolean ipv6) {
        Question question = new Question(from, to, List.of(Traffic.parse("all")), Range.EPHEMERAL, ipv6);
        World world = World.of(topology, List.of());
        List<Ask> asks = Explainer.asks(world, question);
        try (Walk walk = new Walk(RULES, world, Walk.Insertion.FILE_ORDER)) {
            walk.run(asks);
            return new PacketClasses(
                    walk.all(Tally.class),
                    walk.all(Reported.class),
                    new Wording(RULES.catalogue(), world.placeholders()));
        }
    }

    /** The verdict on one packet among them, as {@code explain} would have it. */
    public Verdict verdict(Question one) {
        PacketSet asked = asked(one);
        Set<Verdict> verdicts =
                tallies.stream().map(tally -> verdict(tally, asked)).collect(Collectors.toSet());
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNDETERMINED;
    }

    /** What stops it, in walking order, as {@code explain} would have it. */
    public List<dev.hopwise.verdict.Step> blockers(Question one) {
        PacketSet asked = asked(one);
        return Stream.of(Leg.values())
                .flatMap(leg -> new Course(wording)
                                .of(reported.stream()
                                        .map(Reported::step)
                                        .filter(step -> step.packet().leg() == leg
                                                && step.lost().overlaps(asked))
                                        .toList())
                                .stream())
                .toList();
    }

    private static PacketSet asked(Question one) {
        return PacketSet.of(one.traffic().get(0)).intersect(PacketSet.fromPorts(one.clientPorts()));
    }

    private static Verdict verdict(Tally tally, PacketSet asked) {
        PacketSet mine = tally.wanted().intersect(asked);
        if (mine.isEmpty()) {
            return Verdict.BLOCKED;
        }
        if (!tally.missing().overlaps(mine)) {
            return Verdict.ALLOWED;
        }
        if (tally.open().overlaps(mine)) {
            return Verdict.UNDETERMINED;
        }
        boolean isTcp = PacketSet.anyOf("tcp").contains(mine);
        return !isTcp && tally.arriving().overlaps(mine) ? Verdict.ONE_WAY : Verdict.BLOCKED;
    }
}
