package dev.hopwise.random;

import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of many packets are worth a question: those that take unlike ways through the reference. */
final class Selection {
    private final Dice dice;
    private final Simulator simulator;
    private final boolean isRareFirst;

    Selection(Dice dice, Simulator simulator) {
        this.dice = dice;
        this.simulator = simulator;
        this.isRareFirst = dice.percent(65);
    }

    /** Packets that end in as many places of the reference as can be; every second one delivered, as long as there are such. */
    Set<Probe> of(Set<Probe> drawn, int most) {
        Map<Boolean, Map<String, List<Probe>>> byEnd = new TreeMap<>();
        drawn.forEach(probe -> {
            Simulator.Trail trail = trail(probe);
            boolean isDelivered = trail.end().startsWith("DELIVERED");
            byEnd.computeIfAbsent(isDelivered, any -> new LinkedHashMap<>())
                    .computeIfAbsent(isDelivered ? trail.places() : trail.end(), any -> new ArrayList<>())
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

    /** One of each trail, in some networks the rarest first; then a second of each, and so on. */
    private List<Probe> inTurns(Map<String, List<Probe>> byTrail) {
        List<List<Probe>> groups = new ArrayList<>(dice.some(List.copyOf(byTrail.values()), byTrail.size()));
        if (isRareFirst) {
            groups.sort(Comparator.comparingInt(List::size));
        }
        List<Probe> all = new ArrayList<>();
        int longest = groups.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Probe> group : groups) {
                if (i < group.size()) {
                    all.add(group.get(i));
                }
            }
        }
        return all;
    }

    private Simulator.Trail trail(Probe probe) {
        if (!probe.unresolved().isEmpty()) {
            String kinds = probe.unresolved().stream()
                    .map(blame -> blame.kind().word())
                    .sorted()
                    .toList()
                    .toString();
            return new Simulator.Trail(kinds + probe.isPlain(), "");
        }
        Packet packet = probe.packet();
        Simulator.Trail trail = simulator.trail(probe.senderOf(packet), probe.receiverOf(packet), packet, 40000);
        return new Simulator.Trail(
                trail.end(),
                trail.places() + probe.to().startsWith("dns:") + probe.to().startsWith("service:"));
    }
}
