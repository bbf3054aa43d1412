package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.topology.Id;

/** All packets that an ACL lets pass in a direction, whichever entry allows them. */
public record Passage(Id acl, Direction direction, PacketSet packets) {
    /** Whether it lets nothing pass. */
    public boolean isEmpty() {
        return packets.isEmpty();
    }

    /** Whether it lets some of {@code others} pass. */
    public boolean isAmong(PacketSet others) {
        return packets.overlaps(others);
    }

    /** Whether some of {@code requests} have all replies that a client of a common system waits for, whichever port it takes. */
    public boolean answers(AclPiece requests) {
        PacketSet asked = requests.packets().intersect(PacketSet.anyOf("tcp"));
        return Range.OF_COMMON_CLIENTS.stream()
                .map(PacketSet::fromPorts)
                .map(asked::intersect)
                .anyMatch(this::answersAllOfSome);
    }

    private boolean answersAllOfSome(PacketSet asked) {
        PacketSet lost = asked.minus(packets.unreverse());
        return !lost.forgetSourcePorts().contains(asked.forgetSourcePorts());
    }
}
