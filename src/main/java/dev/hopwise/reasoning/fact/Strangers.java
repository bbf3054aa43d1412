package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Space;

/**
 * What hosts on the internet send to an interface and have a reply to: by a rule of its group, past the ACL of its subnet.
 *
 * @param packets as they come out of the internet gateway, to any address
 */
public record Strangers(GroupRule groupRule, Eni eni, PacketSet packets) {
    /** What comes in by {@code inwards} and has a reply by {@code outwards}. */
    public static Strangers of(GroupRule rule, Exposed exposed, Passage inwards, Passage outwards) {
        PacketSet admitted = rule.fromPublic().intersect(PacketSet.of(exposed.family()));
        PacketSet answered = inwards.packets().intersect(outwards.packets().unreverse());
        return new Strangers(rule, exposed.eni(), admitted.intersect(answered));
    }

    /** Whether they come to some of {@code ports} from more addresses than a registry gets at once. */
    public boolean isMany(String... ports) {
        return Space.isFromMany(packets.intersect(PacketSet.anyOf(ports)));
    }
}
