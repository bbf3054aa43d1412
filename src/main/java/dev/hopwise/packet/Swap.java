package dev.hopwise.packet;

import java.util.ArrayList;
import java.util.List;

/** Source and destination exchanged, box by box. */
final class Swap {
    private final List<PacketSet> swapped = new ArrayList<>();
    private final long[] first = new long[Field.ALL.length];
    private final long[] last = new long[Field.ALL.length];

    private Swap() {}

    static PacketSet addresses(PacketSet set) {
        Swap swap = new Swap();
        for (Box box : set.boxes()) {
            swap.exchangeEnds(box);
            swap.put(Field.FIRST, box.sourcePorts());
            swap.put(Field.SECOND, box.destinationPorts());
            swap.add(box.firstProtocol(), box.lastProtocol());
        }
        return PacketSet.union(swap.swapped);
    }

    static PacketSet toReplies(PacketSet requests) {
        return flows(requests, Echo.REQUEST, Echo.REPLY);
    }

    static PacketSet toRequests(PacketSet replies) {
        return flows(replies, Echo.REPLY, Echo.REQUEST);
    }

    private static PacketSet flows(PacketSet set, Echo here, Echo there) {
        Swap swap = new Swap();
        for (Box box : set.boxes()) {
            swap.exchangeEnds(box);
            swap.put(Field.FIRST, box.destinationPorts());
            swap.put(Field.SECOND, box.sourcePorts());
            swap.addOthers(box);
            swap.put(Field.SECOND, box.destinationPorts());
            swap.addEcho(Traffic.ICMP, box, here.type4, there.type4);
            swap.addEcho(Traffic.ICMPV6, box, here.type6, there.type6);
        }
        return PacketSet.union(swap.swapped);
    }

    /** The protocols that are no ICMP: their ports change places. */
    private void addOthers(Box box) {
        add(box.firstProtocol(), Math.min(box.lastProtocol(), Traffic.ICMP - 1));
        add(Math.max(box.firstProtocol(), Traffic.ICMP + 1), Math.min(box.lastProtocol(), Traffic.ICMPV6 - 1));
        add(Math.max(box.firstProtocol(), Traffic.ICMPV6 + 1), box.lastProtocol());
    }

    private void addEcho(int protocol, Box box, int type, int answer) {
        boolean asked = box.firstProtocol() <= protocol
                && protocol <= box.lastProtocol()
                && box.sourcePorts().first() <= type
                && type <= box.sourcePorts().last();
        if (asked) {
            first[Field.FIRST.ordinal()] = answer;
            last[Field.FIRST.ordinal()] = answer;
            add(protocol, protocol);
        }
    }

    private void exchangeEnds(Box box) {
        first[Field.FAMILY.ordinal()] = box.family().ordinal();
        last[Field.FAMILY.ordinal()] = box.family().ordinal();
        put(Field.SOURCE_HIGH, Field.SOURCE_LOW, box.destination());
        put(Field.DESTINATION_HIGH, Field.DESTINATION_LOW, box.source());
    }

    /** A box has one upper half of IPv6 addresses, or all of the lower one; IPv4 has no upper half. */
    private void put(Field high, Field low, AddressRange range) {
        boolean four = range.first().family() == Family.IPV4;
        first[high.ordinal()] = four ? 0 : range.first().high();
        last[high.ordinal()] = four ? -1 : range.last().high();
        first[low.ordinal()] = range.first().low();
        last[low.ordinal()] = range.last().low();
    }

    private void put(Field field, Range range) {
        first[field.ordinal()] = range.first();
        last[field.ordinal()] = range.last() == Range.ALL.last() ? -1 : range.last();
    }

    private void add(int firstProtocol, int lastProtocol) {
        if (firstProtocol <= lastProtocol) {
            first[Field.PROTOCOL.ordinal()] = firstProtocol;
            last[Field.PROTOCOL.ordinal()] = lastProtocol == 255 ? -1 : lastProtocol;
            swapped.add(PacketSet.box(first, last));
        }
    }
}
