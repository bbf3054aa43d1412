package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Gateway endpoints beside other ways of their VPCs: PL:gateway-endpoints, PL:vpc-endpoints-s3. */
class GatewayEndpointBordersTest {
    private static final Scenario HUB = Scenario.topology("""
            topology: hub
            defaults: { region: us-east-1 }
            vpcs:
              spoke:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24 } }
                routeTables: { m: { main: true, routes: [ { to: 0.0.0.0/0, via: igw }, { to: 52.216.0.0/15, via: tgw } ] } }
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces: { x: { subnet: s, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [open] } }
              hub:
                cidrs: [10.9.0.0/16]
                internetGateway: igw
                subnets: { s: { az: us-east-1a, cidr: 10.9.0.0/24 }, fw: { az: us-east-1a, cidr: 10.9.1.0/24, routeTable: fw } }
                routeTables: { m: { main: true, routes: [ { to: 8.0.0.0/9, via: inspect }, { to: 0.0.0.0/0, via: nat } ] }, fw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } } # @hub
                natGateways: { nat: { scope: regional, publicIp: 52.9.0.9 } }
                interfaces: { y: { subnet: s, ip: 10.9.0.10, publicIp: 52.9.0.10 } }
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [m] } # @s3
                  inspect: { type: gatewayLoadBalancer, service: com.amazonaws.vpce.us-east-1.vpce-svc-1, subnets: [fw], privateDns: true }
            transitGateways:
              tgw:
                attachments:
                  spoke: { vpc: spoke, subnets: [s], associate: t }
                  hub: { vpc: hub, subnets: [s], associate: t }
                routeTables: { t: { routes: [ { to: 52.216.0.0/15, via: hub } ] } }
            prefixLists: { pl-s3: { entries: [52.216.0.0/15] } }
            """);

    /** It saw no request for the reply, wherever that comes from. */
    @Test
    void aReplyIsToldAsOne() {
        HUB.ask("52.216.0.5", "spoke/x", "tcp/443")
                .isBlockedBy(
                        "return VPE-017 VPCE_INTRA_VPC_TRAFFIC endpoint hub/s3 @s3: the prefix list of s3 in us-east-1 to hub/s3 sends the reply to a gateway endpoint, which saw no request for it");
    }

    /** Beside a regional NAT gateway who asks directly is answered directly. */
    @Test
    void whoAsksDirectlyIsAnsweredDirectly() {
        HUB.ask("hub/y", "service:s3", "tcp/443").isAllowed().comesBackBy("VPE-006 ACL-001 SG-005 DLV-008");
    }

    /** Another endpoint with a route as wide as one to a service may be is not the matter. */
    @Test
    void anotherEndpointIsNotTheMatter() {
        HUB.ask("hub/y", "8.8.8.8", "tcp/443")
                .is("undetermined")
                .assumes(
                        "8.0.0.0/9 to hub/inspect leads to hub/inspect, a Gateway Load Balancer endpoint; whether what stands behind it lets the packet pass is outside the model");
    }

    /** PL:privatelink-access-aws-services: private DNS is for interface endpoints, with the attributes of the VPC and without. */
    @Test
    void noNameMeansAGatewayLoadBalancerEndpoint() {
        String none =
                "forward DNS-018 service com.amazonaws.vpce.us-east-1.vpce-svc-1 at <topology: hub>: service:com.amazonaws.vpce.us-east-1.vpce-svc-1 is reached by an endpoint only, and no interface endpoint with private DNS of the sender's VPC answers to its name";
        HUB.ask("hub/y", "service:com.amazonaws.vpce.us-east-1.vpce-svc-1", "tcp/443")
                .isBlockedBy(none)
                .goesBy("DNS-004");
        HUB.with("cidrs: [10.9.0.0/16]", "cidrs: [10.9.0.0/16]\n    dnsHostnames: true")
                .ask("hub/y", "service:com.amazonaws.vpce.us-east-1.vpce-svc-1", "tcp/443")
                .isBlockedBy(none)
                .goesBy("DNS-004");
    }
}
