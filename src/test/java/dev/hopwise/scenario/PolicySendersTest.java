package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** An endpoint's policy is asked about each sender's own requests, from its own address: PL:vpc-endpoints-access, IAM:reference_policies_condition-keys. */
class PolicySendersTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            defaults: { region: us-east-1 }
            vpcs:
              vpc-0a1b2c3d:
                cidrs: [10.0.0.0/16]
                subnets: { app: { cidr: 10.0.1.0/24, routeTable: private }, ep: { cidr: 10.0.2.0/24, routeTable: private } }
                routeTables: { private: { routes: [ { to: 10.50.0.0/16, via: vgw } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  app-1: { subnet: app, ip: 10.0.1.10 }
                  app-2: { subnet: app, ip: 10.0.1.11 }
                endpoints:
                  vpce-0a1b2c3d: { type: gateway, service: s3, routeTables: [private], policy: { Statement: [] } } # @s3
                  vpce-0b1b2c3d: { type: interface, service: sqs, subnets: { ep: 10.0.2.50 }, securityGroups: [open], policy: { Statement: [] } } # @sqs
            vpnGateways: { vgw: { vpc: vpc-0a1b2c3d, networks: [hq] } }
            networks: { hq: { cidrs: [10.50.0.0/16] } }
            needs:
              - { from: app-1, service: s3, operations: [GetObject] }
              - { from: app-1, service: sqs, operations: [SendMessage] }
              - { from: app-2, service: s3, operations: [PutObject] }
              - { from: app-2, service: sqs, operations: [ReceiveMessage] }
            """);

    private static final String ONE = "IpAddress: { \"aws:VpcSourceIp\": 10.0.1.10 }";
    /** Of the network only a part. */
    private static final String SOME = "IpAddress: { \"aws:VpcSourceIp\": [10.0.1.10, 10.50.1.0/24] }";

    private static Scenario policies(String s3, String sqs) {
        return SHOP.with("[] } } # @s3", "[ " + s3 + " ] } } # @s3")
                .with("[] } } # @sqs", "[ " + sqs + " ] } } # @sqs");
    }

    private static String allow(String action, String more) {
        return "{ Effect: Allow, Principal: \"*\", Action: \"" + action + "\", Resource: \"*\"" + more + " }";
    }

    private static String deny(String action, String more) {
        return "{ Effect: Deny, Principal: \"*\", Action: \"" + action + "\", Resource: \"*\"" + more + " }";
    }

    private static String where(String condition) {
        return ", Condition: { " + condition + " }";
    }

    /** PL:vpc-endpoints-access: what one asks for is not what the other asks for, nor of another service. */
    @Test
    void eachSenderAsksForItsOwn() {
        Scenario own = policies(allow("s3:Get*", ""), allow("sqs:Send*", ""));
        own.ask("subnet:app", "service:s3", "tcp/443")
                .is("mixed")
                .answers("""
                        vpc-0a1b2c3d/app-1 > service:s3 allowed
                        vpc-0a1b2c3d/app-2 > service:s3 blocked
                        """)
                .stoppedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0a1b2c3d @s3: no statement of the policy of vpc-0a1b2c3d/vpce-0a1b2c3d allows s3:PutObject on any resource");
        own.ask("subnet:app", "endpoint:vpce-0b1b2c3d", "tcp/443")
                .is("mixed")
                .answers("""
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        """)
                .stoppedBy(
                        "forward VPE-052 endpoint vpc-0a1b2c3d/vpce-0b1b2c3d @sqs: no statement of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows sqs:ReceiveMessage on any resource");
    }

    /** A packet that the endpoint does not take carries no request. */
    @Test
    void whatTheEndpointDoesNotTakeIsNoRequest() {
        policies(allow("*", ""), allow("sqs:Send*", ""))
                .ask("app-1", "endpoint:vpce-0b1b2c3d", "udp/53")
                .isBlockedBy(
                        "forward VPE-011 PROTOCOL_RESTRICTION endpoint vpc-0a1b2c3d/vpce-0b1b2c3d @sqs: vpc-0a1b2c3d/vpce-0b1b2c3d does not take udp/53: an interface endpoint takes TCP over IPv4 unless it says otherwise, and answers no ping")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007");
    }

    /** IAM:reference_policies_condition-keys: aws:VpcSourceIp is the address of the one who asks. */
    @Test
    void eachSenderHasItsOwnAddress() {
        policies(allow("*", where(ONE)), allow("*", ""))
                .ask("subnet:app", "service:s3", "tcp/443")
                .is("mixed")
                .answers("""
                        vpc-0a1b2c3d/app-1 > service:s3 allowed
                        vpc-0a1b2c3d/app-2 > service:s3 blocked
                        """);
        policies(allow("*", "") + ", " + deny("*", where(ONE)), allow("*", ""))
                .ask("subnet:app", "service:s3", "tcp/443")
                .is("mixed")
                .answers("""
                        vpc-0a1b2c3d/app-1 > service:s3 blocked
                        vpc-0a1b2c3d/app-2 > service:s3 allowed
                        """);
    }

    /** Of a whole network some may be admitted and others not: whom the policy tells apart is told apart. */
    @Test
    void aNetworkHasMany() {
        asked(allow("*", where(SOME))).answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d mixed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        """).assumes();
        asked(allow("*", ""), deny("*", where(SOME))).answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d mixed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        """).assumes();
        asked(
                        allow("*", ""),
                        deny("*", where(SOME)).replace("Resource: \"*\"", "Resource: \"arn:aws:sqs:us-east-1:1:a\""))
                .answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        """)
                .assumes(
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d denies a part of any request (no need says what hq asks for); what is asked is taken not to be in it",
                        "statement 2 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d denies a part of sqs:SendMessage on any resource; what is asked is taken not to be in it");
        asked(allow("sqs:*", where("StringEquals: { \"aws:PrincipalOrgID\": o-1 }")), allow("*", where(SOME)))
                .answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        """)
                .assumes(
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows any request (no need says what hq asks for) where StringEquals aws:PrincipalOrgID o-1; this is taken to be so",
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows sqs:ReceiveMessage on any resource where StringEquals aws:PrincipalOrgID o-1; this is taken to be so");
        asked(allow("sqs:SendMessage", ""), allow("*", where(SOME)))
                .answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        """)
                .assumes(
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of any request (no need says what hq asks for); what is asked is taken to be in it");
        asked(allow("sqs:SendMessage", where(SOME)))
                .answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d mixed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        """)
                .assumes(
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of any request (no need says what hq asks for); what is asked is taken to be in it");
    }

    /** So is what it asks for a part of. */
    @Test
    void whatIsAllowedInPartIsSaidOfEachSender() {
        asked(part(where(SOME)))
                .answers("""
                        hq > vpc-0a1b2c3d/vpce-0b1b2c3d mixed
                        vpc-0a1b2c3d/app-1 > vpc-0a1b2c3d/vpce-0b1b2c3d allowed
                        vpc-0a1b2c3d/app-2 > vpc-0a1b2c3d/vpce-0b1b2c3d blocked
                        """)
                .assumes(
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of any request (no need says what hq asks for); what is asked is taken to be in it",
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of sqs:SendMessage on any resource; what is asked is taken to be in it");
        asked(part(""), allow("*", where(SOME)))
                .isAllowed()
                .assumes(
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of any request (no need says what hq asks for); what is asked is taken to be in it",
                        "statement 1 of the policy of vpc-0a1b2c3d/vpce-0b1b2c3d allows a part of sqs:ReceiveMessage on any resource; what is asked is taken to be in it");
    }

    private static String part(String more) {
        return allow("*", more).replace("Resource: \"*\"", "Resource: \"arn:aws:sqs:us-east-1:1:a\"");
    }

    private static Asked asked(String... sqs) {
        return policies(allow("*", ""), String.join(", ", sqs)).ask("10.0.0.0/8", "endpoint:vpce-0b1b2c3d", "tcp/443");
    }
}
