package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.PolicyClause;
import dev.hopwise.reasoning.fact.PolicyClients;
import dev.hopwise.reasoning.fact.PolicyCondition;
import dev.hopwise.reasoning.fact.PolicyStatement;
import dev.hopwise.reasoning.fact.Wildcard;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Condition;
import dev.hopwise.topology.Policy.Statement;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policies of endpoints. */
final class PolicyFacts {
    private final World world;

    PolicyFacts(World world) {
        this.world = world;
    }

    void add(Endpoint endpoint, Policy policy) {
        List<PacketSet> clients = List.of(PacketSet.ALL);
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
                Coverage from = from(condition.values());
                clients = toldApart(clients, from.certain());
                world.add(
                        endpoint.vpc(),
                        new PolicyCondition(
                                statement,
                                condition.operator(),
                                condition.key(),
                                condition.values(),
                                known(condition.values()),
                                from,
                                condition.where()));
            }
            addPrincipals(statement, written);
        }
        clients.forEach(from -> world.add(endpoint.vpc(), new PolicyClients(endpoint.id(), from)));
    }

    private static List<PacketSet> toldApart(List<PacketSet> clients, PacketSet from) {
        return clients.stream()
                .flatMap(some -> Stream.of(some.intersect(from), some.minus(from)))
                .filter(some -> !some.isEmpty())
                .toList();
    }

    /** The values that are ids of VPCs or endpoints of the file. */
    private Set<String> known(List<String> values) {
        Map<String, Vpc> vpcs = world.topology().vpcs();
        return values.stream()
                .filter(value -> vpcs.containsKey(value)
                        || vpcs.values().stream()
                                .anyMatch(vpc -> vpc.endpoints().containsKey(value)))
                .collect(Collectors.toSet());
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
                    new PolicyCondition(statement, key, "", who.patterns(), Set.of(), Coverage.NONE, written.where()));
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
}
