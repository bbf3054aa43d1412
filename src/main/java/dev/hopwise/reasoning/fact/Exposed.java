package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import java.util.Collection;

/**
 * An interface to which the internet gateway brings what everybody sends, as far as groups and ACLs let it.
 *
 * @param answered the packets from those addresses to which replies are led back by the gateway
 */
public record Exposed(Eni eni, Family family, PacketSet answered) {
    /** Where routes lead {@code parts} to the gateway. */
    public static Exposed of(Eni eni, Family family, Collection<?> parts) {
        PacketSet led =
                PacketSet.union(parts.stream().map(PacketSet.class::cast).toList());
        return new Exposed(eni, family, led.mirrored());
    }
}
