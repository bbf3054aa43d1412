package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** What is told of one interface, route or direction is told of no other. */
class NoOtherInterfaceTest {
    /** UG:gateway-route-tables: an entry of an edge table is for its own subnet. */
    @Test
    void anEdgeRouteIsForItsOwnSubnet() {
        Scenario edged = Scenario.topology("""
                topology: edged
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    internetGateway: { id: igw, routeTable: edge }
                    subnets:
                      one: { cidr: 10.0.1.0/24, routeTable: out }
                      two: { cidr: 10.0.2.0/24, routeTable: out }
                      box: { cidr: 10.0.9.0/24, routeTable: out }
                    routeTables:
                      edge: { routes: [ { to: 10.0.1.0/24, via: fw-1 } ] } # @edge
                      out: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                    securityGroups: { web: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces:
                      fw-1: { subnet: box, ip: 10.0.9.9, sourceDestCheck: false }
                      web-2: { subnet: two, ip: 10.0.2.10, publicIp: 52.0.0.2, securityGroups: [web] }
                """);
        edged.ask("8.8.8.8", "web-2", "tcp/443").isAllowed();
    }

    /** TGW:tgw-vpc-attachments: a reply is remembered, whatever references would make of it. */
    @Test
    void aReplyNeedsNoReference() {
        Scenario both = Scenario.topology("""
                topology: both
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { az: us-east-1a, cidr: 10.0.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: tgw } ] } }
                    securityGroups: { g: { inbound: [ { allow: all, from: b/g } ] } }
                    interfaces: { x: { subnet: s, ip: 10.0.1.10, securityGroups: [g] } }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { s: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: tgw } ] } }
                    securityGroups: { g: { inbound: [ { allow: all, from: 10.0.0.0/16 } ] } }
                    interfaces: { y: { subnet: s, ip: 10.1.1.10, securityGroups: [g] } }
                peerings: { pcx: { between: [a, b] } }
                transitGateways:
                  tgw:
                    attachments:
                      a: { vpc: a, subnets: [s], associate: core, propagate: [core] }
                      b: { vpc: b, subnets: [s], associate: core, propagate: [core] }
                    routeTables: { core: {} }
                """);
        both.ask("a/x", "b/y", "tcp/443").isAllowed().assumes();
    }

    /** A rule whose block may hold a service's addresses leaves its own interface open, and no other. */
    @Test
    void whatOneInterfacesRuleLeavesOpenIsNotOpenForAnother() {
        Scenario shop = Scenario.topology("""
                topology: shop
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.1.0/24, routeTable: t } }
                    routeTables: { t: {} }
                    securityGroups: { some: { outbound: [ { allow: tcp/443, to: 52.0.0.0/8 } ] }, all: {} }
                    interfaces:
                      x: { subnet: s, ip: 10.0.1.10, securityGroups: [some] }
                      y: { subnet: s, ip: 10.0.1.11, securityGroups: [all] }
                    endpoints: { s3: { type: gateway, service: s3, routeTables: [t] } }
                """);
        shop.ask("subnet:s", "service:s3", "tcp/443").answers("""
                v/x > service:s3 undetermined
                v/y > service:s3 allowed
                """);
    }

    /** PL:concepts: an endpoint never asks; nothing more is told of replies that it never gets. */
    @Test
    void anEndpointThatNeverAsksGetsNoReply() {
        Scenario endpoint = Scenario.topology("""
                topology: endpoint
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: t } }
                    routeTables: { t: { routes: [ { to: "::/0", via: igw } ] } }
                    securityGroups: { g: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] } }
                    endpoints: # @endpoints
                      sqs: { type: interface, service: sqs, subnets: [s], ipAddressType: dualstack, securityGroups: [g] } # @sqs
                """);
        endpoint.ask("endpoint:sqs", "2001:4860:4860::8888", "tcp/443")
                .isBlockedBy(
                        "forward VPE-013 VPCE_INTRA_VPC_TRAFFIC endpoint v/sqs @sqs: v/sqs answers requests and never sends one");
    }

    /** What an appliance leaves open is no one-way flow, though some replies are stopped. */
    @Test
    void whatIsOpenIsNotOneWay() {
        Scenario inspected = Scenario.topology("""
                topology: inspected
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      app: { cidr: 10.0.1.0/24, routeTable: app, networkAcl: app }
                      db: { cidr: 10.0.2.0/24 }
                      fw: { cidr: 10.0.9.0/24 }
                    routeTables: { app: { routes: [ { to: 10.0.2.0/24, via: fw-1 } ] } }
                    networkAcls:
                      app:
                        inbound: [ { rule: 90, deny: udp/1024-30000, from: 10.0.2.0/24 }, { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                        outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ]
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces:
                      app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [open] }
                      fw-1: { subnet: fw, ip: 10.0.9.9, securityGroups: [open], sourceDestCheck: false }
                      db-1: { subnet: db, ip: 10.0.2.10, securityGroups: [open] }
                """);
        inspected.ask("app-1", "db-1", "udp/53").is("undetermined");
    }

    /** UG:nat-gateway-nat64-dns64: what stands for an IPv4 host comes in nowhere, exempt or not. */
    @Test
    void noExemptionLetsInWhatStandsForAnother() {
        Scenario six = Scenario.topology("""
                topology: six
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    internetGateway: igw
                    subnets: { s: { ipv6Cidr: "2600:1f18:1:1::/64", routeTable: t, dns64: true } }
                    routeTables: { t: { routes: [ { to: "::/0", via: igw } ] } }
                    interfaces: { six: { subnet: s, ipv6: "2600:1f18:1:1::10" } }
                  b:
                    cidrs: [10.1.0.0/16]
                    dnsHostnames: true
                    internetGateway: igw
                    blockPublicAccess: block-bidirectional
                    subnets: { s: { cidr: 10.1.1.0/24, routeTable: t, blockPublicAccess: allow-bidirectional } }
                    routeTables: { t: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    securityGroups: { g: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { web-1: { subnet: s, ip: 10.1.1.10, publicIp: 52.0.0.10, securityGroups: [g] } }
                """);
        six.ask("a/six", "dns:b/web-1", "tcp/443")
                .is("blocked")
                .goesBy("DNS-022 DNS-015 ENI-001 SG-001 ACL-001 RTB-001");
        six.ask("2001:4860:4860::8888", "64:ff9b::3400:a", "tcp/443")
                .is("blocked")
                .goesBy("");
        six.ask("2001:4860:4860::8888", "64:ff9b::a01:10a", "tcp/443")
                .is("blocked")
                .goesBy("");
    }
}
