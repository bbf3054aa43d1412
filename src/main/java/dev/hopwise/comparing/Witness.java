package dev.hopwise.comparing;

import dev.hopwise.packet.Box;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.OptionalInt;

/** One flow of many, to be walked for all of them: to one port, and between single addresses where an end has many. */
final class Witness {
    private static final Range HTTPS = Range.of(443);
    private static final Range PING = Range.of(8);
    private static final Range PING6 = Range.of(128);

    private Witness() {}

    /** The packets that a client of it may send. */
    static PacketSet of(PacketSet flows, Id from, Id to) {
        Box box = flows.boxes().get(0);
        PacketSet one = PacketSet.of(service(box)).intersect(PacketSet.of(box.family()));
        if (isOfMany(from)) {
            one = one.intersect(PacketSet.from(box.source().first()));
        }
        return isOfMany(to) ? one.intersect(PacketSet.to(box.destination().first())) : one;
    }

    static boolean isOfMany(Id end) {
        return end.kind() == Kind.INTERNET || end.kind() == Kind.NETWORK;
    }

    private static Traffic service(Box box) {
        boolean tcp = box.firstProtocol() <= Traffic.TCP && Traffic.TCP <= box.lastProtocol();
        int protocol = tcp ? Traffic.TCP : box.firstProtocol();
        boolean icmp = protocol == Traffic.ICMP || protocol == Traffic.ICMPV6;
        Range ports = icmp ? box.sourcePorts() : box.destinationPorts();
        Range usual = protocol == Traffic.ICMP ? PING : protocol == Traffic.ICMPV6 ? PING6 : HTTPS;
        Range one = ports.contains(usual) ? usual : Range.of(ports.first());
        boolean hasPorts = icmp || tcp || protocol == Traffic.UDP;
        return new Traffic(
                OptionalInt.of(protocol),
                hasPorts ? one : Range.ALL,
                icmp ? Range.of(box.destinationPorts().first()) : Range.ALL);
    }
}
