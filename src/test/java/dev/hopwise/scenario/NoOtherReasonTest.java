package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Of what stops a packet, only what looks at it is told: RA:explanation-codes, UG:VPC_Internet_Gateway, UG:route-table-options. */
class NoOtherReasonTest {
    private static final Scenario BOX = Scenario.topology("""
            topology: box
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { cidr: 10.0.0.0/24, routeTable: out } }
                routeTables: { out: { routes: [ { to: 0.0.0.0/0, via: box } ] } } # @out
                securityGroups:
                  app: {}
                  box: { inbound: [ { allow: all, from: app } ] } # @group
                interfaces:
                  x: { subnet: s, ip: 10.0.0.10, securityGroups: [app] }
                  box: { subnet: s, ip: 10.0.0.20, publicIp: 52.0.0.20, sourceDestCheck: false, securityGroups: [box] } # @box
            """);

    /** UG:route-table-options: led to it a second time it goes round in circles, and the groups are not asked again. */
    @Test
    void anApplianceInTheSendersSubnetIsAskedOnce() {
        BOX.ask("x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward APP-006 routeTable v/out @out: 0.0.0.0/0 to v/box leads back to v/box, which has forwarded the packet before: it goes round in circles");
    }

    /** API:API_Route: a route to a detached interface is a blackhole, and nothing comes to the interface. */
    @Test
    void nothingComesToADetachedApplianceInTheSendersSubnet() {
        BOX.with("sourceDestCheck: false", "attached: false, sourceDestCheck: false")
                .ask("x", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward ENI-006 BAD_STATE_ROUTE routeTable v/out @out: 0.0.0.0/0 to v/box is a blackhole: v/box is not attached to a running instance");
    }

    private static final Scenario EDGE = Scenario.topology("""
            topology: edge
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: { id: igw, routeTable: edge } # @igw
                subnets:
                  app: { cidr: 10.0.1.0/24, routeTable: app }
                  fw: { cidr: 10.0.9.0/28, routeTable: fw }
                routeTables:
                  edge: { routes: [ { to: 10.0.1.0/24, via: fw-1 }, { to: 10.0.9.0/28, via: fw-1 } ] } # @edge
                  app: { routes: [ { to: 0.0.0.0/0, via: fw-1 } ] } # @app
                  fw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @fw-table
                natGateways: { nat: { subnet: fw, connectivity: private, privateIp: 10.0.9.11 } } # @nat
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  web-1: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.0.10, securityGroups: [open] } # @web-1
                  fw-1: { subnet: fw, ip: 10.0.9.10, publicIp: 52.0.0.9, sourceDestCheck: false, securityGroups: [open] } # @fw-1
            """);

    /** UG:gateway-route-tables: what the appliance itself sends has passed it. */
    @Test
    void theApplianceItselfSendsStraightToTheGateway() {
        EDGE.ask("fw-1", "8.8.8.8", "tcp/443").isAllowed();
    }

    /** UG:gateway-route-tables: AWS refuses such a route; that it needs a public address is said of interfaces only. */
    @Test
    void anEdgeTableThatLeadsToAPrivateNatGateway() {
        EDGE.with("{ to: 10.0.1.0/24, via: fw-1 }", "{ to: 10.0.1.0/24, via: nat }")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isUndeterminedBecause(
                        "forward APP-016 routeTable v/edge @edge: 10.0.1.0/24 to v/nat is in the edge route table of v/igw, where AWS accepts local, an interface or a Gateway Load Balancer endpoint and nothing else; whether it carries anything is outside the model");
    }

    /** API:API_Route: what is a blackhole drops, wherever it would lead. */
    @Test
    void anEdgeRouteThatIsABlackhole() {
        EDGE.with("{ to: 10.0.1.0/24, via: fw-1 }", "{ to: 10.0.1.0/24, via: nat, state: blackhole }")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "forward RTB-002 BAD_STATE_ROUTE routeTable v/edge @edge: 10.0.1.0/24 to v/nat is a blackhole, as AWS marks a route whose target is gone or detached");
    }

