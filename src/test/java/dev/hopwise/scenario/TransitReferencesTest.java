package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Group references over transit gateways, by the way that the packet comes: TGW:tgw-vpc-attachments, UG:security-group-rules. */
class TransitReferencesTest {
    private static final Scenario PAIR = Scenario.topology("""
            topology: pair
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: t } ] } }
                securityGroups:
                  by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                  none: { inbound: [], outbound: [] }
                  s: {}
                interfaces:
                  x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] }
                  x-2: { subnet: w, ip: 10.1.1.60, securityGroups: [s, by] }
                  by: { subnet: w, ip: 10.1.1.61, securityGroups: [by] }
                  none: { subnet: w, ip: 10.1.1.62, securityGroups: [none] }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: t } ] } }
                securityGroups:
                  by: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ], outbound: [ { allow: tcp/1, to: 10.250.0.0/16 } ] }
                  none: { inbound: [], outbound: [] }
                  s: { inbound: [ { allow: tcp/443, from: a/s } ] } # @s
                interfaces:
                  y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] }
                  y-2: { subnet: w, ip: 10.2.1.60, securityGroups: [s, by] }
                  by: { subnet: w, ip: 10.2.1.61, securityGroups: [by] }
                  none: { subnet: w, ip: 10.2.1.62, securityGroups: [none] }
              inspection:
                cidrs: [10.9.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.9.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: t } ] } }
            transitGateways:
              t:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  i: { vpc: inspection, subnets: [w], associate: all, securityGroupReferencing: true }
                routeTables:
                  all: {}
                  first: { routes: [ { to: 0.0.0.0/0, via: i } ] }
              other:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all] }
                routeTables: { all: {} }
            """);

    private static final String ANOTHER_WAY =
            "forward SG-019 SG_REFERENCING_SUPPORT securityGroup b/s @s: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, and the packet did not come straight from there by one transit gateway that carries references, or is for an endpoint, which takes none";

    @Test
    void straightByAGatewayThatCarriesThemTheyMatch() {
        PAIR.ask("a/x", "b/y", "tcp/443").isAllowed();
    }

    /** Not for endpoints of PrivateLink, also where a peering that carries nothing joins the two VPCs as well. */
    @Test
    void anEndpointTakesNone() {
        Scenario endpoint = PAIR.with(
                "    interfaces:\n      y:",
                "    endpoints: { sqs: { type: interface, service: sqs, subnets: { w: 10.2.1.9 }, securityGroups: [s] } }\n"
                        + "    interfaces:\n      y:");
        endpoint.with("transitGateways:", "peerings: { pcx: { between: [a, b], status: expired } }\ntransitGateways:")
                .ask("a/x", "endpoint:b/sqs", "tcp/443")
                .isBlockedBy(ANOTHER_WAY);
        endpoint.with("transitGateways:", "peerings: { pcx: { between: [a, b] } }\ntransitGateways:")
                .ask("a/x", "endpoint:b/sqs", "tcp/443")
                .is("undetermined");
    }

    @Test
    void byAnotherGatewayTheyDoNot() {
        byTheOther().ask("a/x", "b/y", "tcp/443").isBlockedBy(ANOTHER_WAY);
        byTheOther()
                .with("from: a/s", "from: [a/s, 10.1.0.0/16]")
                .ask("a/x", "b/y", "tcp/443")
                .isAllowed();
    }

    /** Not past an inspection VPC. */
    @Test
    void pastAnInspectionVpcTheyDoNot() {
        PAIR.with(
                        "a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing",
                        "a: { vpc: a, subnets: [w], associate: first, propagate: [all], securityGroupReferencing")
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(ANOTHER_WAY);
    }

    /** Where the VPCs are peered as well, the page leaves it open. */
    @Test
    void besideAPeeringTheyLeaveItOpen() {
        byTheOther()
                .with("transitGateways:", "peerings: { p: { between: [a, b] } }\ntransitGateways:")
                .ask("a/x", "b/y", "tcp/443")
                .isUndeterminedBecause(
                        "forward SG-020 securityGroup b/s @s: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, which is peered; whether it matches what comes by a transit gateway that carries no references AWS does not say");
    }

    private static Scenario byTheOther() {
        return PAIR.with("{ to: 10.2.0.0/16, via: t }", "{ to: 10.2.0.0/16, via: other }")
                .with("{ to: 10.1.0.0/16, via: t }", "{ to: 10.1.0.0/16, via: other }");
    }

    /** TGW:tgw-vpc-attachments: the gateway carries references for what crosses it. By the internet gateways IPv6 comes as a stranger. */
    @Test
    void aReferenceMatchesNothingThatComesByTheInternet() {
        PAIR.with(
                        "cidrs: [10.1.0.0/16]\n    subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }",
                        "cidrs: [10.1.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:1::/56\"]\n    internetGateway: igw\n    subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24, ipv6Cidr: \"2600:1f18:1::/64\" } }")
                .with(
                        "cidrs: [10.2.0.0/16]\n    subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }",
                        "cidrs: [10.2.0.0/16]\n    ipv6Cidrs: [\"2600:1f18:2::/56\"]\n    internetGateway: igw\n    subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24, ipv6Cidr: \"2600:1f18:2::/64\" } }")
                .with(
                        "{ to: 10.2.0.0/16, via: t } ] } }",
                        "{ to: 10.2.0.0/16, via: t }, { to: \"::/0\", via: igw } ] } }")
                .with(
                        "{ to: 10.1.0.0/16, via: t } ] } }",
                        "{ to: 10.1.0.0/16, via: t }, { to: \"::/0\", via: igw } ] } }")
                .with("ip: 10.1.1.10,", "ip: 10.1.1.10, ipv6: \"2600:1f18:1::10\",")
                .with("ip: 10.2.1.10,", "ip: 10.2.1.10, ipv6: \"2600:1f18:2::10\",")
                .askInIpv6("a/x", "b/y", "tcp/443")
                .isBlockedBy(ANOTHER_WAY);
    }

    /** UG:security-group-assoc: a group in two VPCs matches its members in the one beside those in the other as little as any group. */
    @Test
    void aGroupInTwoVpcsIsNotReferredToFromOneToTheOther() {
        Scenario.topology("""
                topology: shared
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: tgw } ] } }
                    securityGroups:
                      g: { alsoIn: [b], inbound: [], outbound: [ { allow: tcp/443, to: self } ] } # @g
                    interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [g] } }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { az: us-east-1a, cidr: 10.1.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: tgw } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces:
                      y: { subnet: s, ip: 10.1.0.10, securityGroups: [a/g, open], sourceDestCheck: false }
                transitGateways:
                  tgw:
                    attachments:
                      a: { vpc: a, subnets: [a/s], associate: all, propagate: [all] }
                      b: { vpc: b, subnets: [b/s], associate: all, propagate: [all] }
                    routeTables: { all: {} }
                """)
                .ask("a/x", "b/y", "tcp/443")
                .isBlockedBy(
                        "forward SG-016 ENI_SG_RULES_MISMATCH securityGroup a/g @g: outbound rule 1 of a/g (allow tcp/443 to self) refers to a group of b: over tgw references match inbound only, never outbound");
    }
}
