package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;

/**
 * What a workload must be able to use.
 *
 * @param service by its full name
 * @param traffic the packets that it must be able to send
 * @param privateOnly whether it must do without NAT and internet gateways
 */
public record Need(Id service, PacketSet traffic, boolean privateOnly, Where where) implements Evidence {
    @Override
    public String role() {
        return "need";
    }

    @Override
    public String text() {
        return "the need of " + service.name();
    }
}
