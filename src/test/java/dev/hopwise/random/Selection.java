package dev.hopwise.random;

import dev.hopwise.reference.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of many packets are worth a question: those that take unlike ways through the reference, seldom ones first. */
final class Selection {
    /** How often a trail should be asked about in a hundred networks. */
    private static final int WANTED = 9;

    /** How often at most in one. */
    private static final int MOST = 4;

    private final Dice dice;
    private final Simulator simulator;
    private final Trails trails;

    Selection(Dice dice, Simulator simulator, Trails trails) {
        this.dice = dice;
        this.simulator = simulator;
        this.trails = trails;
    }

    /** Packets that end in as many places of the reference as can be; every second one delivered, as long as there are such. */
    Set<Probe> of(Set<Probe> drawn, int most) {
        Map<Boolean, Map<Trails.Way, List<Probe>>> byEnd = new TreeMap<>();
        drawn.forEach(probe -> {
            Trails.Way way = Trails.of(simulator, probe);
            byEnd.computeIfAbsent(way.isDelivered(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(way, any -> new ArrayList<>())
                    .add(probe);
        });
        List<List<Probe>> queues = byEnd.values().stream().map(this::inTurns).toList();
        Set<Probe> taken = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            for (List<Probe> queue : queues) {
                if (i < queue.size() && taken.size() < most) {
                    taken.add(queue.get(i));
                }
            }
        }
        return taken;
    }

    /** Of each trail as many as its turn is, those that are asked about several times first; then one of each, and so on. */
    private List<Probe> inTurns(Map<Trails.Way, List<Probe>> byTrail) {
        List<Trails.Way> order = dice.some(List.copyOf(byTrail.keySet()), byTrail.size());
        Map<Trails.Way, Integer> turns = new HashMap<>();
        order.forEach(way -> turns.put(way, turns(way)));
        order.sort(Comparator.comparing((Trails.Way way) -> Math.min(1, turns.get(way)), Comparator.reverseOrder()));
        // Nothing can be held against what is undecided.
        order.sort(Comparator.comparing(Trails.Way::isUndecided));
        List<Probe> all = new ArrayList<>();
        for (Trails.Way way : order) {
            if (turns.get(way) > 1 && !way.isUndecided()) {
                all.addAll(byTrail.get(way).stream().limit(turns.get(way)).toList());
            }
        }
        int longest = byTrail.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (Trails.Way way : order) {
                List<Probe> group = byTrail.get(way);
                if (i < group.size() && !all.contains(group.get(i))) {
                    all.add(group.get(i));
                }
            }
        }
        return all;
    }

    /** The rarer it is, the more often where it is found. */
    private int turns(Trails.Way way) {
        int hundredths = 100 * WANTED / trails.percent(way);
        return Math.min(MOST, hundredths / 100 + (dice.percent(hundredths % 100) ? 1 : 0));
    }
}
