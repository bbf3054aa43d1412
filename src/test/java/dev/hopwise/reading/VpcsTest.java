package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.InternetGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VPCs, and the things of which they have one or need one. */
class VpcsTest {
    @Test
    void aVpcHasABlock() {
        assertEquals(
                List.of(
                        "net.yaml:3:3  error  vpc shop without 'cidrs'; expected at least one block in 'cidrs' or 'ipv6Cidrs'",
                        "net.yaml:5:3  error  vpc empty without 'cidrs'; expected at least one block in 'cidrs' or 'ipv6Cidrs'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: {}
                          data: { ipv6Cidrs: [2600::/56] }
                          empty: { cidrs: [] }
                        """));
    }

    @Test
    void aSubnetHasABlock() {
        assertEquals(
                List.of(
                        "net.yaml:6:7  error  subnet a of vpc shop without 'cidr'; expected 'cidr', 'ipv6Cidr' or both"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a }
                              b: { ipv6Cidr: 2600::/64 }
                        """));
    }

    @Test
    void aFaultyBlockIsNotAlsoAMissingOne() {
        assertEquals(
                List.of(
                        "net.yaml:4:13  error  'ten' in cidrs of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:5:27  error  'ten' in cidr of subnet a of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:6:39  error  'ten' in ip of network interface i of vpc shop; expected an IPv4 or IPv6 address"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [ten]
                            subnets: { a: { cidr: ten } }
                            interfaces: { i: { subnet: a, ip: ten } }
                        """));
    }

    @Test
    void aVpcHasOneDefaultGroup() {
        assertEquals(
                List.of(
                        "net.yaml:7:23  error  a second default group in vpc shop; expected one default group a VPC; see also net.yaml:6:23",
                        "net.yaml:12:21  error  a second default group in vpc data; expected one default group a VPC; see also net.yaml:11:7"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              one: { default: true }
                              two: { default: true }
                          data:
                            cidrs: [10.1.0.0/16]
                            securityGroups:
                              default: {}
                              a: { default: true }
                              b: { default: false }
                        """));
    }

    @Test
    void theGroupThatIsCalledDefaultIsTheDefaultOne() {
        assertEquals(
                List.of(
                        "net.yaml:5:43  error  'default: false' of the group that is called default in vpc shop; expected another id, where it is not the default group"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups: { default: { default: false } }
                        """));
    }

    @Test
    void whereAnotherGroupIsTheDefaultOneNoneIsCalledSo() {
        assertEquals(
                List.of(
                        "net.yaml:7:66  error  'default' in securityGroups of network interface i of vpc shop names nothing; expected the id of a security group"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            securityGroups: { one: { default: true } }
                            interfaces: { i: { subnet: a, ip: 10.0.0.9, securityGroups: [default] } }
                        """));
    }

    @Test
    void aVpcHasOneMainTableAndOneDefaultAcl() {
        assertEquals(
                List.of(
                        "net.yaml:8:22  error  a second main route table in vpc shop; expected one main route table a VPC; see also net.yaml:6:20",
                        "net.yaml:11:23  error  a second default ACL in vpc shop; expected one default ACL a VPC; see also net.yaml:10:23"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            routeTables:
                              one: { main: true }
                              two: { main: false }
                              three: { main: true }
                            networkAcls:
                              one: { default: true }
                              two: { default: true }
                        """));
    }

    @Test
    void anInterfaceHasAnAddress() {
        assertEquals(
                List.of(
                        "net.yaml:7:7  error  network interface i of vpc shop without an address; expected 'ip', 'ipv6' or both"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            interfaces:
                              i: { subnet: a, publicIp: 52.0.0.1 }
                              j: { subnet: a, ipv6: 2600::1 }
                        """));
    }

    @Test
    void aZonalNatGatewayStandsInASubnetAndARegionalOneDoesNot() {
        assertEquals(
                List.of(
                        "net.yaml:8:7  error  nat gateway zonal of vpc shop without 'subnet'; expected the subnet it stands in; maybe 'scope: regional', if it serves the whole VPC",
                        "net.yaml:9:44  error  a subnet of the regional nat gateway regional of vpc shop; expected 'azs' in place of a subnet",
                        "net.yaml:11:32  error  'azs' or 'routeTable' of the zonal nat gateway both of vpc shop; expected only a subnet; maybe 'scope: regional'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            routeTables: { r: {} }
                            natGateways:
                              zonal: {}
                              regional: { scope: regional, subnet: a }
                              fine: { scope: regional, azs: [us-east-1a], routeTable: r }
                              both: { subnet: a, azs: [us-east-1a] }
                        """));
    }

    @Test
    void aLocalRouteIsABlockOfTheVpc() {
        assertEquals(
                List.of(
                        "net.yaml:9:19  error  a local route to 10.0.0.0/24 in routes of route table r of vpc shop; expected a block of the VPC: 10.0.0.0/16",
                        "net.yaml:10:19  error  a local route to pl-s3 in routes of route table r of vpc shop; expected a block of the VPC: 10.0.0.0/16"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            routeTables:
                              r:
                                routes:
                                  - { to: 10.0.0.0/16, via: local }
                                  - { to: 10.0.0.0/24, via: local }
                                  - { to: pl-s3, via: local }
                        """));
    }

