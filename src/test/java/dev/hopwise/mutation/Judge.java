package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
import dev.hopwise.reasoning.Matter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Whether a mutant is noticed: an answer differs from that of the rules as they are, or there is none, or it never comes.
 *
 * <p>It is asked the questions in which it concludes otherwise than its rule. First to be asked is what gave away other mutants of the same rule, then what the rule has a step in, then the rest.
 */
final class Judge implements AutoCloseable {
    private static final long SECONDS = 20;

    private final Matter matter;
    private final Map<String, List<Case>> telling = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedDeque<Case>> gaveAway = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mutation-clock");
        thread.setDaemon(true);
        return thread;
    });

    Judge(Matter matter, List<Case> cases, List<Mutant> mutants) {
        this.matter = matter;
        Map<String, List<Mutant>> byRule = mutants.stream().collect(Collectors.groupingBy(Mutant::rule));
        Map<Boolean, List<Case>> forAll = cases.stream()
                .collect(
                        Collectors.partitioningBy(it -> byRule.keySet().stream().allMatch(it.asking()::isFor)));
        listen(new Observers(mutants, matter), forAll.get(true));
        byRule.forEach((rule, some) -> listen(
                new Observers(some, matter),
                forAll.get(false).stream().filter(it -> it.asking().isFor(rule)).toList()));
        mutants.stream()
                .filter(Judge::isLate)
                .forEach(mutant -> cases.stream()
                        .filter(it -> it.asking().isFor(mutant.rule()))
                        .forEach(telling(mutant)::add));
    }

    private void listen(Observers observers, List<Case> cases) {
        cases.parallelStream()
                .forEach(it ->
                        observers.unlike(it).forEach(mutant -> telling(mutant).add(it)));
    }

    /** What is concluded in another stratum is concluded from the same facts, and may come too late. */
    private static boolean isLate(Mutant mutant) {
        return mutant.change().startsWith("turn: stratum");
    }

    private List<Case> telling(Mutant mutant) {
        return telling.computeIfAbsent(mutant.toString(), any -> Collections.synchronizedList(new ArrayList<>()));
    }

    /** In how many questions the mutant concludes otherwise than its rule. */
    int heard(Mutant mutant) {
        return telling(mutant).size();
    }

    /** Throws nothing, whatever a mutant does: what breaks is noticed. */
    boolean notices(Mutant mutant) {
        if (heard(mutant) == 0) {
            return false;
        }
        AlteredRules altered;
        try {
            altered = new AlteredRules(mutant.among(AlteredRules.unaltered(matter)));
        } catch (RuntimeException e) {
            return true;
        }
        ConcurrentLinkedDeque<Case> first =
                gaveAway.computeIfAbsent(mutant.rule(), any -> new ConcurrentLinkedDeque<>());
        List<Case> cases = telling(mutant);
        Set<Case> order = new LinkedHashSet<>(first);
        order.retainAll(Set.copyOf(cases));
        cases.stream().filter(it -> it.hears(mutant.rule())).forEach(order::add);
        order.addAll(cases);
        for (Case it : order) {
            if (tells(it, altered)) {
                first.remove(it);
                first.addFirst(it);
                return true;
            }
        }
        return false;
    }

    private boolean tells(Case it, AlteredRules altered) {
        Firings.reset();
        AtomicBoolean isLate = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.scheduleWithFixedDelay(
                () -> {
                    isLate.set(true);
                    altered.halt();
                },
                SECONDS,
                1,
                TimeUnit.SECONDS);
        try {
            return it.isToldApartFrom(altered) || isLate.get();
        } catch (RuntimeException e) {
            return true;
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
