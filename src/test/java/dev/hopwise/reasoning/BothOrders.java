package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Explanation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * Explains with all facts inserted in the order of the file, by all rules; and with the facts of the VPCs that packets can come to the
 * other way round, by the rules that a topology calls for; and insists that both are alike.
 */
public final class BothOrders {
    private static final RuleBase ALL = RuleBase.walk();

    /** Loaded once for every choice of families. */
    private static final Map<Set<RuleFamily>, RuleBase> CALLED = new ConcurrentHashMap<>();

    private static final List<BiConsumer<Topology, Question>> LISTENERS = new CopyOnWriteArrayList<>();

    private BothOrders() {}

    /** The explanation in one order alone, of which the listeners hear. */
    public static Explanation heardInFileOrder(Topology topology, Question question) {
        LISTENERS.forEach(it -> it.accept(topology, question));
        return inFileOrder(topology, question);
    }

    /** Tells {@code listener} what is asked in both orders, or is heard beside, while {@code asking}. */
    public static void listen(BiConsumer<Topology, Question> listener, Runnable asking) {
        LISTENERS.add(listener);
        try {
            asking.run();
        } finally {
            LISTENERS.remove(listener);
        }
    }

    /** The explanation, the same in whole for both orders. */
    public static Explanation explain(Topology topology, Question question) {
        LISTENERS.forEach(it -> it.accept(topology, question));
        Explanation explanation = inFileOrder(topology, question);
        Explanation reversed = reversed(topology, question);
        assertEquals(explanation, reversed, () -> "The order of the facts matters for " + question);
        return explanation;
    }

    /** The explanation in one order alone, by all rules and from all facts, for who asks many questions and varies the order between them. */
    public static Explanation inFileOrder(Topology topology, Question question) {
        return new Explainer(ALL, Walk.Insertion.EVERYTHING).explain(topology, question);
    }

    /** The explanation with the facts inserted the other way round, by the rules that the topology calls for. */
    public static Explanation reversed(Topology topology, Question question) {
        return new Explainer(CALLED.computeIfAbsent(RuleFamily.of(topology), RuleBase::load), Walk.Insertion.REVERSED)
                .explain(topology, question);
    }

    /** What the rules that are asked here say of themselves. */
    public static Collection<RuleCard> cards() {
        return ALL.catalogue().cards();
    }
}
