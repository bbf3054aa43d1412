package dev.hopwise.reasoning;

import dev.hopwise.packet.Traffic;
import java.util.List;
import java.util.Optional;

/**
 * Who reaches whom on {@code traffic}?
 *
 * @param from an end, as a user writes it; every interface, network and the internet where it is absent
 * @param to an end; the same, and the interfaces of endpoints, where it is absent
 */
public record ReachQuestion(Optional<String> from, Optional<String> to, List<Traffic> traffic) {
    /** Every pair of ends, and all traffic. */
    public static final ReachQuestion EVERYTHING =
            new ReachQuestion(Optional.empty(), Optional.empty(), List.of(Traffic.ALL));
}
