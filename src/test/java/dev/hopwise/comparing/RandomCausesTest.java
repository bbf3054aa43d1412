package dev.hopwise.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of two changes at once, what one alone does as well, and the other alone does not touch, is told of the one. */
class RandomCausesTest {
    private static final int NETWORKS = Integer.getInteger("random.networks", 10);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);
    private static final RuleBase RULES = RuleBase.reach();

    private final AtomicLong told = new AtomicLong();
    private final AtomicLong possible = new AtomicLong();
    private final AtomicLong withMore = new AtomicLong();

    @Test
    void everyCauseIsTheEditThatDoesIt() {
        List<String> faults = LongStream.range(FIRST_SEED, FIRST_SEED + NETWORKS)
                .parallel()
                .boxed()
                .flatMap(seed -> faults(seed).stream())
                .toList();
        String summary = "%d causes, %d possible, %d with more than is needed, %d faults"
                .formatted(told.get(), possible.get(), withMore.get(), faults.size());
        System.out.println(summary);
        faults.stream().limit(5).forEach(System.out::println);
        assertEquals(List.of(), faults.stream().limit(1).toList(), summary);
        assertTrue(
                told.get() >= NETWORKS && possible.get() * 5 < told.get() && withMore.get() * 5 < told.get(), summary);
    }

    private List<String> faults(long seed) {
        String text = RandomNetwork.text(seed);
        Random random = new Random(seed);
        Optional<Mutated> one = Mutated.of(text, random);
        Optional<Mutated> other = Mutated.of(text, random);
        Optional<Topology> both = one.flatMap(it -> other.flatMap(it::and));
        if (both.isEmpty()) {
            return List.of();
        }
        FlowChanges ofOne = changes(one.get());
        FlowChanges ofOther = changes(other.get());
        FlowChanges ofBoth = Comparer.compare(() -> RULES, one.get().before(), both.get());
        List<String> faults = new ArrayList<>();
        faults.addAll(faults(ofBoth.opened(), ofOne.opened(), ofOther, one.get(), other.get()));
        faults.addAll(faults(ofBoth.opened(), ofOther.opened(), ofOne, other.get(), one.get()));
        faults.addAll(faults(ofBoth.closed(), ofOne.closed(), ofOther, one.get(), other.get()));
        faults.addAll(faults(ofBoth.closed(), ofOther.closed(), ofOne, other.get(), one.get()));
        return faults.stream().map(it -> "seed " + seed + ": " + it).toList();
    }

    private static FlowChanges changes(Mutated mutated) {
        return Comparer.compare(() -> RULES, mutated.before(), mutated.after());
    }

    private List<String> faults(
            List<FlowChange> together, List<FlowChange> alone, FlowChanges untouched, Mutated doer, Mutated other) {
        List<String> faults = new ArrayList<>();
        for (FlowChange change : together) {
            if (packets(change, alone.stream()).contains(change.packets())
                    && packets(change, all(untouched)).isEmpty()) {
                told.incrementAndGet();
                boolean named =
                        change.cause().edits().stream().anyMatch(it -> it.at().line() == doer.number());
                boolean more =
                        change.cause().edits().stream().anyMatch(it -> it.at().line() == other.number());
                possible.addAndGet(change.cause().certainty() == Cause.Certainty.POSSIBLE ? 1 : 0);
                withMore.addAndGet(more ? 1 : 0);
                if (!named) {
                    faults.add(change.flow() + " by " + doer.line() + " → " + doer.now() + " beside " + other.line()
                            + " → " + other.now() + ": " + change.cause());
                }
            }
        }
        return faults;
    }

    private static Stream<FlowChange> all(FlowChanges changes) {
        return Stream.of(changes.opened(), changes.closed(), changes.changed()).flatMap(List::stream);
    }

    private static PacketSet packets(FlowChange between, Stream<FlowChange> changes) {
        return PacketSet.union(
                changes.filter(it -> it.flow().from().equals(between.flow().from())
                                && it.flow().to().equals(between.flow().to()))
                        .map(FlowChange::packets)
                        .toList());
    }
}
