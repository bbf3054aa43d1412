package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Peerings, transit gateways and VPN gateways. */
class ConnectionsTest {
    @Test
    void aPeeringIsBetweenTwoVpcs() {
        assertEquals(
                List.of(
                        "net.yaml:7:20  error  one VPC in between of peering one; expected the requester and the accepter: two VPCs",
                        "net.yaml:8:22  error  3 VPCs in between of peering three; expected the requester and the accepter: two VPCs",
                        "net.yaml:9:24  error  the VPC 'a' twice in between of peering same; expected two different VPCs; see also net.yaml:9:21",
                        "net.yaml:10:27  error  'd' in between of peering unknown names nothing; expected the id of a vpc; maybe 'a' or 'b' or 'c'",
                        "net.yaml:11:3  error  0 VPCs in between of peering none; expected the requester and the accepter: two VPCs",
                        "net.yaml:12:3  error  peering missing without 'between'; expected 'between': The two VPCs: the requester, then the accepter"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        peerings:
                          one: { between: [a] }
                          three: { between: [a, b, c] }
                          same: { between: [a, a] }
                          unknown: { between: [a, d] }
                          none: { between: [] }
                          missing: {}
                        """));
    }

    @Test
    void dnsResolutionIsOfTheTwo() {
        assertEquals(
                List.of(
                        "net.yaml:7:44  error  'c' in dnsResolution of peering p; expected a VPC of the peering: a or b"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        peerings:
                          p: { between: [a, b], dnsResolution: [a, c] }
                        """));
    }

    @Test
    void aPeeringStatusIsOneOfAwss() {
        assertEquals(
                List.of(
                        "net.yaml:7:33  error  'activ' in status of peering p; expected one of initiating-request, pending-acceptance, provisioning, active, failed, expired, rejected, deleting, deleted; maybe 'active'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        peerings:
                          p: { between: [a, b], status: activ }
                        """));
    }

    @Test
    void anAttachmentAttachesOneThing() {
        assertEquals(
                List.of(
                        "net.yaml:10:7  error  attachment none of transit gateway tgw attaches nothing; expected one of 'vpc', 'network' and 'peer'",
                        "net.yaml:11:31  error  attachment two of transit gateway tgw attaches several things; expected one of 'vpc', 'network' and 'peer'; see also net.yaml:11:19",
                        "net.yaml:12:7  error  the id 'self'; expected another word: self has a meaning of its own",
                        "net.yaml:12:21  error  attachment self of transit gateway tgw leads to itself; expected another transit gateway",
                        "net.yaml:13:36  error  'subnets' of the attachment hq of transit gateway tgw; expected subnets where a VPC is attached"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        networks: { hq: { cidrs: [192.168.0.0/16] } }
                        transitGateways:
                          tgw:
                            attachments:
                              none: {}
                              two: { vpc: a, network: hq }
                              self: { peer: tgw }
                              hq: { network: hq, subnets: [s] }
                              fine: { vpc: a, subnets: [s] }
                        """));
    }

    @Test
    void anAttachmentsSubnetsAreThoseOfItsVpc() {
        assertEquals(
                List.of(
                        "net.yaml:9:32  error  's' in subnets of attachment one of transit gateway tgw is a/s; expected a subnet of b",
                        "net.yaml:10:32  error  'x' in subnets of attachment two of transit gateway tgw names nothing; expected the id of a subnet; maybe 's'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        transitGateways:
                          tgw:
                            attachments:
                              one: { vpc: b, subnets: [s] }
                              two: { vpc: a, subnets: [x] }
                        """));
    }

    @Test
    void aTransitGatewaysTablesAreItsOwn() {
        assertEquals(
                List.of(
                        "net.yaml:9:33  error  'hub' in associate of attachment att of transit gateway one is two/hub; expected a transit gateway route table of one",
                        "net.yaml:9:50  error  'spoke' in propagate of attachment att of transit gateway one names nothing; expected the id of a transit gateway route table; maybe 'spokes'",
                        "net.yaml:10:63  error  'atd' in via of transit route of transit route table spokes of transit gateway one names nothing; expected the id of a transit gateway attachment; maybe 'att'"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        transitGateways:
                          one:
                            attachments:
                              att: { vpc: a, associate: hub, propagate: [spoke] }
                            routeTables: { spokes: { routes: [ { to: 10.0.0.0/8, via: atd } ] } }
                          two:
                            routeTables: { hub: {} }
                        """));
    }

    @Test
    void aTransitRouteLeadsSomewhereOrNowhere() {
        assertEquals(
                List.of(
                        "net.yaml:12:13  error  neither 'via' nor 'blackhole: true' in a route in routes of transit route table hub of transit gateway tgw; expected one of the two",
                        "net.yaml:13:13  error  both 'via' and 'blackhole' in a route in routes of transit route table hub of transit gateway tgw; expected one of the two",
                        "net.yaml:15:19  error  a second static route to 10.2.0.0/16 in routes of transit route table hub of transit gateway tgw; expected one static route to a destination; see also net.yaml:14:19",
                        "net.yaml:16:19  error  'ten' in routes of transit route table hub of transit gateway tgw names nothing; expected a CIDR block, or the id of a prefix list"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        transitGateways:
                          tgw:
                            attachments: { att: { vpc: a } }
                            routeTables:
                              hub:
                                routes:
                                  - { to: 10.0.0.0/16 }
                                  - { to: 10.1.0.0/16, via: att, blackhole: true }
                                  - { to: 10.2.0.0/16, via: att }
                                  - { to: 10.2.0.0/16, blackhole: true }
                                  - { to: ten, blackhole: true }
                        """));
    }

    @Test
    void whatAVpnGatewayKnowsIsWrittenInBlocks() {
        assertEquals(
                List.of(
                        "net.yaml:8:15  error  'd' in vpc of vpn gateway vgw names nothing; expected the id of a vpc; maybe 'a' or 'b' or 'c'",
                        "net.yaml:8:29  error  'hg' in networks of vpn gateway vgw names nothing; expected the id of a network; maybe 'hq'",
                        "net.yaml:8:43  error  '192.168.7.0' in routes of vpn gateway vgw; expected a CIDR block, with its prefix length; maybe 192.168.7.0/24",
                        "net.yaml:9:34  error  '10.0.0.1' in entries of prefix list mine; expected a CIDR block, with its prefix length; maybe 10.0.0.1/32"),
                Reads.problems("""
                        topology: t
                        vpcs:
                          a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } } }
                          b: { cidrs: [10.1.0.0/16] }
                          c: { cidrs: [10.2.0.0/16] }
                        networks: { hq: { cidrs: [192.168.0.0/16] } }
                        vpnGateways:
                          vgw: { vpc: d, networks: [hg], routes: [192.168.7.0] }
                        prefixLists: { mine: { entries: [10.0.0.1] } }
                        """));
    }
}
