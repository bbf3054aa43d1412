package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Of which ends walks tell in which the groups of ends are open. */
final class ToldEnds {
    private final World world;
    private final World open;
    /** Those that something on the way asks for, which sees the groups of the ends. */
    private final Set<Id> referredOnTheWay = new HashSet<>();

    private final Map<Collection<List<Party>>, Map<Boolean, List<List<Party>>>> known = new IdentityHashMap<>();

    /** @param open the world without the groups of ends */
    ToldEnds(World world, World open) {
        this.world = world;
        this.open = open;
        open.enis().values().stream()
                .flatMap(eni -> eni.groups().stream())
                .distinct()
                .flatMap(group -> world.groupRules().get(group).stream())
                .forEach(rule -> referredOnTheWay.addAll(rule.references()));
    }

    /** Those classes of which such a walk tells, and the others. */
    Map<Boolean, List<List<Party>>> split(Collection<List<Party>> classes) {
        return known.computeIfAbsent(
                classes, all -> all.stream().collect(Collectors.partitioningBy(it -> isTold(it.get(0)))));
    }

    private boolean isTold(Party end) {
        if (end.literal() || end.hostName() || end.anyone() || end.getKind() == Kind.SERVICE) {
            return false;
        }
        Eni eni = world.enis().get(end.id());
        return eni == null
                || eni.groups().stream().noneMatch(referredOnTheWay::contains)
                        && open.enis().get(end.id()).groups().isEmpty();
    }
}
