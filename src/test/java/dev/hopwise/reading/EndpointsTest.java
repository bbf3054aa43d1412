package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointSubnet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each type of endpoint needs, and what means nothing to it. */
class EndpointsTest {
    @Test
    void aGatewayEndpointHasNoSubnets() {
        assertEquals(
                List.of(
                        "net.yaml:13:51  error  'subnets' of the gateway endpoint s3 of vpc shop; expected 'routeTables': it stands in route tables",
                        "net.yaml:13:72  error  'securityGroups' of the gateway endpoint s3 of vpc shop; expected no security groups: it has no interfaces",
                        "net.yaml:13:88  error  'privateDns' of the gateway endpoint s3 of vpc shop; expected only what means something to an endpoint of this type",
                        "net.yaml:13:105  error  'protocols' of the gateway endpoint s3 of vpc shop; expected only what means something to an endpoint of this type"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              s3: { type: gateway, service: s3, subnets: [a], securityGroups: [g], privateDns: true, protocols: udp }
                        """));
    }

    @Test
    void anInterfaceEndpointHasSubnetsAndNoTables() {
        assertEquals(
                List.of(
                        "net.yaml:13:7  error  interface endpoint sqs of vpc shop without 'subnets'; expected 'subnets': where it stands",
                        "net.yaml:13:59  error  'routeTables' of the interface endpoint sqs of vpc shop; expected 'subnets': it stands in subnets",
                        "net.yaml:14:7  error  gatewayLoadBalancer endpoint fw of vpc shop without 'subnets'; expected 'subnets': where it stands",
                        "net.yaml:14:61  error  'subnet' of the gatewayLoadBalancer endpoint fw of vpc shop; expected 'subnets': a list"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              sqs: { type: interface, service: sqs, routeTables: [r] }
                              fw: { type: gatewayLoadBalancer, service: fw, subnet: a }
                        """));
    }

    @Test
    void anEndpointHasAtMostOneSubnetAZone() {
        assertEquals(
                List.of(
                        "net.yaml:13:61  error  interface endpoint sqs of vpc shop with a second subnet in zone us-east-1a; expected at most one subnet a zone; see also net.yaml:13:55",
                        "net.yaml:13:68  error  interface endpoint sqs of vpc shop with a second subnet in zone of c; expected at most one subnet a zone; see also net.yaml:13:65",
                        "net.yaml:14:69  error  interface endpoint sns of vpc shop with a second subnet in zone us-east-1a; expected at most one subnet a zone; see also net.yaml:14:56"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              sqs: { type: interface, service: sqs, subnets: [a, b, a2, c, c] }
                              sns: { type: interface, service: sns, subnets: { a: 10.0.0.5, shop/a2: 10.0.1.5 } }
                        """));
    }

    @Test
    void aSubnetOfAnEndpointExists() {
        assertEquals(
                List.of(
                        "net.yaml:13:56  error  'd' in subnets of endpoint sqs of vpc shop names nothing; expected the id of a subnet; maybe 'a' or 'b' or 'c'",
                        "net.yaml:14:59  error  'ten' in subnets of endpoint sns of vpc shop; expected an IPv4 or IPv6 address"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              sqs: { type: interface, service: sqs, subnets: { d: 10.0.0.5 } }
                              sns: { type: interface, service: sns, subnets: { a: ten } }
                        """));
    }

    @Test
    void anInstanceConnectEndpointStandsInOneSubnet() {
        assertEquals(
                List.of(
                        "net.yaml:13:7  error  instanceConnect endpoint ice of vpc shop without 'subnet'; expected 'subnet': where it stands",
                        "net.yaml:13:47  error  'subnets' of the instanceConnect endpoint ice of vpc shop; expected 'subnet': it stands in one subnet",
                        "net.yaml:14:77  error  'preserveClientIp' of the interface endpoint sqs of vpc shop; expected only what means something to an endpoint of this type"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              ice: { type: instanceConnect, subnets: [a] }
                              sqs: { type: interface, service: sqs, subnets: [a], preserveClientIp: true }
                        """));
    }

    @Test
    void onlyAnInstanceConnectEndpointHasNoService() {
        assertEquals(
                List.of(
                        "net.yaml:13:7  error  endpoint s3 of vpc shop without 'service'; expected 'service': Short name, full name, or a key of services; instanceConnect needs none",
                        "net.yaml:14:7  error  endpoint none of vpc shop without 'type'; expected 'type': gateway, interface, gatewayLoadBalancer or instanceConnect"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { az: us-east-1a, cidr: 10.0.0.0/24 }
                              a2: { az: us-east-1a, cidr: 10.0.1.0/24 }
                              b: { az: us-east-1b, cidr: 10.0.2.0/24 }
                              c: { cidr: 10.0.3.0/24 }
                            routeTables: { r: {} }
                            securityGroups: { g: {} }
                            endpoints:
                              s3: { type: gateway }
                              none: {}
                        """));
    }

    @Test
    void aMapOfSubnetsFixesAddresses() {
        List<EndpointSubnet> subnets =
                Reads.topology("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 }, b: { cidr: 10.0.1.0/24 } }
                            endpoints:
                              sqs: { type: interface, service: sqs, subnets: { a: 10.0.0.9, b: } }
                        """).vpcs().get("shop").endpoints().get("sqs").subnets();
        assertEquals("a", subnets.get(0).subnet().text());
        assertEquals("10.0.0.9", subnets.get(0).ip().orElseThrow().toString());
        assertEquals("net.yaml:7:59", subnets.get(0).ip().orElseThrow().where().toString());
        assertEquals(Optional.empty(), subnets.get(1).ip());
    }

    @Test
    void anInstanceConnectEndpointNeedsNoService() {
        Endpoint endpoint = Reads.topology("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            endpoints:
                              ice: { type: instanceConnect, subnet: a }
                        """).vpcs().get("shop").endpoints().get("ice");
        assertEquals("ec2-instance-connect", endpoint.service().value());
    }
}
