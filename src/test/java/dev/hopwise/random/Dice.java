package dev.hopwise.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance that a seed repeats. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of them, in an order of chance. */
    <T> List<T> some(List<T> choices, int most) {
        List<T> left = new ArrayList<>(choices);
        List<T> taken = new ArrayList<>();
        while (!left.isEmpty() && taken.size() < most) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
