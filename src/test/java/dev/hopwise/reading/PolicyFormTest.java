package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Policy.Clause;
import dev.hopwise.topology.Policy.Effect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** IAM policy documents, in YAML. */
class PolicyFormTest {
    private static String endpoint(String policy) {
        return """
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    endpoints:
                      s3:
                        type: gateway
                        service: s3
                        policy: %s
                """.formatted(policy);
    }

    private static Optional<Policy> policy(String written) {
        return Reads.topology(endpoint(written))
                .vpcs()
                .get("shop")
                .endpoints()
                .get("s3")
                .policy();
    }

    private static List<String> problems(String written) {
        return Reads.problems(endpoint(written));
    }

    @Test
    void fullAccessIsNoPolicy() {
        assertEquals(Optional.empty(), policy("full-access"));
    }

    /** IAM takes a value for a list of one, and every scalar as a text: an account number keeps its zeros. */
    @Test
    void aValueIsAListOfOneText() {
        Policy policy = policy(
                        "{ Version: 2012-10-17, Statement: { Effect: Allow, Principal: { AWS: 000123 }, Action: s3:Get*, NotResource: [a, b], Condition: { Bool: { aws:SecureTransport: true } } } }")
                .orElseThrow();
        assertEquals(1, policy.statements().size());
        Policy.Statement statement = policy.statements().get(0);
        assertEquals(Effect.ALLOW, statement.effect());
        assertEquals(new Clause(false, List.of("000123")), statement.principals());
        assertEquals(new Clause(false, List.of("s3:Get*")), statement.actions());
        assertEquals(new Clause(true, List.of("a", "b")), statement.resources());
        assertEquals("Bool", statement.conditions().get(0).operator());
        assertEquals("aws:SecureTransport", statement.conditions().get(0).key());
        assertEquals(List.of("true"), statement.conditions().get(0).values());
        assertEquals("net.yaml:9:51", statement.where().toString());
    }

    @Test
    void everyStatementSaysWhatItDoesWithWhat() {
        assertEquals(
                List.of(
                        "net.yaml:9:32  error  a policy's statement with neither of 'Action' and 'NotAction'; expected one of them",
                        "net.yaml:9:32  error  a policy's statement with neither of 'Resource' and 'NotResource'; expected one of them",
                        "net.yaml:9:32  error  a policy's statement without 'Effect'; expected Allow or Deny"),
                problems("{ Statement: [ { Sid: one } ] }"));
        assertEquals(
                List.of(
                        "net.yaml:9:32  error  a policy's statement with both 'Action' and 'NotAction'; expected one of them",
                        "net.yaml:9:42  error  'allow' in Effect of a policy's statement; expected Allow or Deny"),
                problems("{ Statement: [ { Effect: allow, Action: a, NotAction: b, Resource: c } ] }"));
    }

    @Test
    void unknownWordsAreTold() {
        assertEquals(
                List.of(
                        "net.yaml:9:17  error  a policy without 'Statement'; expected a list of statements",
                        "net.yaml:9:19  error  'Statements' in a policy; expected one of Version, Id, Statement; maybe Statement"),
                problems("{ Statements: [] }"));
        assertEquals(
                List.of(
                        "net.yaml:9:73  error  'Resources' in a policy's statement; expected one of Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition; maybe Resource"),
                problems("{ Statement: [ { Effect: Allow, Action: a, Resource: b, Resources: c } ] }"));
    }

    @Test
    void whatHasAnotherShapeIsTold() {
        assertEquals(
                List.of(
                        "net.yaml:9:32  error  a policy's statement that is 'all'; expected a map of Effect, Action, Resource"),
                problems("{ Statement: [ all ] }"));
        assertEquals(
                List.of("net.yaml:9:84  error  'no' in Condition of a policy's statement; expected a map of operators"),
                problems("{ Statement: [ { Effect: Allow, Action: a, Resource: b, Condition: no } ] }"));
    }
}
