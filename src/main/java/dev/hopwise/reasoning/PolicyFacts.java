package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.PolicyClause;
import dev.hopwise.reasoning.fact.PolicyCondition;
import dev.hopwise.reasoning.fact.PolicyStatement;
import dev.hopwise.reasoning.fact.Request;
import dev.hopwise.reasoning.fact.Wildcard;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Need;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Condition;
import dev.hopwise.topology.Policy.Statement;
import dev.hopwise.topology.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The policies of endpoints, and what is asked of their services. */
final class PolicyFacts {
    private static final String ANY = "*";

    private final World world;

    PolicyFacts(World world) {
        this.world = world;
    }

    void add(Endpoint endpoint, Policy policy) {
        int position = 0;
        for (Statement written : policy.statements()) {
            position++;
            PolicyStatement statement = new PolicyStatement(
                    endpoint.id(),
                    position,
                    written.sid(),
                    written.effect() == Policy.Effect.ALLOW,
                    clause(written.actions(), PolicyFacts::small),
                    clause(written.resources(), UnaryOperator.identity()),
                    written.where());
            world.add(endpoint.vpc(), statement);
            for (Condition condition : written.conditions()) {
                world.add(
                        endpoint.vpc(),
                        new PolicyCondition(
                                statement,
                                condition.operator(),
                                condition.key(),
                                condition.values(),
                                from(condition.values()),
                                condition.where()));
            }
            addPrincipals(statement, written);
        }
    }

    /** The packets from the blocks that the values are, as far as they are blocks. */
    private Coverage from(List<String> values) {
        return values.stream()
                .filter(Cidr::isCidr)
                .map(value -> world.placeholders().from(Cidr.parse(value)))
                .reduce(Coverage.NONE, Coverage::union);
    }

    /** Who asks is a condition like others, and never known. */
    private void addPrincipals(PolicyStatement statement, Statement written) {
        Clause who = written.principals();
        if (who.except() || !who.patterns().contains("*")) {
            String key = who.except() ? "NotPrincipal" : "Principal";
            world.add(
                    statement.endpoint(),
                    new PolicyCondition(statement, key, "", who.patterns(), Coverage.NONE, written.where()));
        }
    }

    private static PolicyClause clause(Clause written, UnaryOperator<String> spelling) {
        return new PolicyClause(
                written.except(),
                written.patterns().stream().map(spelling).map(Wildcard::new).toList());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What the ends of {@code asks} want of the services that endpoints with a policy lead to, as needs say. */
    List<Request> requests(List<Ask> asks, Set<Id> vpcs) {
        Set<Request> requests = new LinkedHashSet<>();
        List<Endpoint> restricted = vpcs.stream()
                .flatMap(vpc -> world.all(vpc, Endpoint.class).stream())
                .filter(Endpoint::isRestricted)
                .toList();
        for (Endpoint endpoint : restricted) {
            for (Ask ask : asks) {
                List<Request> named = world.topology().needs().stream()
                        .filter(need -> isOf(need, ask, endpoint))
                        .flatMap(need -> requests(need, ask.source(), endpoint).stream())
                        .toList();
                requests.addAll(named.isEmpty() ? List.of(unnamed(ask.source(), endpoint)) : named);
            }
        }
        return List.copyOf(requests);
    }

    private boolean isOf(Need need, Ask ask, Endpoint endpoint) {
        String region = world.vpcs().get(endpoint.vpc()).region();
        return !(need.operations().isEmpty() && need.resources().isEmpty())
                && world.services().written(need.service().value(), region).equals(endpoint.service())
                && Ends.sources(world).resolve(need.from().text()).stream()
                        .anyMatch(party -> party.id().equals(ask.source().id()));
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
                actions.stream().map(PolicyFacts::small).map(Wildcard::new).toList(),
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
