package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Endpoint;
import dev.hopwise.reasoning.fact.PolicyClause;
import dev.hopwise.reasoning.fact.PolicyCondition;
import dev.hopwise.reasoning.fact.PolicyStatement;
import dev.hopwise.reasoning.fact.Wildcard;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Condition;
import dev.hopwise.topology.Policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The policies of endpoints. */
final class PolicyFacts {
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
}
