package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Request;
import dev.hopwise.reasoning.fact.Wildcard;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Need;
import dev.hopwise.topology.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is asked of the services that endpoints with a policy lead to. */
final class Requests {
    private static final String ANY = "*";

    private final World world;
    private final List<Need> needs;

    Requests(World world, List<Need> needs) {
        this.world = world;
        this.needs = needs;
    }

    /** What {@code senders} want of the services that endpoints with a policy in {@code vpcs} lead to, as needs say. */
    List<Request> of(List<Party> senders, List<Id> vpcs) {
        List<Endpoint> restricted = vpcs.stream()
                .flatMap(vpc -> world.all(vpc, Endpoint.class).stream())
                .filter(Endpoint::isRestricted)
                .toList();
        if (restricted.isEmpty()) {
            return List.of();
        }
        Map<Id, List<Need>> bySender = bySender();
        Set<Request> requests = new LinkedHashSet<>();
        for (Party source : senders) {
            for (Endpoint endpoint : restricted) {
                List<Request> named = bySender.getOrDefault(source.id(), List.of()).stream()
                        .filter(need -> isOf(need, endpoint))
                        .flatMap(need -> requests(need, source, endpoint).stream())
                        .toList();
                requests.addAll(named.isEmpty() ? List.of(unnamed(source, endpoint)) : named);
            }
        }
        return List.copyOf(requests);
    }

    /** The needs that name an operation or a resource, by who has them. */
    private Map<Id, List<Need>> bySender() {
        Map<Id, List<Need>> bySender = new HashMap<>();
        for (Need need : needs) {
            if (!need.operations().isEmpty() || !need.resources().isEmpty()) {
                Ends.sources(world).resolve(need.from().text()).stream()
                        .map(Party::id)
                        .distinct()
                        .forEach(id -> bySender.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(need));
            }
        }
        return bySender;
    }

    /** The same where some endpoint has a policy: nobody asks otherwise. */
    Map<Id, Set<Need>> byInterface() {
        boolean restricted = world.vpcs().keySet().stream()
                .flatMap(vpc -> world.all(vpc, Endpoint.class).stream())
                .anyMatch(Endpoint::isRestricted);
        Map<Id, Set<Need>> byInterface = new HashMap<>();
        if (restricted) {
            bySender().forEach((sender, some) -> byInterface.put(sender, new LinkedHashSet<>(some)));
        }
        return byInterface;
    }

    private boolean isOf(Need need, Endpoint endpoint) {
        String region = world.vpcs().get(endpoint.vpc()).region();
        return world.services().written(need.service().value(), region).equals(endpoint.service());
    }

    /**
     * One operation on each resource, or each operation on one. Where there are several of both, not every operation is one on
     * every resource: then each is on some of the others.
     */
    private static List<Request> requests(Need need, Party from, Endpoint endpoint) {
        List<String> actions = any(need.operations(), operation -> action(operation, endpoint));
        List<String> resources = any(need.resources(), UnaryOperator.identity());
        List<Request> requests = new ArrayList<>();
        for (String action : actions) {
            for (List<String> some : parts(resources, actions.size() == 1)) {
                requests.add(request(need, from, endpoint, List.of(action), some));
            }
        }
        if (actions.size() > 1 && resources.size() > 1) {
            resources.forEach(resource -> requests.add(request(need, from, endpoint, actions, List.of(resource))));
        }
        return requests;
    }

    private static List<List<String>> parts(List<String> all, boolean apart) {
        return apart ? all.stream().map(List::of).toList() : List.of(all);
    }

    private static Request request(
            Need need, Party from, Endpoint endpoint, List<String> actions, List<String> resources) {
        String what = (actions.contains(ANY) ? "any operation" : String.join(" or ", actions))
                + " on "
                + (resources.contains(ANY) ? "any resource" : String.join(" or ", resources));
        return new Request(
                from.id(),
                endpoint.service(),
                actions.stream()
                        .map(action -> action.toLowerCase(Locale.ROOT))
                        .map(Wildcard::new)
                        .toList(),
                resources.stream().map(Wildcard::new).toList(),
                what,
                need.where());
    }

    private static List<String> any(List<Text> written, UnaryOperator<String> spelling) {
        return written.isEmpty()
                ? List.of(ANY)
                : written.stream().map(Text::value).map(spelling).toList();
    }

    /** {@code GetObject} means {@code s3:GetObject}. */
    private static String action(String operation, Endpoint endpoint) {
        return operation.contains(":") ? operation : prefix(endpoint) + ":" + operation;
    }

    private static String prefix(Endpoint endpoint) {
        return AwsServices.actionPrefix(endpoint.service().name()).orElse(ANY);
    }

    private static Request unnamed(Party from, Endpoint endpoint) {
        return new Request(
                from.id(),
                endpoint.service(),
                List.of(new Wildcard(prefix(endpoint) + ":" + ANY)),
                List.of(new Wildcard(ANY)),
                "any request (no need says what " + from.name() + " asks for)",
                endpoint.where());
    }
}
