package dev.hopwise.packet;

/** Source and destination exchanged, box by box. */
final class Swap {
    private Swap() {}

    static PacketSet addresses(PacketSet set) {
        PacketSet swapped = PacketSet.NONE;
        for (Box box : set.boxes()) {
            swapped = swapped.union(
                    ends(box).and(Field.FIRST, box.sourcePorts()).and(Field.SECOND, box.destinationPorts()));
        }
        return swapped;
    }

    static PacketSet toReplies(PacketSet requests) {
        return flows(requests, Echo.REQUEST, Echo.REPLY);
    }

    static PacketSet toRequests(PacketSet replies) {
        return flows(replies, Echo.REPLY, Echo.REQUEST);
    }

    private static PacketSet flows(PacketSet set, Echo here, Echo there) {
        PacketSet swapped = PacketSet.NONE;
        for (Box box : set.boxes()) {
            PacketSet icmp = echo(Traffic.ICMP, box, here.type4, there.type4)
                    .union(echo(Traffic.ICMPV6, box, here.type6, there.type6));
            PacketSet others = PacketSet.ALL
                    .minus(PacketSet.protocol(Traffic.ICMP))
                    .minus(PacketSet.protocol(Traffic.ICMPV6))
                    .and(Field.FIRST, box.destinationPorts())
                    .and(Field.SECOND, box.sourcePorts());
            swapped = swapped.union(ends(box).intersect(icmp.union(others)));
        }
        return swapped;
    }

    /** The box with its addresses exchanged and any ports. */
    private static PacketSet ends(Box box) {
        return PacketSet.from(box.destination().first(), box.destination().last())
                .intersect(PacketSet.to(box.source().first(), box.source().last()))
                .intersect(PacketSet.protocols(box));
    }

    private static PacketSet echo(int protocol, Box box, int type, int answer) {
        boolean asked =
                box.sourcePorts().first() <= type && type <= box.sourcePorts().last();
        return asked
                ? PacketSet.protocol(protocol)
                        .and(Field.FIRST, answer, answer)
                        .and(Field.SECOND, box.destinationPorts())
                : PacketSet.NONE;
    }
}