    /** A table that is the edge table as well: what leaves a subnet by it has not come in by the gateway. */
    @Test
    void aSubnetThatFollowsTheEdgeTable() {
        EDGE.with("{ to: 10.0.1.0/24, via: fw-1 }, { to: 10.0.9.0/28, via: fw-1 }", "{ to: 0.0.0.0/0, via: nat }")
                .with("app: { cidr: 10.0.1.0/24, routeTable: app }", "app: { cidr: 10.0.1.0/24, routeTable: edge }")
                .with("connectivity: private, privateIp: 10.0.9.11", "publicIp: 52.0.0.11")
                .ask("web-1", "8.8.8.8", "tcp/443")
                .isAllowed();
    }

    /** UG:VPC_Internet_Gateway: the internet gateway of a peer hands nothing to a regional NAT gateway. */
    @Test
    void theGatewayOfAPeerHandsNothingToARegionalNatGateway() {
        Scenario.topology("""
                topology: regional
                vpcs:
                  v: # @v
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    natGateways: { nat: { scope: regional, publicIp: 52.0.0.9, routeTable: out } } # @nat
                    routeTables: { out: { routes: [ { to: 0.0.0.0/0, via: pcx } ] } }
                  w:
                    cidrs: [10.1.0.0/16]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.1.0.0/24 } }
                peerings: { pcx: { between: [v, w] } }
                """)
                .ask("8.8.8.8", "52.0.0.9", "tcp/443")
                .isBlockedBy(
                        "forward IGW-027 vpc v @v: v has no internet gateway, so nothing comes in from the internet");
    }

    /** PL:concepts: what an endpoint of a peer holds is not what the internet asks for. */
    @Test
    void anEndpointOfAPeerWithTheSameAddressIsNotAsked() {
        Scenario.topology("""
                topology: twins
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/8, via: pcx }, { to: 0.0.0.0/0, via: igw } ] } }
                    securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { x: { subnet: s, ip: 10.0.0.50, securityGroups: [open] } } # @x
                  b:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    endpoints: { sqs: { type: interface, service: sqs, subnets: { s: 10.0.0.50 } } }
                peerings: { pcx: { between: [a, b] } }
                """).ask("8.8.8.8", "a/x", "tcp/443").isBlockedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface a/x @x: a/x has no public IPv4 address, so nothing on the internet can reach it
                        return IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface a/x @x: a/x has no public IPv4 address, so a/igw drops what it sends
                        """);
    }

    /** VPC peering and transit gateways need disjoint blocks: the hub's interface of the same address has the way, and the spoke has no say. */
    @Test
    void aReplyToATwinInTheHubIsNotTheSpokes() {
        Scenario.topology("""
                topology: egress
                vpcs:
                  spoke: # @spoke
                    cidrs: [10.9.0.0/16]
                    subnets: { app: { az: us-east-1a, cidr: 10.9.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: tgw } ] } }
                    interfaces: { x: { subnet: app, ip: 10.9.0.10 } } # @x
                  hub:
                    cidrs: [10.9.0.0/16]
                    internetGateway: igw # @igw
                    subnets:
                      att: { az: us-east-1a, cidr: 10.9.9.0/28, routeTable: out }
                      pub: { az: us-east-1a, cidr: 10.9.0.0/24, routeTable: out }
                    routeTables: { out: { routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                    interfaces: { twin: { subnet: pub, ip: 10.9.0.10 } } # @twin
                transitGateways:
                  tgw:
                    attachments:
                      spoke: { vpc: spoke, subnets: [app], associate: all }
                      hub: { vpc: hub, subnets: [att], associate: all }
                    routeTables: { all: { routes: [ { to: 0.0.0.0/0, via: hub } ] } }
                """).ask("spoke/x", "8.8.8.8", "tcp/443").isBlockedBy("""
                        forward IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface hub/twin @twin: hub/twin has no public IPv4 address, so hub/igw drops what it sends
                        return DLV-009 networkInterface hub/twin @twin: the route leads to hub/twin, which holds the same address but is not the end of this flow
                        """);
    }
}
