package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Space;
import dev.hopwise.topology.Id;
import java.util.List;

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
        return answersSome(requests.packets().intersect(PacketSet.anyOf("tcp")));
    }

    /** The same of requests to some of {@code services}, of which each is answered: {@code udp/53}, {@code icmp/8}. */
    public boolean answersOn(AclPiece requests, String... services) {
        PacketSet asked = requests.packets().intersect(PacketSet.anyOf(services));
        return answersSome(asked) || answersAllOfSome(asked.intersect(Space.WITH_TYPES));
    }

    /** The same of what leaves a subnet as UDP that is asked for. */
    public boolean answersUdp(AclPiece requests, Asked asked, Subnet from) {
        return answersSome(requests.packets().intersect(asked.leaving(from, "udp")));
    }

    /** Whether clients of a common system have all replies to some of {@code requests} that go to services on the internet. */
    public boolean answersClients(Passage requests) {
        return answersSome(requests.toServices());
    }

    /** Whether each of {@code requests} to services on the internet loses its reply from {@code most} client ports in a row, or more. */
    public boolean loses(Passage requests, int most) {
        PacketSet asked = requests.toServices().intersect(PacketSet.fromPorts(Range.EPHEMERAL));
        List<PacketSet> lost = asked.minus(packets.unreverse()).boxes().stream()
                .filter(box -> box.sourcePorts().last() - box.sourcePorts().first() + 1 >= most)
                .map(Box::packets)
                .toList();
        return !asked.isEmpty() && PacketSet.union(lost).forgetSourcePorts().contains(asked.forgetSourcePorts());
    }

    /** Whether it lets some requests pass to services on the internet that {@code route} leads to. */
    public boolean asksServicesOf(RoutePiece route) {
        return toServices().overlaps(route.packets());
    }

    /** Whether it lets some requests pass that {@code client} sends to services on the internet by {@code route}. */
    public boolean letsAsk(Subnet client, RoutePiece route) {
        return toServices().intersect(client.outbound()).overlaps(route.packets());
    }

    /** Those to public IPv4 addresses, on the TCP ports that servers take. */
    private PacketSet toServices() {
        return packets.intersect(Space.TO_PUBLIC).intersect(Space.IPV4).intersect(PacketSet.anyOf("tcp/0-1023"));
    }

    private boolean answersSome(PacketSet asked) {
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
