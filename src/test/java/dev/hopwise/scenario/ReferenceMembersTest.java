package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Whom a reference to a group stands for, and what is said of others: UG:security-group-rules, TGW:tgw-vpc-attachments. */
class ReferenceMembersTest {
    private static final Scenario PEERS = Scenario.topology("""
            topology: peers
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.0.0.0/16]
                subnets: { s: { cidr: 10.0.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } }
                securityGroups: { app: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] } }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }
                securityGroups: { db: { inbound: [ { allow: tcp/5432, from: a/app } ] } }
                interfaces: { y: { subnet: s, ip: 10.1.0.20, securityGroups: [db] } }
            peerings: { pcx: { between: [a, b] } }
            """);

    /** PEER:vpc-peering-security-groups: the Region of the receiver is assumed also where the sender is alone in its VPC. */
    @Test
    void theRegionIsAssumedForASenderThatIsAloneInItsVpc() {
        PEERS.ask("a/x", "b/y", "tcp/5432")
                .isAllowed()
                .assumes(
                        "b is taken to be in the default Region: the file names none, and a group reference over a peering connection works within one Region only");
    }

    private static final Scenario OPEN = Scenario.topology("""
            topology: open
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                subnets: { s: { cidr: 10.0.0.0/24 } }
                securityGroups:
                  app: { inbound: [ { allow: tcp/1, from: 10.250.0.0/16 } ] }
                  db: { inbound: [ { allow: tcp/22, from: app }, { allow: tcp/22, from: 10.0.0.0/25 } ] } # @db
                interfaces: { y: { subnet: s, ip: 10.0.0.20, securityGroups: [db] } }
                endpoints: { ice: { type: instanceConnect, subnet: s, securityGroups: [app] } }
            """);

    /** UG:security-group-rules: rules add up, so that a member of a group that is named passes whichever address it has. */
    @Test
    void aMemberIsAdmittedWhicheverAddressItHas() {
        OPEN.ask("endpoint:v/ice", "y", "tcp/22").isAllowed();
        OPEN.with("tcp/22, from: app }", "tcp/23, from: app }")
                .ask("endpoint:v/ice", "y", "tcp/22")
                .isUndeterminedBecause(
                        "forward SG-006 securityGroup v/db @db: inbound rule 2 of v/db (allow tcp/22 from 10.0.0.0/25) covers only a part of the addresses that tcp/22 from the address of v/ice in v/s to 10.0.0.20 may have here");
    }

    private static final Scenario GATEWAYS = Scenario.topology("""
            topology: gateways
            vpcs:
              a:
                region: us-east-1
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: east } ] } }
                securityGroups: { s: { outbound: [ { allow: all, to: 10.0.0.0/8 } ] } }
                interfaces: { x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] } }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/8, via: west } ] } }
                securityGroups: { s: { inbound: [ { allow: tcp/443, from: a/s } ] } } # @b
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
            transitGateways:
              east:
                attachments:
                  a: { vpc: a, subnets: [w], associate: all, propagate: [all] }
                  to-west: { peer: west, associate: all }
                routeTables: { all: { routes: [ { to: 10.2.0.0/16, via: to-west } ] } }
              west:
                attachments:
                  b: { vpc: b, subnets: [w], associate: all, propagate: [all] }
                  to-east: { peer: east, associate: all }
                  to-north: { peer: north, associate: all }
                routeTables: { all: { routes: [ { to: 10.1.0.0/16, via: to-east } ] } }
              north:
                attachments: { to-west: { peer: west, associate: all } }
                routeTables: { all: {} }
            """);

    /** TGW:tgw-vpc-attachments: told is the gateway that the VPC is attached to, of several that are peered. */
    @Test
    void theGatewayIsToldThatTheVpcIsBehind() {
        GATEWAYS.ask("a/x", "b/y", "tcp/443").isBlockedBy("""
                        forward SG-017 ENI_SG_RULES_MISMATCH securityGroup b/s @b: inbound rule 1 of b/s (allow tcp/443 from a/s) refers to a group of a, which is behind east: references do not cross the peering of two transit gateways
                        """);
    }
}
