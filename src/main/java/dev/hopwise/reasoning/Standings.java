package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Subnet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where ends are, as numbers: the same for those whose halves of walks are the same. */
final class Standings {
    private record Standing(int sending, int receiving, int subnet, int spot) {}

    private final Places places;
    private final Map<Party, Standing> standings = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    Standings(Places places) {
        this.places = places;
    }

    /** As a sender: its place, and its zone, as what it sends over a transit gateway comes out there. */
    int sending(Party end) {
        return standing(end).sending();
    }

    /** As a receiver: its place. */
    int receiving(Party end) {
        return standing(end).receiving();
    }

    int subnet(Party end) {
        return standing(end).subnet();
    }

    /** Its place and its subnet. */
    int spot(Party end) {
        return standing(end).spot();
    }

    private Standing standing(Party end) {
        return standings.computeIfAbsent(end, it -> {
            Object place = places.of(it);
            Optional<Subnet> subnet = places.subnet(it);
            return new Standing(
                    number(List.of("from", place, subnet.map(Subnet::az))),
                    number(List.of("to", place)),
                    number(subnet.map(Subnet::id)),
                    number(List.of("at", place, subnet.map(Subnet::id))));
        });
    }

    private int number(Object thing) {
        return numbers.computeIfAbsent(thing, any -> numbers.size());
    }
}
