package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import java.util.List;

/** Ports that are not for strangers, as a rule says. */
public record HighRiskPorts(Use use, List<String> ports) {
    /** What listens on them. */
    public enum Use {
        ADMINISTRATION,
        DATABASE
    }

    public static HighRiskPorts of(Use use, String... ports) {
        return new HighRiskPorts(use, List.of(ports));
    }

    PacketSet packets() {
        return PacketSet.anyOf(ports.toArray(String[]::new));
    }
}
