package dev.hopwise.reference;

import java.util.ArrayList;
import java.util.List;

/** What AWS or the far side may pick on a packet's way: each run follows one picking, until all have been followed. */
final class Choices {
    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int next;

    /** Begins a walk that picks as before. */
    void restart() {
        next = 0;
    }

    <T> T pick(List<T> among) {
        if (among.size() == 1) {
            return among.get(0);
        }
        if (next == picked.size()) {
            picked.add(0);
            sizes.add(among.size());
        }
        return among.get(picked.get(next++));
    }

    /** Turns to the next picking; whether there is one. */
    boolean another() {
        for (int i = picked.size() - 1; i >= 0; i--) {
            if (picked.get(i) + 1 < sizes.get(i)) {
                picked.set(i, picked.get(i) + 1);
                return true;
            }
            picked.remove(i);
            sizes.remove(i);
        }
        return false;
    }
}
