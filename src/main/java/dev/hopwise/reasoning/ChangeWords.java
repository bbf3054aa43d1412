package dev.hopwise.reasoning;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Change;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import dev.hopwise.verdict.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes as reports tell them: by the place in the file, and in a sentence. */
final class ChangeWords {
    private static final Map<Kind, String> COLLECTIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.SUBNET, "subnets"),
            Map.entry(Kind.ROUTE_TABLE, "routeTables"),
            Map.entry(Kind.NETWORK_ACL, "networkAcls"),
            Map.entry(Kind.SECURITY_GROUP, "securityGroups"),
            Map.entry(Kind.NETWORK_INTERFACE, "interfaces"),
            Map.entry(Kind.NAT_GATEWAY, "natGateways"),
            Map.entry(Kind.ENDPOINT, "endpoints"),
            Map.entry(Kind.PEERING, "peerings"),
            Map.entry(Kind.TRANSIT_GATEWAY, "transitGateways"),
            Map.entry(Kind.TRANSIT_GATEWAY_ATTACHMENT, "attachments"),
            Map.entry(Kind.TRANSIT_GATEWAY_ROUTE_TABLE, "routeTables"),
            Map.entry(Kind.VPN_GATEWAY, "vpnGateways")));

    private final Topology topology;
    private final Catalogue catalogue;

    ChangeWords(Topology topology, Catalogue catalogue) {
        this.topology = topology;
        this.catalogue = catalogue;
    }

    /** The change; none where there is nothing to write, or no place in the file for it. */
    Optional<dev.hopwise.verdict.Change> of(Change change) {
        RuleCard card = catalogue.card(change.rule());
        boolean empty =
                change.content() instanceof Content.Items list && list.items().isEmpty();
        return path(change)
                .filter(any -> !empty)
                .map(path -> new dev.hopwise.verdict.Change(
                        card.id(),
                        Sentence.fill(card.message().orElseThrow(), words(change)),
                        path,
                        change.content(),
                        change.adds()));
    }

    private Optional<List<String>> path(Change change) {
        List<String> path = new ArrayList<>(path(change.thing()));
        if (!change.key().isEmpty()) {
            path.add(change.key());
        }
        if (change.element().isEmpty()) {
            return Optional.of(path);
        }
        return position(change.thing(), change.element().get()).map(position -> {
            path.add(position);
            return path;
        });
    }

    private static List<String> path(Id thing) {
        String name = thing.name();
        String own = thing.own();
        if (thing.kind() == Kind.VPC) {
            return List.of("vpcs", name);
        }
        String collection = COLLECTIONS.get(thing.kind());
        if (own.equals(name)) {
            return List.of(collection, name);
        }
        boolean transit =
                thing.kind() == Kind.TRANSIT_GATEWAY_ATTACHMENT || thing.kind() == Kind.TRANSIT_GATEWAY_ROUTE_TABLE;
        String owner = name.substring(0, name.length() - own.length() - 1);
        return List.of(transit ? "transitGateways" : "vpcs", owner, collection, own);
    }

    /** Which of the routes of a table stands there. */
    private Optional<String> position(Id table, Where where) {
        int slash = table.name().indexOf('/');
        List<Route> routes = Optional.ofNullable(
                        topology.vpcs().get(table.name().substring(0, slash)))
                .map(Vpc::routeTables)
                .map(tables -> tables.get(table.own()))
                .map(RouteTable::routes)
                .orElse(List.of());
        return IntStream.range(0, routes.size())
                .filter(it -> routes.get(it).where().equals(where))
                .mapToObj(String::valueOf)
                .findFirst();
    }

    private static Map<String, String> words(Change change) {
        Map<String, String> words = new HashMap<>(change.words());
        words.put("resource", change.thing().name());
        words.put("key", change.key());
        Content content = change.content();
        if (content instanceof Content.Items list && !list.items().isEmpty()) {
            content = list.items().get(list.items().size() - 1);
        }
        if (content instanceof Content.Entries map) {
            map.entries().forEach((key, value) -> words.put(key, text(value)));
            words.put("preposition", map.entries().containsKey("from") ? "from" : "to");
            words.put("peer", words.getOrDefault(words.get("preposition"), ""));
        }
        words.put("content", text(content));
        return words;
    }

    private static String text(Content content) {
        return content instanceof Content.Items list
                ? list.items().stream().map(ChangeWords::text).collect(Collectors.joining(", "))
                : content instanceof Content.Word word ? word.text() : "";
    }
}
