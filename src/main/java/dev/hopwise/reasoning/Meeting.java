package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two classes of ends, and two of their members that stand for all.
 *
 * @param from one of {@code senders}
 * @param to one of {@code receivers}, and not the same
 */
record Meeting(List<Party> senders, List<Party> receivers, Party from, Party to) {
    /** Empty where no two members differ. */
    static Optional<Meeting> of(List<Party> senders, List<Party> receivers) {
        return senders.stream()
                .limit(2)
                .flatMap(one -> receivers.stream().limit(2).map(other -> new Meeting(senders, receivers, one, other)))
                .filter(it -> ClassWalks.isAsked(it.from, it.to))
                .findFirst();
    }

    /** What is asked about them: one question for each family that they have in common. */
    List<Ask> asks(int position, PacketSet traffic) {
        List<Ask> asks = new ArrayList<>();
        Set<PacketSet> asked = new HashSet<>(Set.of(PacketSet.NONE));
        for (boolean ipv6 : List.of(true, false)) {
            Ask ask = ask(position + asks.size(), traffic, ipv6);
            if (asked.add(ask.to(to))) {
                asks.add(ask);
            }
        }
        return asks;
    }

    Ask ask(int position, PacketSet traffic, boolean ipv6) {
        return new Ask(position, from, to, traffic.intersect(from.outbound()), ipv6);
    }
}
