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

    /** Whether some of {@code requests} have all replies that a client of a common system waits for, whichever port it takes. */
    public boolean answers(AclPiece requests) {
        return answers(requests.packets().intersect(PacketSet.anyOf("tcp")));
    }

    /** The same of what leaves a subnet as UDP that is asked for. */
    public boolean answersUdp(AclPiece requests, Asked asked, Subnet from) {
        return answers(requests.packets().intersect(asked.leaving(from, "udp")));
    }

    private boolean answers(PacketSet asked) {
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
