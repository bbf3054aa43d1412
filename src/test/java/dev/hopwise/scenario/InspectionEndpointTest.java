package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Gateway Load Balancer endpoints on the way: PL:gateway-load-balancer-endpoints, UG:gateway-route-tables. */
class InspectionEndpointTest {
    private static final Scenario INGRESS = Scenario.topology("""
            topology: ingress
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                internetGateway: { id: igw, routeTable: edge }
                subnets:
                  app: { cidr: 10.0.1.0/24, routeTable: app }
                  gwlbe: { cidr: 10.0.9.0/28, routeTable: gwlbe, networkAcl: gwlbe }
                routeTables:
                  edge: { routes: [ { to: 10.0.1.0/24, via: fw } ] } # @edge
                  app: { routes: [ { to: 0.0.0.0/0, via: fw } ] } # @app
                  gwlbe: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @gwlbe-table
                networkAcls:
                  gwlbe: # @gwlbe-acl
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ] # @acl-in
                    outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ] # @acl-out
                securityGroups: { web: { inbound: [ { allow: tcp/443, from: 0.0.0.0/0 } ] } } # @web
                interfaces: { web-1: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.0.10, securityGroups: [web] } }
                endpoints: { fw: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [gwlbe] } } # @fw
            """);

    private static final String HANGS =
            " to v/fw leads to v/fw, a Gateway Load Balancer endpoint; whether what stands behind it lets the packet pass is outside the model";

    /** PL:gateway-load-balancer-endpoints: in and out by the same endpoint, past the ACL of its subnet, by that subnet's table. */
    @Test
    void theWayLeadsThroughTheEndpointThereAndBack() {
        INGRESS.ask("8.8.8.8", "web-1", "tcp/443")
                .isUndeterminedBecause("forward APP-002 endpoint v/fw @edge: 10.0.1.0/24" + HANGS
                        + "\nreturn APP-002 endpoint v/fw @app: 0.0.0.0/0" + HANGS)
                .stoppedBy("")
                .goesBy("IGW-020 RTB-001 ACL-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 ACL-001 RTB-001 IGW-001 NET-003");
    }

    /** It leaves addresses as they are, so that what stops the packet behind it stops it. */
    @Test
    void whatIsBehindTheEndpointDecides() {
        INGRESS.ask("8.8.8.8", "web-1", "tcp/80")
                .isBlockedBy(
                        "forward SG-002 ENI_SG_RULES_MISMATCH securityGroup v/web @web: no inbound rule of security group v/web admits tcp/80 from 8.8.8.8 to 10.0.1.10");
        INGRESS.with(
                        "{ rule: 100, allow: all, to: 0.0.0.0/0 } ] # @acl-out",
                        "{ rule: 100, deny: all, to: 0.0.0.0/0 } ] # @acl-out")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy("""
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl v/gwlbe @acl-out: entry 100 (deny all to 0.0.0.0/0) denies tcp/443 from 8.8.8.8 to 10.0.1.10, out of v/gwlbe
                        return ACL-002 SUBNET_ACL_RESTRICTION networkAcl v/gwlbe @acl-out: entry 100 (deny all to 0.0.0.0/0) denies tcp/1024-65535 from 10.0.1.10 to 8.8.8.8, out of v/gwlbe
                        """);
    }

    /** Only an available endpoint carries traffic. */
    @Test
    void aPendingEndpointCarriesNothing() {
        INGRESS.with("subnets: [gwlbe] }", "subnets: [gwlbe], state: pendingAcceptance }")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy("""
                        forward APP-007 BAD_STATE endpoint v/fw @fw: v/fw is pendingAcceptance; only an available endpoint carries traffic
                        return APP-007 BAD_STATE endpoint v/fw @fw: v/fw is pendingAcceptance; only an available endpoint carries traffic
                        """);
    }

    /** UG:gateway-route-tables: the subnet of the endpoint has a table of its own. */
    @Test
    void aTableThatLeadsBackToTheEndpointMakesALoop() {
        INGRESS.with("cidr: 10.0.9.0/28, routeTable: gwlbe", "cidr: 10.0.9.0/28, routeTable: app")
                .ask("web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward APP-010 routeTable v/app @app: 0.0.0.0/0 to v/fw sends back to v/fw what has come out of it: the packet goes round in circles");
    }

