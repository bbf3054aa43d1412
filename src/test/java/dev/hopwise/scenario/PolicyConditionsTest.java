package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Conditions of endpoint policies on the client: IAM:reference_policies_condition-keys, PL:vpc-endpoints-access. */
class PolicyConditionsTest {
    private static final Scenario SHARED = Scenario.topology("""
            topology: shared
            defaults: { region: us-east-1 }
            vpcs:
              hub:
                cidrs: [10.0.0.0/16]
                subnets: { a: { cidr: 10.0.1.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.8.0.0/16, via: tgw } ] } }
                securityGroups: { queues: { inbound: [ { allow: tcp/443, from: 10.0.0.0/8 } ] } }
                interfaces: { app-1: { subnet: a, ip: 10.0.1.10 } }
                endpoints:
                  sqs:
                    type: interface
                    service: sqs
                    subnets: [a]
                    securityGroups: [queues]
                    policy: # @policy
                      Statement:
                        - { Effect: Allow, Principal: "*", Action: "*", Resource: "*", Condition: { IpAddress: { "aws:VpcSourceIp": 10.8.1.0/24 } } }
              spoke: { cidrs: [10.1.0.0/16], subnets: { b: { cidr: 10.1.1.0/24 } }, endpoints: { s3: { type: interface, service: s3, subnets: [b] } } }
            transitGateways:
              tgw:
                attachments: { hub: { vpc: hub, subnets: [a], associate: core, propagate: [core] }, site: { network: corp, associate: core, propagate: [core] } }
                routeTables: { core: {} }
            networks: { corp: { cidrs: [10.8.0.0/16] } }
            """);

    private static final String MINE = "IpAddress: { \"aws:VpcSourceIp\": 10.8.1.0/24 }";

    /** One client after the other: a network outside has many addresses, and a policy that admits some of them admits no others. */
    @Test
    void aPolicyMayAdmitAPartOfANetwork() {
        SHARED.ask("corp", "sqs", "tcp/443")
                .isMixed(
                        "tcp/443 from 10.8.1.0/24 to the address of hub/sqs in hub/a",
                        "forward VPE-052 endpoint hub/sqs @policy: no statement of the policy of hub/sqs allows any request (no need says what corp asks for)");
        SHARED.with("10.8.1.0/24 }", "10.8.0.0/15 }")
                .ask("corp", "sqs", "tcp/443")
                .isAllowed()
                .assumes();
        SHARED.with("10.8.1.0/24 }", "10.9.0.0/16 }")
                .ask("corp", "sqs", "tcp/443")
                .isBlockedBy(
                        "forward VPE-052 endpoint hub/sqs @policy: no statement of the policy of hub/sqs allows any request (no need says what corp asks for)");
    }

    /** A name that the file made up may be any id in AWS, but not that of another VPC or endpoint of the file. */
    @Test
    void twoNamesOfTheFileAreTwoThings() {
        String denied =
                "forward VPE-052 endpoint hub/sqs @policy: no statement of the policy of hub/sqs allows any request (no need says what hub/app-1 asks for)";
        for (String other : new String[] {
            "StringEquals: { \"aws:SourceVpc\": spoke }",
            "StringLike: { \"aws:SourceVpc\": [spoke] }",
            "StringEquals: { \"aws:SourceVpce\": s3 }",
            "StringNotEquals: { \"aws:SourceVpc\": [spoke, hub] }"
        }) {
            SHARED.with(MINE, other).ask("app-1", "sqs", "tcp/443").isBlockedBy(denied);
        }
        for (String own : new String[] {
            "StringEquals: { \"aws:SourceVpc\": [spoke, hub] }",
            "StringNotEquals: { \"aws:SourceVpc\": spoke }",
            "StringNotEquals: { \"aws:SourceVpce\": s3 }"
        }) {
            SHARED.with(MINE, own).ask("app-1", "sqs", "tcp/443").isAllowed().assumes();
        }
        SHARED.with(MINE, "StringEquals: { \"aws:SourceVpc\": [spoke, vpc-0a1b2c3d] }")
                .ask("app-1", "sqs", "tcp/443")
                .isAllowed()
                .assumes(
                        "statement 1 of the policy of hub/sqs allows any request (no need says what hub/app-1 asks for) where StringEquals aws:SourceVpc spoke, vpc-0a1b2c3d; this is taken to be so");
    }
}
