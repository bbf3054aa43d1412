package dev.hopwise.topology;

import dev.hopwise.packet.Traffic;
import dev.hopwise.source.Where;
import java.util.List;

/** Protocols and ports, a list in one value: {@code tcp/443}, {@code [tcp/80, icmp/8]}. */
public record Protocols(List<Traffic> traffic, Where where) {
    /** How they are written, for the words about a key. */
    static final String FORMS = "all, tcp/443, tcp/1024-65535, udp/53, icmp/8, 47, or a list of such";
}
