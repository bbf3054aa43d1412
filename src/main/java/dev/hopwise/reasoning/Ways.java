package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Concluded;
import dev.hopwise.reasoning.fact.Pick;
import dev.hopwise.reasoning.fact.Reported;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways that AWS and the far side may pick, where there are several: one choice for each point, in all combinations. */
final class Ways {
    /** No packet is picked a way for so often; who walks in circles is, again and again. */
    private static final int MOST_PICKS = 1000;
    /** Nor does any network have so many ways. */
    private static final int MOST = 1 << 16;

    private Ways() {}

    /** Every way, in a fixed order; one without picks where nothing is picked. */
    static List<List<Pick>> of(List<Reported> reported) {
        Map<List<Pick>, Map<String, Set<Id>>> choices = choices(reported);
        if (choices.isEmpty()) {
            return List.of(List.of());
        }
        Map<String, Set<Id>> points = new TreeMap<>();
        for (Map<String, Set<Id>> after : choices.values()) {
            for (var point : after.entrySet()) {
                points.computeIfAbsent(point.getKey(), any -> new TreeSet<>()).addAll(point.getValue());
            }
        }
        List<List<Pick>> ways = List.of(List.of());
        for (var point : points.entrySet()) {
            ways = longer(ways, point.getKey(), point.getValue());
            check(ways.size(), MOST, points.keySet());
        }
        List<List<Pick>> open = new ArrayList<>();
        for (List<Pick> way : ways) {
            if (isOpen(way, choices)) {
                open.add(way);
            }
        }
        return open.isEmpty() ? ways : open;
    }

    private static List<List<Pick>> longer(List<List<Pick>> ways, String point, Set<Id> choices) {
        List<List<Pick>> longer = new ArrayList<>();
        for (List<Pick> way : ways) {
            for (Id choice : choices) {
                longer.add(with(way, new Pick(point, choice)));
            }
        }
        return longer;
    }

    private static void check(int size, int most, Collection<?> picked) {
        if (size > most) {
            throw new IllegalStateException("More than " + most + " ways, by what is picked: "
                    + picked.stream().limit(10).toList());
        }
    }

    /** What may be picked next, after each beginning of a way. */
    private static Map<List<Pick>, Map<String, Set<Id>>> choices(List<Reported> reported) {
        Map<List<Pick>, Map<String, Set<Id>>> choices = new HashMap<>();
        for (Reported it : reported) {
            List<Pick> picks = it.step().packet().picks();
            check(picks.size(), MOST_PICKS, picks);
            for (int i = 0; i < picks.size(); i++) {
                choices.computeIfAbsent(picks.subList(0, i), any -> new HashMap<>())
                        .computeIfAbsent(picks.get(i).point(), any -> new TreeSet<>())
                        .add(picks.get(i).choice());
            }
        }
        return choices;
    }

    /** Whether at each point that it comes to it picks what can be picked there: one choice may force the next. */
    private static boolean isOpen(List<Pick> way, Map<List<Pick>, Map<String, Set<Id>>> choices) {
        for (var after : choices.entrySet()) {
            if (way.containsAll(after.getKey())) {
                for (var point : after.getValue().entrySet()) {
                    if (!picks(way, point.getKey(), point.getValue())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean picks(List<Pick> way, String point, Set<Id> choices) {
        for (Id choice : choices) {
            if (way.contains(new Pick(point, choice))) {
                return true;
            }
        }
        return false;
    }

    private static List<Pick> with(List<Pick> way, Pick pick) {
        List<Pick> longer = new ArrayList<>(way);
        longer.add(pick);
        return List.copyOf(longer);
    }

    /** What happens on a way. */
    static List<Reported> along(List<Pick> way, List<Reported> reported) {
        List<Reported> along = new ArrayList<>();
        for (Reported it : reported) {
            if (way.containsAll(it.step().packet().picks())) {
                along.add(it);
            }
        }
        return along;
    }

    /** What is picked on a way, of those points at which another choice alone makes another verdict, in words. */
    static String words(Concluded it, List<Concluded> all) {
        return String.join(
                " and ",
                it.picks().stream()
                        .filter(pick -> all.stream()
                                .anyMatch(one -> all.stream().anyMatch(other -> decides(pick.point(), one, other))))
                        .map(pick -> pick.choice().name())
                        .distinct()
                        .toList());
    }

    /** Whether two ways differ at one point only, and in their verdicts. */
    private static boolean decides(String point, Concluded one, Concluded other) {
        return one.verdict() != other.verdict()
                && one.trace().equals(other.trace())
                && elsewhere(point, one).equals(elsewhere(point, other));
    }

    private static List<Pick> elsewhere(String point, Concluded it) {
        return it.picks().stream().filter(pick -> !pick.point().equals(point)).toList();
    }
}
