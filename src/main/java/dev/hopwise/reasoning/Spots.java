package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places that ends are at, and the subnets: ends at one spot differ in nothing but their groups. */
final class Spots {
    /**
     * Classes of ends at one place, and in one subnet.
     *
     * @param place a number, the same for the same place
     * @param subnet the same of the subnet
     * @param vpc where it is; empty for what is in none
     */
    record Spot(int place, int subnet, Optional<Id> vpc, List<List<Party>> classes) {
        /** Any of those that are there. */
        Party one() {
            return classes.get(0).get(0);
        }
    }

    private final World world;
    private final Places places;
    private final Standings standings;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<List<Integer>, Integer> between = new HashMap<>();
    private final Map<Collection<List<Party>>, List<Spot>> known = new IdentityHashMap<>();

    Spots(World world, Places places, Standings standings) {
        this.world = world;
        this.places = places;
        this.standings = standings;
    }

    /** Where these classes are, in the order of the first of each; the same for the same once. */
    List<Spot> of(Collection<List<Party>> classes) {
        return known.computeIfAbsent(classes, this::find);
    }

    private List<Spot> find(Collection<List<Party>> classes) {
        Map<Integer, List<List<Party>>> together = new LinkedHashMap<>();
        classes.forEach(it -> together.computeIfAbsent(standings.spot(it.get(0)), any -> new ArrayList<>())
                .add(it));
        return together.values().stream().map(this::spot).toList();
    }

    private Spot spot(List<List<Party>> some) {
        Party one = some.get(0).get(0);
        return new Spot(standings.receiving(one), standings.subnet(one), vpc(one), some);
    }

    private Optional<Id> vpc(Party end) {
        return Optional.ofNullable(world.enis().get(end.id())).map(Eni::vpc);
    }

    /** What tells two pairs of ends at the same two places apart, as a number. */
    int between(Spot from, Spot to) {
        return between.computeIfAbsent(
                List.of(from.subnet(), to.subnet()),
                any -> numbers.computeIfAbsent(places.between(from.one(), to.one()), fresh -> numbers.size()));
    }
}
