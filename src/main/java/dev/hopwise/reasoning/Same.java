package dev.hopwise.reasoning;

import org.jspecify.annotations.Nullable;

/** Some objects as a key, which is equal to one of the very same objects: cheap to look up where equal values are one object. */
final class Same {
    private final @Nullable Object[] objects;
    private final int hash;

    Same(@Nullable Object... objects) {
        this.objects = objects;
        int all = 0;
        for (Object it : objects) {
            all = 31 * all + System.identityHashCode(it);
        }
        this.hash = all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Same it) || it.objects.length != objects.length) {
            return false;
        }
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] != it.objects[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
