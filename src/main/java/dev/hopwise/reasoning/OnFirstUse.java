package dev.hopwise.reasoning;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, by one thread while others wait, and then kept. */
public final class OnFirstUse<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    public OnFirstUse(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
