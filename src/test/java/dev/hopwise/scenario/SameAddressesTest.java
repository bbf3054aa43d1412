package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** VPCs that nothing connects may use the same addresses, and none has a say in what goes on in another: UG:vpc-cidr-blocks. */
class SameAddressesTest {
    private static final Scenario TWINS = Scenario.topology("""
            topology: twins
            defaults: { region: us-east-1 }
            vpcs:
              blue: # @blue
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1:2::/56"]
                internetGateway: igw # @igw
                subnets:
                  web: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1:2:0::/64", routeTable: web } # @web
                  app: { az: us-east-1a, cidr: 10.0.1.0/24, routeTable: app }
                  odd: { az: us-east-1a, cidr: 10.0.3.0/24 }
                routeTables:
                  web: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: "::/0", via: igw } ] } # @web-table
                  app: { routes: [ { to: 0.0.0.0/0, via: nat }, { to: 10.0.0.0/24, via: nat } ] } # @app-table
                natGateways:
                  nat: { subnet: web, connectivity: private, privateIp: 10.0.0.99 } # @nat
                endpoints: { s3: { type: gateway, service: s3, routeTables: [web] } }
                securityGroups:
                  open: { inbound: [ { allow: all, from: [0.0.0.0/0, "::/0"] } ] }
                interfaces:
                  web-1: { subnet: web, ip: 10.0.0.10, ipv6: "fd00:1:2:0::10", securityGroups: [open] } # @web-1
                  web-2: { subnet: web, ip: 10.0.0.20, secondaryIps: [10.0.0.21], publicIp: 52.0.0.20, securityGroups: [open] } # @web-2
                  app-1: { subnet: app, ip: 10.0.1.17, securityGroups: [open] } # @app-1
                  odd-1: { subnet: odd, ip: 10.0.3.1, securityGroups: [open] } # @odd-1
              green:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: ["fd00:1:2::/56"]
                internetGateway: { id: igw, routeTable: edge }
                egressOnlyInternetGateway: eigw
                subnets:
                  web: { az: us-east-1a, cidr: 10.0.0.0/24, ipv6Cidr: "fd00:1:2:0::/64", networkAcl: shut }
                  app: { az: us-east-1a, cidr: 10.0.1.16/28, networkAcl: shut }
                  far: { az: us-east-1a, cidr: 10.0.2.0/24, networkAcl: shut }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  edge: { routes: [] }
                networkAcls: { shut: { inbound: [], outbound: [] } } # @green-acl
                securityGroups: { shut: { inbound: [], outbound: [] } } # @green-group
                natGateways:
                  nat: { subnet: web, connectivity: private, privateIp: 10.0.0.99 }
                  wide: { scope: regional, privateIp: 10.0.9.9, publicIp: 52.0.9.9 }
                interfaces:
                  web-2: { subnet: web, ip: 10.0.0.20, secondaryIps: [10.0.0.10], ipv6: "fd00:1:2:0::10", publicIp: 52.0.1.20, securityGroups: [shut] }
                  web-3: { subnet: web, ip: 10.0.0.77, securityGroups: [shut] }
                  app-1: { subnet: app, ip: 10.0.1.17, securityGroups: [shut] }
              grey:
                cidrs: [10.0.0.0/16]
                subnets: { web: { cidr: 10.0.0.0/24, networkAcl: shut } }
                networkAcls: { shut: { inbound: [], outbound: [] } }
                securityGroups: { shut: { inbound: [], outbound: [] } }
                interfaces:
                  web-1: { subnet: web, ip: 10.0.0.10, publicIp: 52.0.2.10, securityGroups: [shut] }
            """);

