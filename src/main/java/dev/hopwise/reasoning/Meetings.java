package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Party;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every one of some classes of ends, as a sender, with every one of others: they are not listed before each is asked for. */
record Meetings(Collection<List<Party>> senders, Collection<List<Party>> receivers) {
    /** How many there are at most. */
    long pairs() {
        return (long) senders.size() * receivers.size();
    }

    Stream<Meeting> each() {
        return senders.stream().flatMap(from -> receivers.stream().flatMap(to -> Meeting.of(from, to).stream()));
    }
}
