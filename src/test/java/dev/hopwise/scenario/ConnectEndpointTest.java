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

    @Test
    void withTheClientsAddressItIsOpen() {
        SHOP.with("securityGroups: [ice] } # @ice", "securityGroups: [ice], preserveClientIp: true } # @ice")
                .ask("endpoint:shop/ice", "app-1", "tcp/22")
                .isUndeterminedBecause(
                        "forward EIC-005 endpoint shop/ice @ice: shop/ice sends under the address of the person who connects, which the file does not say: the group of the receiver must admit that one");
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
