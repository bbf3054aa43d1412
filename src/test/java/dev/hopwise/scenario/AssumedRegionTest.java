package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** A Region that the file leaves out is taken for granted only where a group reference hangs on it: PEER:vpc-peering-security-groups. */
class AssumedRegionTest {
    private static final Scenario PEERS = Scenario.topology("""
            topology: peers
            vpcs:
              a:
                cidrs: [10.1.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.2.0.0/16, via: ab } ] } }
                securityGroups:
                  s: { inbound: [ { allow: all, from: b/s } ] }
                  own: { inbound: [ { allow: tcp/443, from: self } ] }
                interfaces:
                  x: { subnet: w, ip: 10.1.1.10, securityGroups: [s] }
                  own-1: { subnet: w, ip: 10.1.1.21, securityGroups: [own] }
                  own-2: { subnet: w, ip: 10.1.1.22, securityGroups: [own] }
              b:
                region: us-east-1
                cidrs: [10.2.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.2.1.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: ab } ] } }
                securityGroups:
                  s: { inbound: [ { allow: tcp/22, from: a/s }, { allow: tcp/443, from: 10.1.0.0/16 }, { allow: tcp/80, from: [a/s, 10.1.0.0/16] } ] } # @b
                interfaces: { y: { subnet: w, ip: 10.2.1.10, securityGroups: [s] } }
              c:
                cidrs: [10.3.0.0/16]
                subnets: { w: { az: us-east-1a, cidr: 10.3.1.0/24 } }
                interfaces: { z: { subnet: w, ip: 10.3.1.10 } }
            peerings:
              ab: { between: [a, b] }
              bc: { between: [b, c] }
            """);

    private static final String A_IS_IN_IT =
            "a is taken to be in the default Region: the file names none, and a group reference over a peering connection works within one Region only";

    /** Of the two VPCs that the reference is between, and of no third one. */
    @Test
    void forAReferenceItIs() {
        PEERS.ask("a/x", "b/y", "tcp/22").isAllowed().assumes(A_IS_IN_IT);
    }

    /** Neither where a rule admits the address, nor for the reply, nor for rules about other traffic or the other direction. */
    @Test
    void forAnAddressItIsNot() {
        PEERS.ask("a/x", "b/y", "tcp/443").isAllowed().assumes();
        PEERS.ask("a/x", "b/y", "tcp/80").isAllowed().assumes();
        PEERS.ask("a/own-1", "b/y", "tcp/443").isAllowed().assumes();
    }

    /** Nor for who is no member of the group, */
    @Test
    void forAStrangerItIsNot() {
        PEERS.ask("a/own-1", "b/y", "tcp/22")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup b/s @b: no inbound rule of security group b/s admits tcp/22 from 10.1.1.21 to 10.2.1.10")
                .assumes();
    }

    /** nor within a VPC, whatever that is peered with. */
    @Test
    void withinAVpcItIsNot() {
        PEERS.ask("a/own-1", "a/own-2", "tcp/443").isAllowed().assumes();
    }
}
