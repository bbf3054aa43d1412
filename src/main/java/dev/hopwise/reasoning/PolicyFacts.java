package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reasoning.fact.Ask;
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
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The policies of endpoints, and what is asked of their services. */
final class PolicyFacts {
    private static final String DEFAULT_PROTOCOL = "tcp/443";
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
                                condition.where()));
            }
            addPrincipals(statement, written);
        }
    }

    /** Who asks is a condition like others, and never known. */
    private void addPrincipals(PolicyStatement statement, Statement written) {
        Clause who = written.principals();
        if (who.except() || !who.patterns().contains("*")) {
            String key = who.except() ? "NotPrincipal" : "Principal";
            world.add(statement.endpoint(), new PolicyCondition(statement, key, "", who.patterns(), written.where()));
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
        return !(need.operations().isEmpty() && need.resources().isEmpty())
                && service(need, endpoint).equals(endpoint.service())
                && protocols(need).overlaps(ask.wanted())
                && Ends.sources(world).resolve(need.from().text()).stream()
                        .anyMatch(party -> party.id().equals(ask.source().id()));
    }

    private Id service(Need need, Endpoint endpoint) {
        String region = world.vpcs().get(endpoint.vpc()).region();
        return world.services().written(need.service().value(), region);
    }

    private static PacketSet protocols(Need need) {
        return need.on().map(Protocols::traffic).orElse(List.of(Traffic.parse(DEFAULT_PROTOCOL))).stream()
                .map(PacketSet::of)
                .reduce(PacketSet.NONE, PacketSet::union);
    }

    /** Each operation on each resource; what a need leaves out may be any. */
    private static List<Request> requests(Need need, Party from, Endpoint endpoint) {
        List<Request> requests = new ArrayList<>();
        for (String action : any(need.operations(), operation -> action(operation, endpoint))) {
            for (String resource : any(need.resources(), UnaryOperator.identity())) {
                String what = (action.equals(ANY) ? "any operation" : action)
                        + (resource.equals(ANY) ? " on any resource" : " on " + resource);
                requests.add(new Request(
                        from.id(),
                        endpoint.service(),
                        new Wildcard(small(action)),
                        new Wildcard(resource),
                        what,
                        need.where()));
            }
        }
        return requests;
    }

    private static List<String> any(List<Text> written, UnaryOperator<String> spelling) {
        return written.isEmpty()
                ? List.of(ANY)
                : written.stream().map(Text::value).map(spelling).toList();
    }

    /** {@code GetObject} means {@code s3:GetObject}. */
    private static String action(String operation, Endpoint endpoint) {
        boolean whole = operation.equals(ANY) || operation.contains(":");
        return whole ? operation : AwsServices.actionPrefix(endpoint.service().name()) + ":" + operation;
    }

    private static Request unnamed(Party from, Endpoint endpoint) {
        return new Request(
                from.id(),
                endpoint.service(),
                new Wildcard(ANY),
                new Wildcard(ANY),
                "any request (no need says what " + from.name() + " asks for)",
                endpoint.where());
    }
}
