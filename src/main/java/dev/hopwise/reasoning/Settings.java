package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.AclEntry;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.Subnet;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is around subnets: the same for those whose route tables and ACLs say the same, whatever they are called. */
final class Settings {
    private final Map<Id, Id> alike = new HashMap<>();

    Settings(List<Object> facts) {
        Map<Id, List<Object>> said = new LinkedHashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Route it) {
                said.computeIfAbsent(it.table(), any -> new ArrayList<>()).add(content(it));
            }
            if (fact instanceof AclEntry it) {
                said.computeIfAbsent(it.acl(), any -> new ArrayList<>()).add(content(it));
            }
        }
        Map<Object, Id> first = new HashMap<>();
        said.forEach((filter, all) ->
                alike.put(filter, first.computeIfAbsent(List.of(owner(filter), new HashSet<>(all)), any -> filter)));
    }

    private static List<Object> content(Route route) {
        return List.of(
                route.coverage(),
                Optional.ofNullable(route.target()),
                route.prefix(),
                route.blackhole(),
                route.propagated(),
                route.byPrefixList(),
                route.implied());
    }

    private static List<Object> content(AclEntry entry) {
        return List.of(entry.direction(), entry.number(), entry.allow(), entry.coverage());
    }

    private static String owner(Id filter) {
        int slash = filter.name().indexOf('/');
        return filter.kind() + " of " + (slash < 0 ? "" : filter.name().substring(0, slash));
    }

    List<Object> of(Subnet subnet) {
        return List.of(
                alike.getOrDefault(subnet.table(), subnet.table()),
                alike.getOrDefault(subnet.acl(), subnet.acl()),
                subnet.exclusion());
    }
}
