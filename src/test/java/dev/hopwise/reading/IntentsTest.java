package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs and expectations. */
class IntentsTest {
    @Test
    void anEndThatCannotBeOne() {
        assertEquals(
                List.of(
                        "net.yaml:3:13  error  '' in from of a need; expected an end: an interface, internet, an address, a network, or NAME",
                        "net.yaml:4:13  error  'web 1' in from of a need; expected an end without spaces",
                        "net.yaml:6:13  error  'subnet:' in from of an expectation; expected an end: an interface, internet, an address, a network, or subnet:NAME",
                        "net.yaml:7:13  error  'web@1' in from of an expectation; expected an end: '@' stands only between a service and its Region",
                        "net.yaml:8:13  error  'a/b/c' in from of an expectation; expected an end: at most one '/', between a VPC and what is in it",
                        "net.yaml:8:24  error  '10.0.0.300' in to of an expectation; expected an IPv4 or IPv6 address, or a CIDR block",
                        "net.yaml:9:13  error  '10.0.0.0/40' in from of an expectation; expected an IPv4 or IPv6 address, or a CIDR block"),
                Reads.problems("""
                        topology: t
                        needs:
                          - { from: '', service: s3 }
                          - { from: 'web 1', service: s3 }
                        expect:
                          - { from: 'subnet:', to: internet, on: all, verdict: blocked }
                          - { from: web@1, to: service:s3@eu-west-1, on: all, verdict: blocked }
                          - { from: a/b/c, to: 10.0.0.300, on: all, verdict: blocked }
                          - { from: 10.0.0.0/40, to: GroupId:42, on: all, verdict: blocked }
                        """));
    }

    @Test
    void aVerdictIsAWord() {
        assertEquals(
                List.of(
                        "net.yaml:3:59  error  'allow' in verdict of expectation; expected one of allowed, blocked, one-way, mixed, undetermined; maybe 'allowed'"),
                Reads.problems("""
                        topology: t
                        expect:
                          - { from: internet, to: internet, on: tcp/443, verdict: allow }
                        """));
    }

    @Test
    void endsNameSomething() {
        assertEquals(
                List.of(
                        "net.yaml:5:13  error  'shpo' in from of a need names nothing; expected an end of a flow: the name of something in this topology, an address, or internet; maybe 'shop'",
                        "net.yaml:7:13  error  'subnet:b' in from of an expectation names nothing; expected an end of a flow: the name of something in this topology, an address, or internet; maybe 'shop/a'",
                        "net.yaml:7:27  error  'web' in to of an expectation names nothing; expected an end of a flow: the name of something in this topology, an address, or internet"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16], subnets: { a: { cidr: 10.0.0.0/24 } } }
                        needs:
                          - { from: shpo, service: s3 }
                        expect:
                          - { from: subnet:b, to: web, on: all, verdict: blocked }
                          - { from: shop/a, to: 10.0.0.9, on: all, verdict: blocked }
                          - { from: shop, to: shop/10.0.0.9, on: all, verdict: blocked }
                          - { from: internet, to: "2600:1f18::1", on: all, verdict: blocked }
                          - { from: vpc:shop, to: service:s3, on: all, verdict: blocked }
                        """));
    }

    /** Names that people use are suggested, too. */
    @Test
    void aSlipInAFamiliarNameOfAServiceIsToldWithThatName() {
        assertEquals(
                List.of(
                        "net.yaml:4:38  error  'kinesys' as the service of a need; expected an AWS service such as sqs or ecr.api,"
                                + " a full name such as com.amazonaws.us-east-1.sqs, or a key of 'services'; maybe 'kinesis'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16] }
                        needs: [ { from: 10.0.0.10, service: kinesys } ]
                        """));
    }

    @Test
    void servicesAndRegionsAreKnownOrDeclaredOrWrittenInFull() {
        String service =
                "; expected an AWS service such as sqs or ecr.api, a full name such as com.amazonaws.us-east-1.sqs, or a key of 'services'";
        assertEquals(
                List.of(
                        "net.yaml:5:13  error  'us-esat-1' as the region of vpc shop; expected an AWS Region such as us-east-1; maybe 'us-east-1' or 'us-east-2' or 'us-west-1'",
                        "net.yaml:8:38  error  'sqss' as the service of endpoint shop/a" + service + "; maybe 'sqs'",
                        "net.yaml:9:38  error  'com.amazonaws.us-esat-1.sqs' as the service of endpoint shop/b"
                                + service,
                        "net.yaml:16:41  error  's33' as the service of a need" + service + "; maybe 's3'",
                        "net.yaml:18:23  error  'us-esat-1' as the Region of an expectation; expected an AWS Region such as us-east-1; maybe 'us-east-1' or 'us-east-2' or 'us-west-1'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            region: us-esat-1
                            subnets: { s: { cidr: 10.0.0.0/24 } }
                            endpoints:
                              a: { type: interface, service: sqss, subnets: [s] }
                              b: { type: interface, service: com.amazonaws.us-esat-1.sqs, subnets: [s] }
                              c: { type: interface, service: com.amazonaws.eu-west-1.novel, subnets: [s] }
                              d: { type: interface, service: own, subnets: [s] }
                              e: { type: interface, service: com.amazonaws.vpce.us-east-1.vpce-svc-0a, subnets: [s] }
                              f: { type: gateway, service: sqs }
                        services: { own: {} }
                        needs:
                          - { from: shop, on: tcp/443, service: s33 }
                        expect:
                          - { from: shop, to: "service:s3@us-esat-1", on: all, verdict: blocked }
                        """));
    }

    /** command-line.md: a bare name must be one thing, and a sender one holder of its address. */
    @Test
    void anEndIsOneThing() {
        assertEquals(
                List.of(
                        "net.yaml:14:13  error  'x' in from of a need is ambiguous; expected one of networkInterface a/x, networkInterface b/x: as vpc/id, or with a prefix such as subnet: or sg:",
                        "net.yaml:15:13  error  '10.0.1.10' in from of a need is held by a/x and b/x; expected the interface that is meant, or the address with its VPC, as vpc/address",
                        "net.yaml:18:22  error  'x' in to of an expectation is ambiguous; expected one of networkInterface a/x, networkInterface b/x: as vpc/id, or with a prefix such as subnet: or sg:"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a:
                            cidrs: [10.0.0.0/16]
                            subnets: { s: { cidr: 10.0.1.0/24 } }
                            interfaces: { x: { subnet: s, ip: 10.0.1.10 } }
                          b:
                            cidrs: [10.0.0.0/16]
                            subnets: { s: { cidr: 10.0.1.0/24 } }
                            interfaces: { x: { subnet: s, ip: 10.0.1.10 } }
                        needs:
                          - { from: a/x, service: s3 }
                          - { from: a/10.0.1.10, service: s3 }
                          - { from: x, service: s3 }
                          - { from: 10.0.1.10, service: s3 }
                        expect:
                          - { from: a/x, to: 10.0.1.10, on: tcp/443, verdict: blocked }
                          - { from: a/x, to: x, on: tcp/443, verdict: blocked }
                        """));
    }
}
