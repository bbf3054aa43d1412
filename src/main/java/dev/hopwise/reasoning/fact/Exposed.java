package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;
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

    /** Whether an ACL lets so many strangers in to some of {@code ports}, and the replies out, as a registry gets addresses at once. */
    public boolean isReachedThrough(Passage inwards, Passage outwards, String... ports) {
        PacketSet passing = inwards.packets().intersect(outwards.packets().unreverse());
        return Space.isFromMany(
                passing.intersect(answered).intersect(PacketSet.of(family)).intersect(PacketSet.anyOf(ports)));
    }
}
