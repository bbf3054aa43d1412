package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** One group of an instance and an endpoint, of two VPCs: UG:security-group-assoc, TGW:tgw-vpc-attachments, PL:interface-endpoints. */
class SharedGroupTest {
    private static final Scenario SHARED = Scenario.topology("""
            topology: shared
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: good }, { to: 10.3.0.0/16, via: poor } ] } }
                securityGroups: { s: {} }
                interfaces: { x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] } }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: good } ] } }
                securityGroups:
                  g: { alsoIn: [c], inbound: [ { allow: tcp/443, from: a/s } ] } # @g
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [g] } }
                endpoints:
                  sqs: { type: interface, service: sqs, subnets: { w: 10.2.1.20 }, securityGroups: [g] }
              c:
                region: us-east-1
                cidrs: [10.3.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.3.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: poor } ] } }
                interfaces: { z: { subnet: w, ip: 10.3.1.10, securityGroups: [b/g] } }
            transitGateways:
              good:
                securityGroupReferencing: true
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }
                routeTables: { all: {} }
              poor:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  c: { vpc: c, subnets: [w], associate: all, propagate: [all] }
                routeTables: { all: {} }
            """);

    private static final String NOT_AT_THE_ENDPOINT =
            "forward SG-018 SG_REFERENCING_SUPPORT securityGroup b/g @g: inbound rule 1 of b/g (allow tcp/443 from a/s) refers to a group of a, and good does not carry that: securityGroupReferencing must be on for the gateway and for both attachments, and an endpoint takes no such reference at all";
    private static final String NOT_BY_THE_OTHER =
            "forward SG-018 SG_REFERENCING_SUPPORT securityGroup b/g @g: inbound rule 1 of b/g (allow tcp/443 from a/s) refers to a group of a, and poor does not carry that: securityGroupReferencing must be on for the gateway and for both attachments, and an endpoint takes no such reference at all";

    /** TGW:tgw-vpc-attachments: a reference over a transit gateway works for instances and not for endpoints, in one group as well. */
    @Test
    void anEndpointTakesNoReferenceOverATransitGateway() {
        SHARED.ask("a/x", "b/y", "tcp/443").isAllowed();
        SHARED.ask("a/x", "endpoint:b/sqs", "tcp/443").isBlockedBy(NOT_AT_THE_ENDPOINT);
        SHARED.ask("a/x", "10.2.0.0/16", "tcp/443").is("mixed").answers("""
                        a/x > b/sqs blocked
                        a/x > b/y allowed
                        """).stoppedBy(NOT_AT_THE_ENDPOINT);
    }

    /** UG:security-group-assoc: each VPC of the group has its own gateways. */
    @Test
    void eachVpcIsToldOfItsOwnGateway() {
        SHARED.ask("a/x", "c/z", "tcp/443").isBlockedBy(NOT_BY_THE_OTHER);
        SHARED.ask("a/x", "sg:b/g", "tcp/443").is("mixed").answers("""
                        a/x > b/y allowed
                        a/x > c/z blocked
                        """).stoppedBy(NOT_BY_THE_OTHER);
    }

    /** PEER:vpc-peering-security-groups: what one VPC of the group is peered with is none of the other one's business. */
    @Test
    void eachVpcIsToldOfItsOwnPeering() {
        Scenario peered = SHARED.with("a:\n    region: us-east-1", "a:\n    region: eu-west-1")
                .with("via: good", "via: ab")
                .with(
                        "      b: { vpc: b, subnets: [w], associate: all, propagate: [all], securityGroupReferencing: true }\n",
                        "")
                .with("      c: { vpc: c, subnets: [w], associate: all, propagate: [all] }\n", "")
                .with("transitGateways:", "peerings: { ab: { between: [a, b] } }\ntransitGateways:");
        peered.ask("a/x", "sg:b/g", "tcp/443").is("blocked").stoppedBy("""
                        forward SG-008 ENI_SG_RULES_MISMATCH securityGroup b/g @g: inbound rule 1 of b/g (allow tcp/443 from a/s) refers to a group of a, which is in another Region: there a reference matches nothing
                        forward TGW-014 TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT transitGatewayRouteTable poor/all at <routeTables: { all: {} }>: poor/all has no route to 10.3.1.10, neither a static one nor a propagated one
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/g @g: no inbound rule of security group b/g admits tcp/443 from 10.1.1.10 to 10.3.1.10
                        return TGW-002 BAD_STATE_ROUTE routeTable c/m at <routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: poor } ] } }>: 10.1.0.0/16 to poor leads to a transit gateway to which c is not attached
                        """);
    }
}
