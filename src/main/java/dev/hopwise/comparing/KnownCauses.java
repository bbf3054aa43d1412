package dev.hopwise.comparing;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.Conclusions;
import dev.hopwise.verdict.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Causes, each asked for once for all ends that nothing tells apart. */
final class KnownCauses {
    private final Causes causes;
    private final Conclusions before;
    private final Conclusions after;
    private final Map<List<Object>, Cause> known = new HashMap<>();

    KnownCauses(Causes causes, Conclusions before, Conclusions after) {
        this.causes = causes;
        this.before = before;
        this.after = after;
    }

    /** Which edit changes what becomes of {@code packets}; of an end that is edited itself by itself. */
    Cause of(Causes.End from, Causes.End to, PacketSet packets) {
        if (causes.isEdited(from) || causes.isEdited(to)) {
            return causes.of(from, to, packets);
        }
        List<Object> alike = List.of(
                before.alike(from.before()),
                before.alike(to.before()),
                after.alike(from.after()),
                after.alike(to.after()),
                packets);
        return known.computeIfAbsent(alike, any -> causes.of(from, to, packets));
    }
}
