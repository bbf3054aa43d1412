package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Condition;
import dev.hopwise.topology.Policy.Effect;
import dev.hopwise.topology.Policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * IAM policy documents. IAM takes a value for a list of one, and every scalar as a text: an account number keeps its zeros so.
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">The grammar</a>
 */
final class PolicyForm {
    private static final String FULL_ACCESS = "full-access";
    private static final Clause ANYONE = new Clause(false, List.of("*"));
    private static final List<String> DOCUMENT = List.of("Version", "Id", "Statement");
    private static final List<String> STATEMENT =
            List.of("Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition".split(" "));

    private final Problems problems;

    PolicyForm(Problems problems) {
        this.problems = problems;
    }

    /** A document; empty for full access, which an endpoint without a policy has. */
    Optional<Policy> read(Entry entry, Scope scope) {
        Node node = entry.value();
        if (node instanceof Mapping document) {
            keys(document, DOCUMENT, "a policy");
            Optional<Node> statements = value(document, "Statement");
            if (statements.isEmpty()) {
                problems.report(node.where(), "a policy without 'Statement'", "a list of statements");
            }
            return Optional.of(new Policy(
                    statements.stream()
                            .flatMap(PolicyForm::items)
                            .flatMap(item -> statement(item).stream())
                            .toList(),
                    entry.where()));
        }
        if (!(node instanceof Scalar scalar && scalar.text().equals(FULL_ACCESS))) {
            problems.report(
                    node.where(),
                    scope.describe(node.found()),
                    "a policy document, or " + FULL_ACCESS,
                    () -> Optional.of(FULL_ACCESS).filter(word -> node instanceof Scalar));
        }
        return Optional.empty();
    }

    private Optional<Statement> statement(Node node) {
        if (!(node instanceof Mapping statement)) {
            problems.report(
                    node.where(), "a policy's statement that is " + node.found(), "a map of Effect, Action, Resource");
            return Optional.empty();
        }
        keys(statement, STATEMENT, "a policy's statement");
        Optional<Effect> effect = effect(statement);
        Optional<Clause> actions = clause(statement, "Action");
        Optional<Clause> resources = clause(statement, "Resource");
        if (effect.isEmpty() || actions.isEmpty() || resources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                value(statement, "Sid").stream()
                        .flatMap(this::texts)
                        .findFirst()
                        .orElse(""),
                effect.get(),
                principals(statement),
                actions.get(),
                resources.get(),
                conditions(statement),
                statement.where()));
    }

    private Optional<Effect> effect(Mapping statement) {
        Optional<Node> written = value(statement, "Effect");
        Optional<Effect> effect = written.stream()
                .flatMap(this::texts)
                .flatMap(text ->
                        Stream.of(Effect.values()).filter(word -> word.word().equals(text)))
                .findFirst();
        if (effect.isEmpty()) {
            problems.report(
                    written.map(Node::where).orElse(statement.where()),
                    written.map(node -> node.found() + " in Effect of a policy's statement")
                            .orElse("a policy's statement without 'Effect'"),
                    "Allow or Deny");
        }
        return effect;
    }

    /** {@code Action} or {@code NotAction}, one of them. */
    private Optional<Clause> clause(Mapping statement, String key) {
        Optional<Node> these = value(statement, key);
        Optional<Node> others = value(statement, "Not" + key);
        if (these.isPresent() == others.isPresent()) {
            problems.report(
                    statement.where(),
                    "a policy's statement with " + (these.isPresent() ? "both" : "neither of") + " '" + key
                            + "' and 'Not" + key + "'",
                    "one of them");
            return Optional.empty();
        }
        return Optional.of(new Clause(
                others.isPresent(),
                these.or(() -> others).stream().flatMap(this::texts).toList()));
    }

    /** {@code "*"}, or a map of kinds of principals to who they are. */
    private Clause principals(Mapping statement) {
        Optional<Node> these = value(statement, "Principal");
        Optional<Node> others = value(statement, "NotPrincipal");
        if (these.isEmpty() && others.isEmpty()) {
            return ANYONE;
        }
        List<String> written = these.or(() -> others).stream()
                .flatMap(node ->
                        node instanceof Mapping kinds ? kinds.entries().stream().map(Entry::value) : Stream.of(node))
                .flatMap(this::texts)
                .toList();
        return new Clause(others.isPresent(), written);
    }

    private List<Condition> conditions(Mapping statement) {
        List<Condition> conditions = new ArrayList<>();
        for (Entry operator : entries(statement, "Condition")) {
            if (operator.value() instanceof Mapping keys) {
                for (Entry key : keys.entries()) {
                    conditions.add(new Condition(
                            operator.key(), key.key(), texts(key.value()).toList(), key.where()));
                }
            } else {
                problems.report(
                        operator.value().where(),
                        operator.value().found() + " in " + operator.key() + " of a policy's condition",
                        "a map of condition keys to values");
            }
        }
        return conditions;
    }

    private List<Entry> entries(Mapping statement, String key) {
        Optional<Node> written = value(statement, key);
        if (written.isPresent() && !(written.get() instanceof Mapping)) {
            problems.report(
                    written.get().where(),
                    written.get().found() + " in " + key + " of a policy's statement",
                    "a map of operators");
        }
        return written.filter(Mapping.class::isInstance)
                .map(node -> ((Mapping) node).entries())
                .orElse(List.of());
    }

    private Stream<String> texts(Node node) {
        return items(node).flatMap(item -> {
            if (item instanceof Scalar scalar && !item.isNothing()) {
                return Stream.of(scalar.text());
            }
            problems.report(item.where(), item.found() + " in a policy", "a text");
            return Stream.empty();
        });
    }

    private static Stream<Node> items(Node node) {
        return node instanceof Sequence sequence ? sequence.items().stream() : Stream.of(node);
    }

    private static Optional<Node> value(Mapping map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    private void keys(Mapping map, List<String> known, String what) {
        for (Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                problems.report(
                        entry.where(),
                        Quote.of(entry.key()) + " in " + what,
                        "one of " + String.join(", ", known),
                        () -> Nearest.words(entry.key(), known, 1).stream().findFirst());
            }
        }
    }
}
