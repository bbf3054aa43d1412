package dev.hopwise.laws;

import dev.hopwise.packet.Cidr;
import dev.hopwise.reasoning.Question;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other words for the ids of a network, in another alphabetical order; none of them occurs anywhere else.
 *
 * <p>Subnets keep their order: of several that AWS may pick, with the same result, the first by name is shown.
 */
final class Renaming {
    private static final List<String> IN_VPC = List.of(
            "subnets", "routeTables", "networkAcls", "securityGroups", "interfaces", "natGateways", "endpoints");
    private static final List<String> ON_TOP =
            List.of("vpcs", "peerings", "transitGateways", "vpnGateways", "networks", "prefixLists");
    /** Keys of maps by id. */
    private static final Set<String> MAPS = Stream.of(IN_VPC, ON_TOP, List.of("attachments"))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    /** Keys whose values are words of AWS's, one of which may be an id too. */
    private static final Set<String> WORDS =
            Set.of("service", "services", "type", "status", "state", "origin", "topology");
    /** Ids that mean something to AWS. */
    private static final Set<String> KEPT = Set.of("default", "pl-s3");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final String text;

    Renaming(String text, Random random) {
        Tree tree = new Tree(text);
        Set<String> ids = new TreeSet<>();
        ON_TOP.forEach(key -> ids.addAll(Tree.maps(tree.root(), key).keySet()));
        Tree.maps(tree.root(), "transitGateways").values().forEach(gateway -> {
            ids.addAll(Tree.maps(gateway, "attachments").keySet());
            ids.addAll(Tree.maps(gateway, "routeTables").keySet());
        });
        Tree.maps(tree.root(), "vpcs").values().forEach(vpc -> {
            IN_VPC.forEach(key -> ids.addAll(Tree.maps(vpc, key).keySet()));
            Stream.of("internetGateway", "egressOnlyInternetGateway")
                    .filter(vpc::containsKey)
                    .map(vpc::get)
                    .forEach(it -> ids.add((String) (it instanceof Map<?, ?> gateway ? gateway.get("id") : it)));
        });
        ids.removeAll(KEPT);
        Set<String> subnets = Tree.maps(tree.root(), "vpcs").values().stream()
                .flatMap(vpc -> Tree.maps(vpc, "subnets").keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(subnets, ids).flatMap(Set::stream).distinct().forEach(id -> words.put(id, ""));
        List<Integer> numbers =
                random.ints(100, 1000).distinct().limit(words.size()).boxed().collect(Collectors.toList());
        numbers.subList(0, subnets.size()).sort(null);
        Iterator<Integer> next = numbers.iterator();
        words.replaceAll((id, any) -> "Q" + next.next() + "Z");
        this.text = Tree.text(renamed("", tree.root()));
    }

    /** The network by its new names. */
    String text() {
        return text;
    }

    Question question(Question it) {
        return new Question(end(it.from()), end(it.to()), it.traffic(), it.clientPorts(), it.ipv6());
    }

    /** What is said of the renamed network, by the old names. */
    String undone(String said) {
        String old = said;
        for (Map.Entry<String, String> word : words.entrySet()) {
            old = old.replace(word.getValue(), word.getKey());
        }
        return old;
    }

    private Object renamed(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> renamed = new LinkedHashMap<>();
            map.forEach((id, it) ->
                    renamed.put(MAPS.contains(key) ? name(id.toString()) : id.toString(), renamed(id.toString(), it)));
            return renamed;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(it -> renamed(key, it)).toList();
        }
        return value instanceof String word && !WORDS.contains(key) ? name(word) : value;
    }

    private String end(String end) {
        int colon = end.indexOf(':') + 1;
        return end.startsWith("service:") || Cidr.isCidr(end)
                ? end
                : end.substring(0, colon) + name(end.substring(colon));
    }

    /** A name, alone or as {@code vpc/name}. */
    private String name(String word) {
        return Stream.of(word.split("/"))
                .map(part -> words.getOrDefault(part, part))
                .collect(Collectors.joining("/"));
    }
}
