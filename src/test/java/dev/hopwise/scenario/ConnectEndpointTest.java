package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** EC2 Instance Connect Endpoints: EC2:connect-with-ec2-instance-connect-endpoint. */
class ConnectEndpointTest {
    private static final Scenario SHOP = Scenario.topology("""
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                subnets:
                  a: { cidr: 10.0.0.0/24 }
                  b: { cidr: 10.0.1.0/24 }
                securityGroups:
                  ice: { outbound: [ { allow: [tcp/22, tcp/3389], to: app }, { allow: tcp/443, to: app } ] } # @ice-group
                  app: { inbound: [ { allow: [tcp/22, tcp/443], from: ice } ] } # @app
                interfaces:
                  app-1: { subnet: b, ip: 10.0.1.10, securityGroups: [app] }
                endpoints:
                  ice: { type: instanceConnect, subnet: a, securityGroups: [ice] } # @ice
            """);

    @Test
    void itOpensSshSessionsWhereBothGroupsAdmitThem() {
        SHOP.ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isAllowed()
                .goesBy("SG-001 EIC-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
        SHOP.ask("endpoint:shop/ice", "app-1", "tcp/3389")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/app @app: no inbound rule of security group shop/app admits tcp/3389 from the address of shop/ice in shop/a to 10.0.1.10");
    }

    @Test
    void itCarriesNothingElse() {
        SHOP.ask("endpoint:shop/ice", "app-1", "tcp/443")
                .isBlockedBy(
                        "forward EIC-002 endpoint shop/ice @ice: shop/ice carries SSH (tcp/22) and RDP (tcp/3389) only, not tcp/443");
    }

    @Test
    void nothingIsSentToIt() {
        SHOP.with("app: { inbound: [", "app: { outbound: [ { allow: all, to: 0.0.0.0/0 } ], inbound: [")
                .with("ice: { outbound: [", "ice: { inbound: [ { allow: tcp/22, from: app } ], outbound: [")
                .ask("app-1", "endpoint:shop/ice", "tcp/22")
                .isBlockedBy(
                        "forward EIC-004 endpoint shop/ice @ice: shop/ice is reached by AWS's API only, and takes nothing from the network");
    }

    @Test
    void onlyAnAvailableOneOpensSessions() {
        SHOP.with("securityGroups: [ice] } # @ice", "securityGroups: [ice], state: pending } # @ice")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward EIC-003 BAD_STATE endpoint shop/ice @ice: shop/ice is pending; only an available endpoint opens sessions");
    }

    private static final String ASSUMED =
            "shop/ice sends under the address of the person who connects, which the file does not say: the group of the receiver must admit that one";

    private static Scenario preserving(String inbound) {
        return SHOP.with("securityGroups: [ice] } # @ice", "securityGroups: [ice], preserveClientIp: true } # @ice")
                .with("{ allow: [tcp/22, tcp/443], from: ice }", inbound);
    }

    /** The group is asked for whatever address: everybody's, one of some, or nobody's. */
    @Test
    void withTheClientsAddressTheReceiverAdmitsPeopleByAddress() {
        preserving("{ allow: tcp/22, from: 0.0.0.0/0 }")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isAllowed()
                .assumes(ASSUMED);
        preserving("{ allow: tcp/443, from: 10.0.0.0/8 }, { allow: tcp/22, from: 203.0.113.0/24 }")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isUndeterminedBecause(
                        "forward SG-006 securityGroup shop/app @app: inbound rule 2 of shop/app (allow tcp/22 from 203.0.113.0/24) covers only a part of the addresses that tcp/22 from the address of shop/ice in shop/a to 10.0.1.10 may have here");
        preserving("{ allow: tcp/22, from: \"::/0\" }, { allow: tcp/443, from: 0.0.0.0/0 }")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/app @app: no inbound rule of security group shop/app admits tcp/22 from the address of shop/ice in shop/a to 10.0.1.10");
    }

    @Test
    void withTheClientsAddressAReferenceToItsGroupAdmitsNobody() {
        preserving("{ allow: tcp/22, from: ice }")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward EIC-007 SG_REFERENCES_NOT_PRESERVED securityGroup shop/app @app: inbound rule 1 of shop/app (allow tcp/22 from ice) names a group of shop/ice, which sends under the address of the person who connects");
        preserving("{ allow: tcp/22, from: [ice, 203.0.113.0/24] }")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isUndeterminedBecause(
                        "forward SG-006 securityGroup shop/app @app: inbound rule 1 of shop/app (allow tcp/22 from ice, 203.0.113.0/24) covers only a part of the addresses that tcp/22 from the address of shop/ice in shop/a to 10.0.1.10 may have here");
    }

    /** A reference admits nobody only where no address does, and at the interface whose group has it. */
    @Test
    void aReferenceBesideAddressesIsOfNoAccount() {
        preserving("{ allow: tcp/22, from: [ice, 0.0.0.0/0] } ], outbound: [")
                .with("app-1: {", "app-2: { subnet: b, ip: 10.0.1.20 }\n      app-1: {")
                .with("to: app }", "to: 10.0.1.0/24 }")
                .ask("endpoint:shop/ice", "vpc:shop", "tcp/22")
                .stoppedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/default at <shop:>: no inbound rule of security group shop/default admits tcp/22 from the address of shop/ice in shop/a to 10.0.1.20")
                .answers("""
                        shop/ice > shop/app-1 allowed
                        shop/ice > shop/app-2 blocked
                        """);
    }

    /** It names the endpoint that sends. */
    @Test
    void anotherEndpointIsOfNoAccount() {
        preserving("{ allow: tcp/22, from: ice }")
                .with(
                        "      ice: { type: instanceConnect, subnet: a",
                        "      too: { type: instanceConnect, subnet: b, securityGroups: [ice], preserveClientIp: true }\n      ice: { type: instanceConnect, subnet: a")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward EIC-007 SG_REFERENCES_NOT_PRESERVED securityGroup shop/app @app: inbound rule 1 of shop/app (allow tcp/22 from ice) names a group of shop/ice, which sends under the address of the person who connects");
    }

    /** Before it comes to an appliance on the way it is asked whom the groups there name. */
    @Test
    void aReferenceToAnotherGroupIsOfNoAccount() {
        preserving("{ allow: tcp/22, from: 0.0.0.0/0 }")
                .with(
                        "a: { cidr: 10.0.0.0/24 }",
                        "a: { cidr: 10.0.0.0/24, routeTable: past }\n      fw: { cidr: 10.0.2.0/24 }")
                .with(
                        "    securityGroups:\n",
                        "    routeTables: { past: { routes: [ { to: 10.0.1.0/24, via: fw } ] } }\n    securityGroups:\n      fw: { inbound: [ { allow: tcp/22, from: app } ] } # @fw\n")
                .with(
                        "app-1: {",
                        "fw: { subnet: fw, ip: 10.0.2.10, sourceDestCheck: false, securityGroups: [fw] }\n      app-1: {")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup shop/fw @fw: no inbound rule of security group shop/fw admits tcp/22 from the address of shop/ice in shop/a to 10.0.1.10");
    }

    /** What comes to another interface than the one that is meant is that one's business. */
    @Test
    void whatComesToTheWrongOneIsNotAskedForItsReferences() {
        preserving("{ allow: tcp/22, from: ice }")
                .with("to: app }, {", "to: 10.0.0.0/16 }, {")
                .with(
                        "app-1: { subnet: b, ip: 10.0.1.10, securityGroups: [app] }",
                        "app-1: { subnet: b, ip: 10.0.1.10, sourceDestCheck: false, securityGroups: [app] } # @app-1")
                .with("vpcs:\n", """
                        vpcs:
                          twin: # @twin
                            cidrs: [10.0.0.0/16]
                            subnets: { b: { cidr: 10.0.1.0/24 } }
                            securityGroups: { h: { inbound: [ { allow: tcp/22, from: 0.0.0.0/0 } ] } }
                            interfaces: { app-1: { subnet: b, ip: 10.0.1.10, securityGroups: [h] } }
                        """)
                .ask("endpoint:shop/ice", "twin/app-1", "tcp/22")
                .isBlockedBy("""
                        forward EIC-006 endpoint shop/ice @ice: shop/ice preserves the address of the person who connects, and so opens sessions in shop alone; twin/app-1 is not there
                        forward DLV-009 networkInterface shop/app-1 @app-1: the route leads to shop/app-1, which holds the same address but is not the end of this flow
                        return DLV-010 vpc twin @twin: the address of shop/ice in shop/a is in the blocks of twin, and no interface of twin holds it
                        """);
    }

    /** With client IP preservation the instance has to be in the VPC of the endpoint. */
    @Test
    void withTheClientsAddressNothingLeavesItsVpc() {
        String pair = """
                topology: pair
                vpcs:
                  a: # @a
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.1.0/24 } }
                    routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } }
                    endpoints:
                      ice: { type: instanceConnect, subnet: s, preserveClientIp: true } # @ice
                    securityGroups: { h: { inbound: [ { allow: tcp/22, from: 0.0.0.0/0 } ] } }
                    interfaces: { near: { subnet: s, ip: 10.0.1.10, securityGroups: [h] } }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { cidr: 10.1.1.0/24 } }
                    routeTables: { m: { main: true, routes: [ { to: 10.0.0.0/16, via: pcx } ] } }
                    securityGroups: { h: { inbound: [ { allow: tcp/22, from: 0.0.0.0/0 } ] } }
                    interfaces: { far: { subnet: s, ip: 10.1.1.10, securityGroups: [h] } }
                  c: { cidrs: [10.2.0.0/16] }
                peerings: { pcx: { between: [a, b], status: active }, other: { between: [a, c], status: active } }
                """;
        Scenario.topology(pair)
                .ask("endpoint:a/ice", "far", "tcp/22")
                .isBlockedBy(
                        "forward EIC-006 endpoint a/ice @ice: a/ice preserves the address of the person who connects, and so opens sessions in a alone; b/far is not there");
        Scenario.topology(pair.replace(", preserveClientIp: true", ""))
                .ask("endpoint:a/ice", "far", "tcp/22")
                .isAllowed();
        Scenario.topology(pair).ask("endpoint:a/ice", "near", "tcp/22").isAllowed();
        Scenario.topology(pair).ask("near", "far", "tcp/22").isAllowed();
        Scenario.topology(pair).ask("far", "endpoint:a/ice", "tcp/22").isBlockedBy("""
                        forward EIC-004 endpoint a/ice @ice: a/ice is reached by AWS's API only, and takes nothing from the network
                        forward SG-002 ENI_SG_RULES_MISMATCH securityGroup a/default @a: no inbound rule of security group a/default admits tcp/22 from 10.1.1.10 to the address of a/ice in a/s
                        """);
    }

    /** Whatever is sent to it, and whatever it would send under. */
    @Test
    void nothingElseIsToldOfWhatIsSentToIt() {
        Scenario open = SHOP.with("app: { inbound: [", "app: { outbound: [ { allow: all, to: 0.0.0.0/0 } ], inbound: [")
                .with("ice: { outbound: [", "ice: { inbound: [ { allow: all, from: app } ], outbound: [");
        open.ask("app-1", "endpoint:shop/ice", "udp/53")
                .isBlockedBy(
                        "forward EIC-004 endpoint shop/ice @ice: shop/ice is reached by AWS's API only, and takes nothing from the network")
                .assumes();
        open.with("securityGroups: [ice] } # @ice", "securityGroups: [ice], preserveClientIp: true } # @ice")
                .ask("app-1", "endpoint:shop/ice", "tcp/22")
                .isBlockedBy(
                        "forward EIC-004 endpoint shop/ice @ice: shop/ice is reached by AWS's API only, and takes nothing from the network")
                .assumes();
        open.with("securityGroups: [ice] } # @ice", "securityGroups: [ice], preserveClientIp: true } # @ice")
                .with("{ allow: [tcp/22, tcp/443], from: ice }", "{ allow: all, from: ice }")
                .ask("app-1", "endpoint:shop/ice", "tcp/22")
                .isBlockedBy(
                        "forward EIC-004 endpoint shop/ice @ice: shop/ice is reached by AWS's API only, and takes nothing from the network");
    }

    /** PL:concepts: an interface endpoint opens no sessions. */
    @Test
    void anotherEndpointOpensNone() {
        SHOP.with(
                        "  ice: { type: instanceConnect",
                        "  sqs: { type: interface, service: sqs, subnets: [a], securityGroups: [ice] } # @sqs\n      ice: { type: instanceConnect")
                .ask("endpoint:shop/sqs", "app-1", "tcp/22")
                .isBlockedBy(
                        "forward VPE-013 VPCE_INTRA_VPC_TRAFFIC endpoint shop/sqs @sqs: shop/sqs answers requests and never sends one")
                .goesBy("SG-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007");
    }
}
