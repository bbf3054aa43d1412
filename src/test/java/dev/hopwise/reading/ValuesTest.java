package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.topology.Block;
import dev.hopwise.topology.BlockPublicAccess;
import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one value may be. */
class ValuesTest {
    @Test
    void aBadBlock() {
        assertEquals(
                List.of(
                        "net.yaml:4:13  error  '10.0.0.0/33' in cidrs of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:4:26  error  'ten' in cidrs of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:4:31  error  '10.0.0.0/16/2' in cidrs of vpc shop; expected a CIDR block such as 10.0.0.0/16",
                        "net.yaml:4:46  error  '010.0.0.0/16' in cidrs of vpc shop; expected a CIDR block such as 10.0.0.0/16"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/33, ten, 10.0.0.0/16/2, 010.0.0.0/16]
                        """));
    }

    @Test
    void aBlockWithoutItsLength() {
        assertEquals(
                List.of(
                        "net.yaml:4:13  error  '10.1.0.0' in cidrs of vpc shop; expected a CIDR block, with its prefix length; maybe 10.1.0.0/16",
                        "net.yaml:5:17  error  '2600:1f16::' in ipv6Cidrs of vpc shop; expected a CIDR block, with its prefix length; maybe 2600:1f16::/64",
                        "net.yaml:6:27  error  '192.168.1.7' in cidrs of network hq; expected a CIDR block, with its prefix length; maybe 192.168.1.7/32"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.1.0.0]
                            ipv6Cidrs: ['2600:1f16::']
                        networks: { hq: { cidrs: [192.168.1.7] } }
                        """));
    }

    @Test
    void blocksOfTheWrongFamily() {
        assertEquals(
                List.of(
                        "net.yaml:4:13  error  '2600::/56' in cidrs of vpc shop; expected an IPv4 block; maybe the key 'ipv6Cidrs'",
                        "net.yaml:5:17  error  '10.0.0.0/16' in ipv6Cidrs of vpc shop; expected an IPv6 block; maybe the key 'cidrs'",
                        "net.yaml:7:18  error  '2600::/64' in cidr of subnet a of vpc shop; expected an IPv4 block; maybe the key 'ipv6Cidr'",
                        "net.yaml:8:22  error  '10.0.0.0/24' in ipv6Cidr of subnet b of vpc shop; expected an IPv6 block; maybe the key 'cidr'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [2600::/56]
                            ipv6Cidrs: [10.0.0.0/16]
                            subnets:
                              a: { cidr: 2600::/64 }
                              b: { ipv6Cidr: 10.0.0.0/24 }
                        """));
    }

    @Test
    void addressesOfTheWrongFamily() {
        assertEquals(
                List.of(
                        "net.yaml:8:27  error  '2600::1' in ip of network interface i of vpc shop; expected an IPv4 address",
                        "net.yaml:8:51  error  '2600::2' in secondaryIps of network interface i of vpc shop; expected an IPv4 address",
                        "net.yaml:8:68  error  '10.0.0.3' in ipv6 of network interface i of vpc shop; expected an IPv6 address",
                        "net.yaml:8:89  error  '2600::4' in publicIp of network interface i of vpc shop; expected an IPv4 address",
                        "net.yaml:10:33  error  '2600::5' in publicIp of nat gateway n of vpc shop; expected an IPv4 address",
                        "net.yaml:10:53  error  '2600::6' in privateIp of nat gateway n of vpc shop; expected an IPv4 address"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { cidr: 10.0.0.0/24 }
                            interfaces:
                              i: { subnet: a, ip: 2600::1, secondaryIps: [2600::2], ipv6: [10.0.0.3], publicIp: 2600::4 }
                            natGateways:
                              n: { subnet: a, publicIp: 2600::5, privateIp: 2600::6 }
                        """));
    }

    @Test
    void aBadAddress() {
        assertEquals(
                List.of(
                        "net.yaml:8:27  error  '10.0.0.300' in ip of network interface i of vpc shop; expected an IPv4 or IPv6 address",
                        "net.yaml:9:27  error  '10.0.0.3/24' in ip of network interface j of vpc shop; expected an IPv4 or IPv6 address; maybe 10.0.0.3"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            subnets:
                              a: { cidr: 10.0.0.0/24 }
                            interfaces:
                              i: { subnet: a, ip: 10.0.0.300 }
                              j: { subnet: a, ip: 10.0.0.3/24 }
                        """));
    }

    @Test
    void aBadProtocol() {
        assertEquals(
                List.of(
                        "net.yaml:8:22  error  'tcp/70000' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL,
                        "net.yaml:9:22  error  'TCP/80' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL + "; maybe tcp/80",
                        "net.yaml:10:22  error  'tcp:443' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL + "; maybe tcp/443",
                        "net.yaml:11:23  error  'udpp/53' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL + "; maybe udp/53",
                        "net.yaml:12:22  error  '443' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL + "; maybe tcp/443",
                        "net.yaml:13:22  error  an empty list in allow of group rule of security group g of vpc shop; expected at least one protocol, such as tcp/443",
                        "net.yaml:14:22  error  'gre' in allow of group rule of security group g of vpc shop; expected "
                                + Reads.A_PROTOCOL),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            securityGroups:
                              g:
                                inbound:
                                  - { allow: tcp/70000, from: self }
                                  - { allow: TCP/80, from: self }
                                  - { allow: tcp:443, from: self }
                                  - { allow: [udpp/53, icmp/3/4, 47, all], from: self }
                                  - { allow: 443, from: self }
                                  - { allow: [], from: self }
                                  - { allow: gre, from: self }
                        """));
    }

    @Test
    void yesAndOnAreWords() {
        assertEquals(
                List.of(
                        "net.yaml:5:17  error  'yes' in dnsSupport of vpc shop; expected true or false; maybe true",
                        "net.yaml:6:19  error  'off' in dnsHostnames of vpc shop; expected true or false; maybe false"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            dnsSupport: yes
                            dnsHostnames: off
                        """));
    }

    @Test
    void aQuotedBooleanIsAText() {
        assertEquals(
                List.of("net.yaml:5:17  error  'true' in dnsSupport of vpc shop; expected true or false; maybe true"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            dnsSupport: "true"
                        """));
    }

    @Test
    void aWordThatIsNotInTheList() {
        assertEquals(
                List.of(
                        "net.yaml:6:23  error  'all' in traffic of flow log all of vpc shop; expected one of ACCEPT, REJECT, ALL; maybe 'ALL'",
                        "net.yaml:6:41  error  's4' in destination of flow log all of vpc shop; expected one of s3, cloudwatch, firehose; maybe 's3'",
                        "net.yaml:7:23  error  'EVERYTHING' in traffic of flow log two of vpc shop; expected one of ACCEPT, REJECT, ALL"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            flowLogs:
                              all: { traffic: all, destination: s4 }
                              two: { traffic: EVERYTHING }
                        """));
    }

    @Test
    void theWordsOfAVpcAreNotThoseOfASubnet() {
        assertEquals(
                List.of(
                        "net.yaml:5:24  error  'allow-egress' in blockPublicAccess of vpc shop; expected one of off, block-bidirectional, block-ingress",
                        "net.yaml:7:50  error  'block-ingres' in blockPublicAccess of subnet a of vpc shop; expected one of allow-bidirectional, allow-egress"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            blockPublicAccess: allow-egress
                            subnets:
                              a: { cidr: 10.0.0.0/24, blockPublicAccess: block-ingres }
                        """));
    }

    @Test
    void aNumberThatIsNone() {
        assertEquals(
                List.of(
                        "net.yaml:8:21  error  'first' in rule of acl entry of network acl app of vpc shop; expected a whole number",
                        "net.yaml:9:21  error  '100' in rule of acl entry of network acl app of vpc shop; expected a whole number; maybe 100",
                        "net.yaml:10:21  error  '1.5' in rule of acl entry of network acl app of vpc shop; expected a whole number",
                        "net.yaml:11:21  error  '99999999999999999999' in rule of acl entry of network acl app of vpc shop; expected a whole number"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            networkAcls:
                              app:
                                inbound:
                                  - { rule: first, allow: all, from: 0.0.0.0/0 }
                                  - { rule: "100", allow: all, from: 0.0.0.0/0 }
                                  - { rule: 1.5, allow: all, from: 0.0.0.0/0 }
                                  - { rule: 99999999999999999999, allow: all, from: 0.0.0.0/0 }
                        """));
    }

    @Test
    void aPolicyIsADocumentOrFullAccess() {
        assertEquals(
                List.of(
                        "net.yaml:6:49  error  'read-only' in policy of endpoint s3 of vpc shop; expected a policy document, or full-access; maybe full-access"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: [10.0.0.0/16]
                            endpoints:
                              s3: { type: gateway, service: s3, policy: read-only }
                        """));
    }

    @Test
    void untilIsADate() {
        assertEquals(
                List.of(
                        "net.yaml:3:52  error  '31.01.2027' in until of a suppression; expected a date such as 2027-01-31",
                        "net.yaml:4:52  error  '2027-02-30' in until of a suppression; expected a date such as 2027-01-31"),
                Reads.problems("""
                        topology: t
                        suppress:
                          - { rule: PCX-003, on: '*', reason: soon, until: 31.01.2027 }
                          - { rule: PCX-003, on: '*', reason: soon, until: 2027-02-30 }
                        """));
    }

    @Test
    void anAccountKeepsItsZeros() {
        Topology topology = Reads.topology("""
                topology: t
                defaults: { account: 000000000089 }
                vpcs:
                  shop: { cidrs: [10.0.0.0/16], account: 0o17, region: eu-west-1 }
                """);
        assertEquals(
                "000000000089",
                topology.defaults().orElseThrow().account().orElseThrow().value());
        assertEquals("0o17", topology.vpcs().get("shop").account().orElseThrow().value());
    }

    @Test
    void hostBitsAreClearedAndRemembered() {
        Block block = Reads.topology("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.7.9/16] }
                        """).vpcs().get("shop").cidrs().get(0);
        assertEquals("10.0.0.0/16", block.cidr().toString());
        assertEquals("10.0.7.9/16", block.written());
        assertEquals("net.yaml:3:19", block.where().toString());
    }

    @Test
    void oneValueMayStandForAList() {
        Vpc vpc = Reads.topology("""
                        topology: t
                        vpcs:
                          shop:
                            cidrs: 10.0.0.0/16
                            subnets: { a: { cidr: 10.0.0.0/24 } }
                            securityGroups:
                              web: { inbound: [ { allow: [tcp/80, 47], from: [self, 10.0.0.1] }, { allow: 47, from: self } ] }
                            interfaces:
                              i: { subnet: a, ipv6: 2600::1, securityGroups: web }
                        """).vpcs().get("shop");
        assertEquals("[10.0.0.0/16]", vpc.cidrs().toString());
        assertEquals(
                "[web]",
                vpc.interfaces().get("i").securityGroups().orElseThrow().toString());
        List<GroupRule> rules = vpc.securityGroups().get("web").inbound().orElseThrow();
        assertEquals("[tcp/80, 47]", rules.get(0).allow().traffic().toString());
        assertEquals("[self, 10.0.0.1]", rules.get(0).from().toString());
        assertEquals("[47]", rules.get(1).allow().traffic().toString());
        assertEquals("net.yaml:7:83", rules.get(1).allow().where().toString());
    }

    @Test
    void offIsAWordAndTrueIsABoolean() {
        Vpc vpc = Reads.topology("""
                        topology: t
                        vpcs:
                          shop: { cidrs: [10.0.0.0/16], blockPublicAccess: off, dnsHostnames: true }
                        """).vpcs().get("shop");
        assertEquals(Optional.of(BlockPublicAccess.OFF), vpc.blockPublicAccess());
        assertTrue(vpc.dnsHostnames().orElseThrow().on());
    }
}
