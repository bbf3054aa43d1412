package dev.hopwise.mutation;

import dev.hopwise.reasoning.AlteredRules;
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

/**
 * Whether a mutant is noticed: an answer differs from that of the rules as they are, or there is none, or it never comes.
 *
 * <p>First to be asked is what gave away other mutants of the same rule, then what the rule has a step in, then the rest.
 */
final class Judge implements AutoCloseable {
    private static final long SECONDS = 20;

    private final List<Case> cases;
    private final Map<String, ConcurrentLinkedDeque<Case>> gaveAway = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mutation-clock");
        thread.setDaemon(true);
        return thread;
    });

    Judge(List<Case> cases) {
        this.cases = cases;
    }

    /** Throws nothing, whatever a mutant does: what breaks is noticed. */
    boolean notices(Mutant mutant) {
        AlteredRules altered;
        try {
            altered = new AlteredRules(mutant.among(AlteredRules.unaltered()));
        } catch (RuntimeException e) {
            return true;
        }
        ConcurrentLinkedDeque<Case> first =
                gaveAway.computeIfAbsent(mutant.rule(), any -> new ConcurrentLinkedDeque<>());
        Set<Case> order = new LinkedHashSet<>(first);
        cases.stream().filter(it -> it.rules().contains(mutant.rule())).forEach(order::add);
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
