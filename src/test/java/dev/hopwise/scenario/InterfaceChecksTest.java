package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What an interface takes that packets are routed to, and what not: EC2:using-eni, UG:route-table-options. */
class InterfaceChecksTest {
    private static final Scenario OWN = Scenario.topology("""
            topology: own
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56", "fd00:1::/56"]
                internetGateway: igw # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: app }
                  db: { cidr: 10.0.2.0/24, ipv6Cidr: "fd00:1:0:2::/64", routeTable: igw }
                routeTables:
                  app: { routes: [ { to: 10.0.2.0/24, via: fw } ] } # @app
                  igw: { routes: [ { to: "::/0", via: igw } ] } # @igw-table
                securityGroups: { s: { inbound: [ { allow: all, from: [ 0.0.0.0/0, "::/0" ] } ] } }
                interfaces:
                  x: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] } # @x
                  six: { subnet: app, ipv6: "2600:1f18:1:1::11", securityGroups: [s] } # @six
                  fw: { subnet: db, ip: 10.0.2.5, securityGroups: [s] } # @fw
                  ula: { subnet: db, ip: 10.0.2.6, ipv6: "fd00:1:0:2::6", securityGroups: [s] } # @ula
                endpoints:
                  sqs: { type: interface, service: sqs, ipAddressType: dualstack, subnets: { db: "fd00:1:0:2::50" }, securityGroups: [s], policy: { Statement: { Effect: Allow, Principal: "*", Action: "sqs:Receive*", Resource: "*" } } } # @sqs
            """);

    /** EC2:using-eni: whether or not anybody in its subnet holds the address. */
    @Test
    void whatIsForAnotherStopsAtItsCheck() {
        OWN.ask("x", "10.0.2.77", "tcp/443").isBlockedBy("""
                        forward ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface v/fw @fw: v/fw checks source and destination, and the packet is neither from nor to it
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001");
        OWN.ask("x", "10.0.2.1", "tcp/443").isBlockedBy("""
                        forward ENI-004 ENI_SOURCE_DEST_CHECK_RESTRICTION networkInterface v/fw @fw: v/fw checks source and destination, and the packet is neither from nor to it
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001");
    }

    /** UG:route-table-options: a route may name the receiver itself, unless it is attached to nothing. */
    @Test
    void whatIsForItArrives() {
        OWN.ask("x", "fw", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
        OWN.with("securityGroups: [s] } # @fw", "securityGroups: [s], attached: false } # @fw")
                .ask("x", "fw", "tcp/443")
                .isBlockedBy("""
                        forward ENI-006 BAD_STATE_ROUTE routeTable v/app @app: 10.0.2.0/24 to v/fw is a blackhole: v/fw is not attached to a running instance
                        forward ENI-002 BAD_STATE_ATTACHMENT networkInterface v/fw @fw: v/fw is not attached to a running instance
                        """)
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** UG:VPC_Route_Tables: whether or not somebody holds the address. */
    @Test
    void endsOfTwoFamiliesDoNotMeet() {
        OWN.ask("10.99.0.1", "six", "tcp/443").isBlockedBy("""
                        forward DLV-016 networkInterface v/six @six: the two ends have no address of the same family, or of that of the protocol
                        """);
    }

    /** PL:concepts: an endpoint takes nothing from the internet, whatever its address. */
    @Test
    void aPrivateIpv6AddressOfAnEndpointIsTheEndpoints() {
        OWN.askInIpv6("internet", "sqs", "tcp/443")
                .isBlockedBy("""
                        forward IGW-032 endpoint v/sqs @sqs: v/sqs takes nothing from the internet
                        return IGW-012 endpoint v/sqs @sqs: fd00:1:0:2::50 is a private IPv6 address (RFC 4193); v/igw sends nothing from it
                        """)
                .goesBy("ACL-001 SG-001 VPE-010 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 NET-003");
    }

    /** PL:concepts: only the consumer asks. */
    @Test
    void anEndpointThatNeverAsksHasNoPolicyToAsk() {
        OWN.ask("sqs", "ula", "tcp/443")
                .assumes()
                .isBlockedBy("""
                        forward VPE-013 VPCE_INTRA_VPC_TRAFFIC endpoint v/sqs @sqs: v/sqs answers requests and never sends one
                        """)
                .goesBy("SG-001 SG-001 DLV-007")
                .comesBackBy("SG-005 SG-005 DLV-008");
    }

    /** UG:vpc-ip-addressing: whoever asks. */
    @Test
    void noHostOnTheInternetHasAPrivateAddress() {
        OWN.askInIpv6("ula", "fd00:9::1", "tcp/443").isBlockedBy("""
                        forward IGW-009 internetGateway v/igw @igw: no host on the internet has fd00:9::1
                        """).goesBy("ENI-001 SG-001 ACL-001 RTB-001");
    }
}
