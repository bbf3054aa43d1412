package dev.hopwise.packet;

/** Source and destination exchanged, box by box. */
final class Swap {
    private Swap() {}

    /** ICMP echo messages (RFC 792, RFC 4443). */
    private enum Echo {
        REQUEST(8, 128),
        REPLY(0, 129);

        private final int type4;
        private final int type6;

        Echo(int type4, int type6) {
            this.type4 = type4;
            this.type6 = type6;
        }
    }

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
                .and(Field.PROTOCOL, box.firstProtocol(), box.lastProtocol() == 255 ? -1 : box.lastProtocol());
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
