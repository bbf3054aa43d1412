package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is deleted, rejected, expired or failed is told as that, once, and never as what it would be if it were there. */
class EndedTest {
    private static final Set<String> ALL = RuleBase.findings().catalogue().cards().stream()
            .map(card -> card.id())
            .collect(Collectors.toSet());

    /** In a zone of its own, led back to itself, behind an ACL that denies replies, and with the address of another. */
    private static final String NAT = """
            topology: example
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  nat: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: round, networkAcl: narrow }
                  app: { az: us-east-1b, cidr: 10.0.1.0/24, routeTable: private }
                routeTables:
                  round: { routes: [ { to: 0.0.0.0/0, via: old } ] }
                  private: { routes: [ { to: 0.0.0.0/0, via: old }, { to: "::/0", via: old } ] }
                networkAcls:
                  narrow:
                    inbound: [ { rule: 1, allow: tcp/32768-60999, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 1, allow: all, to: 0.0.0.0/0 } ]
                natGateways:
                  old: { subnet: nat, publicIp: 52.0.0.1, privateIp: 10.0.0.10%s }
                  unused: { subnet: nat, publicIp: 52.0.0.1, privateIp: 10.0.0.10, state: failed }
                  wide: { scope: regional, publicIp: 52.0.0.1, routeTable: round, state: deleting }
                interfaces: { web: { subnet: nat, ip: 10.0.0.10, publicIp: 52.0.0.1 } }
                flowLogs: { all: { destination: s3 } }
            """;

    private static final Set<String> OF_NAT = Set.of(
            "ENI-106", "LOG-106", "NAT-101", "NAT-102", "NAT-103", "NAT-104", "NAT-105", "NAT-107", "NAT-109",
            "NAT-111");

    @Test
    void aNatGatewayThatIsGoneIsToldByTheRoutesToIt() {
        assertEquals(List.of(), found(OF_NAT, NAT.formatted(", state: deleted")));
        assertEquals(
                List.of(
                        "RTB-114 0.0.0.0/0 to shop/old in shop/round leads to shop/old, which is not available",
                        "RTB-114 0.0.0.0/0 to shop/old in shop/private leads to shop/old, which is not available",
                        "RTB-114 ::/0 to shop/old in shop/private leads to shop/old, which is not available"),
                found(Set.of("RTB-114"), NAT.formatted(", state: deleted")));
        assertEquals(
                Set.of("ENI-106", "LOG-106", "NAT-102", "NAT-104", "NAT-105", "NAT-109", "NAT-111"),
                ids(OF_NAT, NAT.formatted("")));
    }

    @Test
    void anEndpointThatHasEndedSilencesNothing() {
        String topology = """
                topology: example
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    dnsHostnames: true
                    subnets:
                      nat: { cidr: 10.0.0.0/24, routeTable: public }
                      app: { cidr: 10.0.1.0/24, routeTable: private }
                    routeTables:
                      public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                      private: { routes: [ { to: 0.0.0.0/0, via: nat } ] }
                    natGateways: { nat: { subnet: nat, publicIp: 52.0.0.1 } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                    endpoints:
                      s3: { type: gateway, service: s3, routeTables: [private]%1$s }
                      s3-2: { type: interface, service: s3, subnets: { app: 10.0.1.10 }, privateDns: true%1$s }
                needs: [ { from: app-1, service: s3 } ]
                """;
        Set<String> rules = Set.of("ENI-106", "VPE-103", "VPE-119", "VPE-130");
        assertEquals(
                List.of("ENI-106 shop/s3-2 has 10.0.1.10, already held by shop/app-1"),
                found(rules, topology.formatted("")));
        assertEquals(
                List.of(
                        "VPE-103 shop/s3 is expired",
                        "VPE-103 shop/s3-2 is expired",
                        "VPE-130 shop/app-1 needs s3 in us-east-1, and shop/private leads there by shop/nat"),
                found(rules, topology.formatted(", state: expired")));
    }

