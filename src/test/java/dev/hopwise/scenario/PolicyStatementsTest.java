package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** How the statements of an endpoint's policy stand beside each other: IAM:reference_policies_evaluation-logic. */
class PolicyStatementsTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              vpc-0a1b2c3d:
                cidrs: [10.0.0.0/16]
                dnsHostnames: true
                subnets: { app: { cidr: 10.0.1.0/24, routeTable: private } }
                routeTables: { private: {} }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                endpoints:
                  vpce-0a1b2c3d: { type: gateway, service: s3, routeTables: [private], policy: { Statement: [] } } # @s3
                  vpce-0b1b2c3d: { type: gateway, service: dynamodb, routeTables: [private], policy: { Statement: { Effect: Allow, Principal: "*", Action: "*", Resource: "*" } } }
            needs:
              - { from: app-1, service: s3, operations: [GetObject], resources: ["arn:aws:s3:::logs/*"] }
              - { from: app-1, service: dynamodb, operations: [GetItem] }
            """);

    private static final String MAYBE = "StringEquals: { \"aws:PrincipalOrgID\": o-1 }";
    private static final String NOT = "StringEquals: { \"aws:SourceVpce\": vpce-0a1b2c3e }";
    private static final String NEITHER =
            "StringEquals: { \"aws:SourceVpce\": vpce-0a1b2c3e, \"aws:PrincipalOrgID\": o-1 }";
    private static final String ALL = "Action: \"s3:*\", Resource: \"*\"";
    private static final String PART = "Action: \"s3:*\", Resource: \"arn:aws:s3:::logs/a/*\"";
    private static final String OTHER = "Action: \"s3:Delete*\", Resource: \"*\"";
    private static final String REQUEST = "s3:GetObject on arn:aws:s3:::logs/*";
    private static final String POLICY = "the policy of vpc-0a1b2c3d/vpce-0a1b2c3d";
    private static final String ALLOWS_NONE =
            "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @s3: no statement of " + POLICY + " allows " + REQUEST;
    private static final String WAY = "DNS-004 ENI-001 SG-001 ACL-001 RTB-001 VPE-001 VPE-005";

    private static String allow(String what) {
        return "{ Effect: Allow, Principal: \"*\", " + what + " }";
    }

    private static String deny(String what) {
        return "{ Effect: Deny, Principal: \"*\", " + what + " }";
    }

    private static String where(String what, String condition) {
        return what + ", Condition: { " + condition + " }";
    }

    private static Asked ask(String... statements) {
        return SHOP.with("Statement: []", "Statement: [ " + String.join(", ", statements) + " ]")
                .ask("app-1", "service:s3", "tcp/443");
    }

    private static String allowsWhere(int statement) {
        return "statement " + statement + " of " + POLICY + " allows " + REQUEST
                + " where StringEquals aws:PrincipalOrgID o-1; this is taken to be so";
    }

    private static String deniesWhere(int statement) {
        return "statement " + statement + " of " + POLICY + " denies " + REQUEST
                + " where StringEquals aws:PrincipalOrgID o-1; this is taken not to be so";
    }

    private static String allowsPart(int statement) {
        return "statement " + statement + " of " + POLICY + " allows a part of " + REQUEST
                + "; what is asked is taken to be in it";
    }

    private static String deniesPart(int statement) {
        return "statement " + statement + " of " + POLICY + " denies a part of " + REQUEST
                + "; what is asked is taken not to be in it";
    }

    private static String denies(int statement) {
        return "forward VPE-051 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @s3: statement " + statement + " of " + POLICY
                + " denies " + REQUEST;
    }

    /** One that surely allows is enough, whatever the others say. */
    @Test
    void oneThatAllowsIsEnough() {
        ask(allow(ALL)).isAllowed().assumes();
        ask(allow(where(ALL, MAYBE)), allow(ALL)).isAllowed().assumes();
        ask(allow(where(ALL, MAYBE)), allow(ALL), deny(where(ALL, NOT)))
                .isAllowed()
                .assumes();
        ask(allow(PART), allow(ALL)).isAllowed().assumes();
        ask(allow(PART), allow(ALL), deny(where(ALL, NOT))).isAllowed().assumes();
        ask(allow(PART), allow(ALL), deny(where(OTHER, MAYBE))).isAllowed().assumes();
    }

    /** One that does not apply is none, */
    @Test
    void oneThatDoesNotApplyIsNone() {
        ask(allow(where(ALL, NOT))).isBlockedBy(ALLOWS_NONE).goesBy(WAY).assumes();
        ask(allow(where(ALL, NEITHER))).isBlockedBy(ALLOWS_NONE).goesBy(WAY).assumes();
        ask(allow(where(PART, NOT))).isBlockedBy(ALLOWS_NONE).goesBy(WAY).assumes();
        ask(allow(where(ALL, MAYBE)), allow(where(ALL, NOT))).isAllowed().assumes(allowsWhere(1));
        ask(allow(PART), allow(where(ALL, NOT))).isAllowed().assumes(allowsPart(1));
    }

    /** nor is one about something else, or of another endpoint. */
    @Test
    void oneAboutSomethingElseIsNone() {
        ask(allow(OTHER)).isBlockedBy(ALLOWS_NONE).goesBy(WAY).assumes();
        ask(allow(where(ALL, MAYBE))).isAllowed().assumes(allowsWhere(1));
    }

    /** What hangs on something is said of each that it hangs on. */
    @Test
    void whatHangsOnSeveralIsSaidOfEach() {
        ask(allow(where(PART, MAYBE))).isAllowed().assumes(allowsWhere(1));
        ask(allow(PART), allow(where(ALL, MAYBE))).isAllowed().assumes(allowsPart(1), allowsWhere(2));
        ask(allow(PART), deny(where(ALL, MAYBE))).isAllowed().assumes(allowsPart(1), deniesWhere(2));
        ask(allow(ALL), deny(PART), deny(where(ALL, MAYBE))).isAllowed().assumes(deniesPart(2), deniesWhere(3));
        ask(allow(ALL), deny(where(PART, MAYBE))).isAllowed().assumes(deniesWhere(2));
        ask(allow(ALL), deny(where(OTHER, MAYBE))).isAllowed().assumes();
    }

    /** A denial holds beside denials that do not apply. */
    @Test
    void aDenialHoldsBesideThoseThatDoNotApply() {
        ask(allow(ALL), deny(ALL), deny(where(ALL, NOT))).isBlockedBy(denies(2));
        ask(allow(PART), deny(ALL)).isBlockedBy(denies(2)).assumes(allowsPart(1));
        ask(allow(ALL), deny(where(ALL, MAYBE)), deny(where(ALL, NOT)))
                .isAllowed()
                .assumes(deniesWhere(2));
        ask(allow(ALL), deny(PART), deny(where(ALL, NOT))).isAllowed().assumes(deniesPart(2));
    }

    /** IAM:reference_policies_elements_condition_operators: of a key that the request lacks, and of one that it has. */
    @Test
    void aKeyThatTheRequestLacks() {
        ask(allow(ALL), deny(where(ALL, "StringNotEquals: { \"aws:SourceIp\": 203.0.113.1 }")))
                .isBlockedBy(denies(2));
        ask(allow(ALL), deny(where(ALL, "StringEqualsIfExists: { \"aws:SourceIp\": 203.0.113.1 }")))
                .isBlockedBy(denies(2));
        ask(allow(ALL), deny(where(ALL, "StringEquals: { \"aws:SourceIp\": 203.0.113.1 }")))
                .isAllowed()
                .assumes();
        ask(allow(ALL), deny(where(ALL, "\"Null\": { \"aws:SourceVpce\": false }")))
                .isBlockedBy(denies(2));
    }
}
