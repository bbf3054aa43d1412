package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Gateway endpoints in the table of a regional NAT gateway: UG:nat-gateways-regional, PL:gateway-endpoints. */
class RegionalEndpointTest {
    private static final Scenario ENDPOINTS = Scenario.topology("""
            topology: zones
            defaults: { region: us-east-1 }
            vpcs:
              v: # @v
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["2600:1f18:1::/56"]
                internetGateway: igw # @igw
                subnets:
                  in: { az: us-east-1a, cidr: 10.0.1.0/24, ipv6Cidr: "2600:1f18:1:1::/64", routeTable: wide, dns64: true }
                routeTables:
                  wide: { routes: [ { to: "::/0", via: wide }, { to: 0.0.0.0/0, via: wide } ] } # @wide-table
                  igw: { routes: [ { to: 0.0.0.0/0, via: igw } ] } # @igw-table
                natGateways:
                  wide: { scope: regional, azs: [us-east-1a], publicIp: 52.0.0.9, privateIp: 10.0.9.9, routeTable: igw } # @wide
                endpoints:
                  s3: { type: gateway, service: s3, routeTables: [igw] } # @s3
                  ddb: { type: gateway, service: dynamodb, routeTables: [igw] } # @ddb
                securityGroups: { s: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  in-1: { subnet: in, ip: 10.0.1.10, ipv6: "2600:1f18:1:1::10", securityGroups: [s] }
              twin:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets: { s: { az: us-east-1a, cidr: 10.0.1.0/24, networkAcl: shut } }
                networkAcls: { shut: { inbound: [], outbound: [] } }
                natGateways: { wide: { scope: regional, publicIp: 52.0.1.9, privateIp: 10.0.9.9 } }
            """);

    /** PL:gateway-endpoints: by the endpoint of that service, and into that VPC. */
    @Test
    void theReplyOfTheServiceComesBackByTheGateway() {
        ENDPOINTS
                .ask("v/in-1", "service:s3", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 VPE-001 VPE-005")
                .comesBackBy("VPE-006 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
        ENDPOINTS
                .ask("v/in-1", "service:dynamodb", "tcp/443")
                .isAllowed()
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 VPE-001 VPE-005")
                .comesBackBy("VPE-006 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
    }

    /** PL:gateway-endpoints: what is no request is not answered. */
    @Test
    void aMessageWithoutAReplyHasNone() {
        ENDPOINTS
                .ask("v/in-1", "service:s3", "icmp/3")
                .isBlockedBy("""
                        forward VPE-002 VPCE_GATEWAY_PROTOCOL_RESTRICTION endpoint v/s3 @s3: v/s3 takes TCP and ICMP echo in its own address family only, not icmp/3
                        """)
                .goesBy("DNS-004 ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 VPE-005");
    }

    /** UG:nat-gateways-regional: other hosts answer by the internet gateway. */
    @Test
    void whatElseItSendsComesBackByTheInternet() {
        ENDPOINTS
                .ask("v/in-1", "8.8.8.8", "tcp/443")
                .isAllowed()
                .goesBy("ENI-001 SG-001 ACL-001 RTB-001 NAT-005 RTB-001 IGW-001 NET-001")
                .comesBackBy("IGW-020 NAT-015 RTB-001 ACL-001 SG-005 DLV-008");
    }
}