    @Test
    void anAttachmentIsAskedForTablesAndRoutesOnceItIsThere() {
        String topology = """
                topology: example
                vpcs:
                  shop: { cidrs: [10.0.0.0/16], subnets: { app: { az: us-east-1a, cidr: 10.0.1.0/24 } } }
                transitGateways:
                  tgw:
                    attachments: { shop: { vpc: shop, subnets: [app], state: %s } }
                    routeTables: { core: {} }
                """;
        Set<String> rules = ALL.stream().filter(id -> id.startsWith("TGW-")).collect(Collectors.toSet());
        assertEquals(Set.of("TGW-101", "TGW-102", "TGW-105"), ids(rules, topology.formatted("available")));
        for (String state : List.of("rejected", "rejecting", "failed", "failing", "deleting", "deleted")) {
            assertEquals(List.of("TGW-103 tgw/shop is " + state), found(rules, topology.formatted(state)));
        }
        for (String state : List.of("pending", "initiating", "initiatingRequest", "rollingBack")) {
            assertEquals(List.of("TGW-117 tgw/shop is " + state), found(rules, topology.formatted(state)));
        }
        assertEquals(
                List.of("TGW-116 tgw/shop is pendingAcceptance"),
                found(rules, topology.formatted("pendingAcceptance")));
    }

    @Test
    void aConnectionThatHasEndedIsToldByItsStateAlone() {
        assertEquals(
                List.of("PCX-101 pcx joins shop and data, whose blocks 10.0.0.0/16 overlap"), peered("pcx", "active"));
        assertEquals(
                List.of("PCX-101 pcx joins shop and data, whose blocks 10.0.0.0/16 overlap"), peered("pcx", "failed"));
        assertEquals(List.of("PCX-103 pcx between shop and data is rejected"), peered("pcx", "rejected"));
        assertEquals(List.of("PCX-104 pcx between shop and data is expired"), peered("pcx", "expired"));
        assertEquals(List.of("PCX-106 pcx between shop and data is deleting"), peered("pcx", "deleting"));
        assertEquals(List.of("PCX-106 pcx between shop and data is deleted"), peered("pcx", "deleted"));
    }

    @Test
    void aSecondRequestIsNotAlsoToBeAccepted() {
        String topology = """
                topology: example
                vpcs: { shop: { cidrs: [10.0.0.0/16] }, data: { cidrs: [10.1.0.0/16] } }
                peerings:
                  pcx: { between: [shop, data], status: %s }
                  pcx-2: { between: [data, shop], status: %s }
                """;
        Set<String> rules =
                Set.of("PCX-102", "PCX-103", "PCX-105", "PCX-106", "PCX-114", "PCX-123", "PCX-124", "PCX-125");
        List<String> second = List.of("PCX-114 data and shop are joined by pcx already");
        for (String status : List.of("pending-acceptance", "initiating-request", "provisioning")) {
            assertEquals(second, found(rules, topology.formatted("active", status)));
            assertEquals(second, found(rules, topology.formatted(status, "pending-acceptance")));
        }
        assertEquals(
                List.of(
                        "PCX-106 pcx between shop and data is deleted",
                        "PCX-102 pcx-2 between data and shop is pending-acceptance"),
                found(rules, topology.formatted("deleted", "pending-acceptance")));
        assertEquals(
                List.of(
                        "PCX-125 pcx between shop and data is failed, and pcx-2 stands between the two",
                        "PCX-102 pcx-2 between data and shop is pending-acceptance"),
                found(rules, topology.formatted("failed", "pending-acceptance")));
    }

    private static List<String> peered(String id, String status) {
        return found(Set.of("PCX-101", "PCX-103", "PCX-104", "PCX-105", "PCX-106"), """
                topology: example
                vpcs: { shop: { cidrs: [10.0.0.0/16] }, data: { cidrs: [10.0.0.0/16] } }
                peerings: { %s: { between: [shop, data], status: %s } }
                """.formatted(id, status));
    }

    private static Set<String> ids(Set<String> rules, String topology) {
        return Linted.by(rules, topology).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private static List<String> found(Set<String> rules, String topology) {
        return Linted.by(rules, topology).stream()
                .map(finding -> finding.rule() + " " + finding.message())
                .toList();
    }
}