    @Test
    void aDestinationHasOneStaticRoute() {
        assertEquals(
                List.of(
                        "net.yaml:11:19  error  a second static route to 10.9.0.0/16 in routes of route table r of vpc shop; expected one static route to a destination; see also net.yaml:9:19",
                        "net.yaml:12:19  error  '10.9.0.0' in routes of route table r of vpc shop; expected a CIDR block, with its prefix length; maybe 10.9.0.0/16"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            internetGateway: igw
                            routeTables:
                              r:
                                routes:
                                  - { to: 10.9.0.0/16, via: igw }
                                  - { to: 10.9.0.0/16, via: igw, origin: propagated }
                                  - { to: 10.9.3.4/16, via: igw }
                                  - { to: 10.9.0.0, via: igw }
                        """));
    }

    @Test
    void onlyAGatewayLoadBalancerEndpointIsATarget() {
        assertEquals(
                List.of(
                        "net.yaml:13:31  error  the gateway endpoint 's3' as a target in routes of route table r of vpc shop; expected an endpoint of type gatewayLoadBalancer; maybe 'routeTables' of the endpoint",
                        "net.yaml:14:35  error  the interface endpoint 'sqs' as a target in routes of route table r of vpc shop; expected an endpoint of type gatewayLoadBalancer"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { az: z, cidr: 10.0.0.0/24 } }
                            endpoints:
                              s3: { type: gateway, service: s3 }
                              sqs: { type: interface, service: sqs, subnets: [a] }
                              fw: { type: gatewayLoadBalancer, service: fw, subnets: [a] }
                            routeTables:
                              r:
                                routes:
                                  - { to: pl-s3, via: s3 }
                                  - { to: 1.0.0.0/8, via: sqs }
                                  - { to: 2.0.0.0/8, via: fw }
                        """));
    }

    @Test
    void flowLogFieldsAreKnown() {
        assertEquals(
                List.of(
                        "net.yaml:7:21  error  the field 'srcadr' in format of flow log b of vpc shop; expected the name of a flow log field, such as srcaddr; maybe 'srcaddr'",
                        "net.yaml:7:29  error  the field '${dstaddr}' in format of flow log b of vpc shop; expected the name of a flow log field, such as srcaddr; maybe 'dstaddr'",
                        "net.yaml:7:43  error  the field 'colour' in format of flow log b of vpc shop; expected the name of a flow log field, such as srcaddr"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            flowLogs:
                              a: { format: [version, srcaddr, next-hop-interface-type, encryption-status] }
                              b: { format: [srcadr, "${dstaddr}", colour] }
                        """));
    }

    @Test
    void aFlowLogAggregatesAMinuteOrTen() {
        assertEquals(
                List.of(
                        "net.yaml:7:25  error  300 in aggregation of flow log b of vpc shop; expected 60 or 600 (seconds)"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            flowLogs:
                              a: { aggregation: 60 }
                              b: { aggregation: 300 }
                        """));
    }

    @Test
    void aFlowLogIsOnSubnetsAndInterfacesOfItsVpc() {
        assertEquals(
                List.of(
                        "net.yaml:8:20  error  'web-1' in on of flow log b of vpc shop names nothing; expected the id of a subnet or network interface"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            flowLogs:
                              a: { on: a }
                              b: { on: [a, web-1] }
                        """));
    }

    @Test
    void aGatewayMayHaveAnEdgeTable() {
        InternetGateway gateway =
                Reads.topology("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            internetGateway: { id: igw, routeTable: edge }
                            routeTables: { edge: {} }
                        """).vpcs().get("shop").internetGateway().orElseThrow();
        assertEquals("igw", gateway.id().value());
        assertEquals("edge", gateway.routeTable().orElseThrow().text());
        assertEquals("net.yaml:5:5", gateway.where().toString());
    }
}
