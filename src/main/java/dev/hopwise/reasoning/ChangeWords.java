package dev.hopwise.reasoning;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.Change;
import dev.hopwise.source.Where;
import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkAcl;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.RouteTable;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return position(change, change.element().get()).map(position -> {
            path.add(position);
            if (!change.part().isEmpty()) {
                path.add(change.part());
            }
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

    /** Which of the routes of a table, or of the entries of an ACL, stands there. */
    private Optional<String> position(Change change, Where where) {
        Id thing = change.thing();
        int slash = thing.name().indexOf('/');
        List<Where> places = Optional.ofNullable(
                        topology.vpcs().get(thing.name().substring(0, slash)))
                .map(vpc -> thing.kind() == Kind.NETWORK_ACL
                        ? entries(vpc.networkAcls().get(thing.own()), change.key())
                        : routes(vpc.routeTables().get(thing.own())))
                .orElse(List.of());
        return Optional.of(places.indexOf(where)).filter(it -> it >= 0).map(String::valueOf);
    }

    private static List<Where> routes(@Nullable RouteTable table) {
        return table == null
                ? List.of()
                : table.routes().stream().map(Route::where).toList();
    }

    private static List<Where> entries(@Nullable NetworkAcl acl, String key) {
        if (acl == null) {
            return List.of();
        }
        return (key.equals("inbound") ? acl.inbound() : acl.outbound())
                .orElse(List.of()).stream().map(AclEntry::where).toList();
    }

    private static Map<String, String> words(Change change) {
        Map<String, String> words = new HashMap<>(change.words());
        words.put("resource", change.thing().name());
        words.put("key", change.key());
        Content content = told(change);
        if (content instanceof Content.Entries map) {
            map.entries().forEach((key, value) -> words.put(key, text(value)));
            words.put("preposition", map.entries().containsKey("from") ? "from" : "to");
            words.put("peer", words.getOrDefault(words.get("preposition"), ""));
        }
        words.put("content", text(content));
        return words;
    }

    /** Of several things, the last one; entries of an ACL are told together. */
    private static Content told(Change change) {
        if (!(change.content() instanceof Content.Items list) || list.items().isEmpty()) {
            return change.content();
        }
        if (change.thing().kind() != Kind.NETWORK_ACL) {
            return list.items().get(list.items().size() - 1);
        }
        Map<String, Content> together = new LinkedHashMap<>();
        for (Content item : list.items()) {
            ((Content.Entries) item)
                    .entries()
                    .forEach((key, value) -> together.merge(key, Content.items(value), ChangeWords::joined));
        }
        return new Content.Entries(together);
    }

    private static Content joined(Content some, Content more) {
        return new Content.Items(Stream.of(some, more)
                .flatMap(it -> ((Content.Items) it).items().stream())
                .distinct()
                .toList());
    }

    private static String text(Content content) {
        return content instanceof Content.Items list
                ? list.items().stream().map(ChangeWords::text).collect(Collectors.joining(", "))
                : content instanceof Content.Word word ? word.text() : "";
    }
}