    /** UG:VPC_Internet_Gateway: the gateway of the other VPC maps that VPC's interfaces. */
    @Test
    void theInternetReachesTheInterfaceThatIsMeant() {
        TWINS.ask("internet", "blue/web-1", "tcp/443").isBlockedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface blue/web-1 @web-1: blue/web-1 has no public IPv4 address, so nothing on the internet can reach it
                        return IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface blue/web-1 @web-1: blue/web-1 has no public IPv4 address, so blue/igw drops what it sends
                        """);
        TWINS.ask("internet", "blue/app-1", "tcp/443").isBlockedBy("""
                        forward IGW-025 IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS networkInterface blue/app-1 @app-1: blue/app-1 has no public IPv4 address, so nothing on the internet can reach it
                        return NAT-017 routeTable blue/app @app-table: 0.0.0.0/0 to blue/nat sends the reply to a NAT gateway, which saw no request for it
                        """);
        TWINS.ask("internet", "blue/web-2", "tcp/443").isAllowed();
        TWINS.ask("internet", "grey/web-1", "tcp/443")
                .is("blocked")
                .goesBy("DLV-007")
                .comesBackBy("SG-005");
    }

    /** PL:gateway-endpoints: the endpoint's replies come to its own VPC. */
    @Test
    void theServiceAnswersTheInterfaceThatAsked() {
        TWINS.ask("blue/web-1", "service:s3", "tcp/443").isAllowed().comesBackBy("VPE-006 ACL-001 SG-005 DLV-008");
    }

    /** UG:vpc-ip-addressing: private IPv6 blocks may be alike, too. */
    @Test
    void theInternetReachesNoPrivateIpv6AddressOfEither() {
        TWINS.askInIpv6("internet", "blue/web-1", "tcp/443").isBlockedBy("""
                        forward IGW-033 networkInterface blue/web-1 @web-1: fd00:1:2::10 is a private IPv6 address (RFC 4193), so nothing on the internet can reach it
                        return IGW-012 networkInterface blue/web-1 @web-1: fd00:1:2::10 is a private IPv6 address (RFC 4193); blue/igw sends nothing from it
                        """);
    }

    /** UG:VPC_Internet_Gateway: a public address belongs to an interface of the gateway's own VPC. */
    @Test
    void nobodySendsUnderAPublicAddressOfTheOther() {
        TWINS.ask("blue/web-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-003 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface blue/web-1 @web-1: blue/web-1 has no public IPv4 address, so blue/igw drops what it sends")
                .comesBackBy("ACL-001 SG-005 DLV-008");
        TWINS.ask("10.0.0.21", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-011 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS networkInterface blue/web-2 @web-2: the public IPv4 address of blue/web-2 belongs to its primary address, so blue/igw drops what it sends from 10.0.0.21");
        TWINS.ask("blue/app-1", "8.8.8.8", "tcp/443")
                .isBlockedBy(
                        "forward IGW-015 IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS natGateway blue/nat @nat: blue/nat is a private NAT gateway without a public address, so blue/igw drops what it sends");
    }

    /** UG:VPC_Route_Tables: the local route keeps a packet at home, whoever else holds the address. */
    @Test
    void theLocalRouteLeadsToNobodyInTheOther() {
        for (String held : new String[] {"10.0.2.1", "10.0.9.9"}) {
            TWINS.ask("blue/app-1", held, "tcp/443")
                    .isBlockedBy("forward DLV-010 vpc blue @blue: " + held
                            + " is in the blocks of blue, and no interface of blue holds it");
        }
        TWINS.ask("blue/app-1", "blue/odd-1", "tcp/443")
                .isUndeterminedBecause(
                        "forward ENI-007 networkInterface blue/odd-1 @odd-1: blue/odd-1 has an address that AWS keeps for itself: the first four and the last of each block of blue/odd");
    }

    /** UG:nat-gateway-basics: the same for what a NAT gateway sends on in its own subnet. */
    @Test
    void theNatGatewayLeadsToNobodyInTheOther() {
        TWINS.ask("blue/app-1", "10.0.0.77", "icmp/0").is("blocked").stoppedBy("""
                        forward NAT-020 subnet blue/web @web: no interface in blue/web holds 10.0.0.77
                        forward ACL-002 SUBNET_ACL_RESTRICTION networkAcl green/shut @green-acl: the last entry (*, deny all inbound that no other entry matches) denies icmp/0 from 10.0.0.99 to 10.0.0.77, into green/web
                        forward SG-003 SG_HAS_NO_RULES securityGroup green/shut @green-group: security group green/shut has no inbound rule at all
                        """);
    }
}