    /** Of a pending one, too, whose state is said once. */
    @Test
    void aTableThatLeadsBackToAPendingEndpoint() {
        INGRESS.with("cidr: 10.0.9.0/28, routeTable: gwlbe", "cidr: 10.0.9.0/28, routeTable: app")
                .with("subnets: [gwlbe] }", "subnets: [gwlbe], state: pendingAcceptance }")
                .ask("web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy("""
                        forward APP-007 BAD_STATE endpoint v/fw @fw: v/fw is pendingAcceptance; only an available endpoint carries traffic
                        forward APP-010 routeTable v/app @app: 0.0.0.0/0 to v/fw sends back to v/fw what has come out of it: the packet goes round in circles
                        """);
    }

    /** RA:explanation-codes: out past the endpoint that everything comes in by. */
    @Test
    void whatComesInByTheEndpointGoesOutByIt() {
        INGRESS.with(
                        "app: { routes: [ { to: 0.0.0.0/0, via: fw } ] } # @app",
                        "app: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @app")
                .ask("8.8.8.8", "web-1", "tcp/443")
                .isBlockedBy(
                        "return APP-013 INGRESS_RTB_TRAFFIC_REDIRECTION routeTable v/app @app: 0.0.0.0/0 to v/igw leads straight to the internet gateway, whose edge route table sends what comes in for 10.0.1.10 by an appliance: both directions have to pass the same one");
    }

    /** PL:gateway-load-balancer-endpoints: IPv6 from an endpoint to an egress-only internet gateway is dropped. */
    @Test
    void behindTheEndpointAnEgressOnlyGatewayDropsEverything() {
        Scenario ipv6 = Scenario.topology("""
                topology: out
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    egressOnlyInternetGateway: eigw
                    internetGateway: igw
                    subnets:
                      app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: app }
                      gwlbe: { cidr: 10.0.9.0/28, ipv6Cidr: "2600:1f18:1:9::/64", routeTable: gwlbe }
                    routeTables:
                      app: { routes: [ { to: "::/0", via: fw } ] } # @app
                      gwlbe: { routes: [ { to: "::/0", via: eigw } ] } # @gwlbe
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10" } }
                    endpoints: { fw: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [gwlbe], ipAddressType: dualstack } }
                """);
        ipv6.ask("app-1", "2001:db8::1", "tcp/443")
                .isBlockedBy(
                        "forward APP-015 egressOnlyInternetGateway v/eigw @gwlbe: the packet has come out of a Gateway Load Balancer endpoint, and behind one v/eigw drops IPv6");
        ipv6.with("{ to: \"::/0\", via: fw }", "{ to: \"::/0\", via: eigw }")
                .ask("app-1", "2001:db8::1", "tcp/443")
                .isAllowed();
    }

    /** UG:egress-only-internet-gateway: what it drops anyway, reply or IPv4, it does not drop for what stands before it. */
    @Test
    void whatTheGatewayDropsAnywayHasOneReason() {
        Scenario both = Scenario.topology("""
                topology: out
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18:1::/56"]
                    egressOnlyInternetGateway: eigw
                    internetGateway: igw
                    subnets:
                      app: { cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: app }
                      gwlbe: { cidr: 10.0.9.0/28, ipv6Cidr: "2600:1f18:1:9::/64", routeTable: gwlbe }
                    routeTables:
                      app: { routes: [ { to: "::/0", via: fw }, { to: 0.0.0.0/0, via: fw } ] } # @app
                      gwlbe: { routes: [ { to: "::/0", via: eigw }, { to: 0.0.0.0/0, via: eigw } ] } # @gwlbe
                    securityGroups: { open: { inbound: [ { allow: all, from: "::/0" } ] } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [open] } }
                    endpoints: { fw: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [gwlbe], ipAddressType: dualstack } }
                """);
        both.ask("app-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward EIG-005 egressOnlyInternetGateway v/eigw @gwlbe: 0.0.0.0/0 to v/eigw sends IPv4 to v/eigw, which carries IPv6 only");
        both.askInIpv6("2001:4860:4860::8888", "app-1", "tcp/443")
                .isBlockedBy(
                        "return EIG-004 egressOnlyInternetGateway v/eigw @gwlbe: ::/0 to v/eigw sends the reply out by an egress-only gateway, which saw no request for it");
    }

    /** UG:route-table-options: between two subnets, too, the reply comes by the endpoint that its own route names. */
    @Test
    void theReplyBetweenTwoSubnetsComesByTheEndpoint() {
        Scenario.topology("""
                topology: east-west
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      app: { cidr: 10.0.1.0/24, routeTable: app }
                      db: { cidr: 10.0.2.0/24, routeTable: db }
                      gwlbe: { cidr: 10.0.9.0/28 }
                    routeTables:
                      app: { routes: [ { to: 10.0.2.0/24, via: fw } ] } # @app
                      db: { routes: [ { to: 10.0.1.0/24, via: fw } ] } # @db
                    securityGroups: { db: { inbound: [ { allow: tcp/5432, from: 10.0.1.0/24 } ] } }
                    interfaces:
                      app-1: { subnet: app, ip: 10.0.1.10 }
                      db-1: { subnet: db, ip: 10.0.2.10, securityGroups: [db] }
                    endpoints: { fw: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [gwlbe] } }
                """)
                .ask("app-1", "db-1", "tcp/5432")
                .isUndeterminedBecause("forward APP-002 endpoint v/fw @app: 10.0.2.0/24" + HANGS
                        + "\nreturn APP-002 endpoint v/fw @db: 10.0.1.0/24" + HANGS)
                .stoppedBy("")
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 ACL-001 ACL-001 RTB-001 ACL-001 SG-001 DLV-007")
                .comesBackBy("SG-005 ACL-001 RTB-001 ACL-001 ACL-001 RTB-001 ACL-001 SG-005 DLV-008");
    }
}
