package dev.hopwise.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.BothOrders;
import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements of AWS's pages within one VPC, each with the rule and the resource that is blamed. */
class StatementsTest {
    private static final String VPC = """
            topology: one
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                ipv6Cidrs: [2600:1f16:1:100::/56]
                internetGateway: igw
                egressOnlyInternetGateway: eigw
                subnets:
                  a: { cidr: 10.0.1.0/24, ipv6Cidr: 2600:1f16:1:101::/64, networkAcl: acl, routeTable: out }
                  b: { cidr: 10.0.2.0/24, ipv6Cidr: 2600:1f16:1:102::/64, routeTable: both }
                routeTables:
                  out: { routes: [ { to: "::/0", via: eigw }, { to: 8.0.0.0/8, via: igw }, { to: 8.8.0.0/16, via: igw, state: blackhole } ] }
                  both: { routes: [ { to: "::/0", via: igw } ] }
                networkAcls:
                  acl:
                    inbound: [ { rule: 90, deny: tcp/22, from: 10.0.2.0/24 }, { rule: 100, allow: tcp, from: 10.0.2.0/24 }, { rule: 110, allow: all, from: "::/0" } ]
                    outbound: [ { rule: 100, allow: tcp/443, to: 0.0.0.0/0 }, { rule: 110, allow: all, to: "::/0" } ]
                securityGroups:
                  g: { inbound: [ { allow: all, from: [10.0.0.0/16, "::/0"] } ] }
                interfaces:
                  x: { subnet: a, ip: 10.0.1.10, ipv6: ["2600:1f16:1:101::10"], publicIp: 52.0.0.1, securityGroups: [g] }
                  y: { subnet: a, ip: 10.0.1.11, securityGroups: [g] }
                  z: { subnet: b, ip: 10.0.2.10, ipv6: ["2600:1f16:1:102::10"], securityGroups: [g] }
            """;

    /** UG:vpc-network-acls: an ACL is asked at the edge of a subnet only. */
    @Test
    void anAclSaysNothingWithinASubnet() {
        assertAnswer("allowed", List.of(), "x", "y", "tcp/22", false);
    }

    /** UG:vpc-network-acls: the lowest rule number that matches decides. And UG:nacl-rules: the reply needs an entry of its own. */
    @Test
    void theFirstMatchingAclEntryDecides() {
        assertAnswer("blocked", List.of("ACL-002 forward v/acl", "ACL-002 return v/acl"), "z", "x", "tcp/22", false);
    }

    /** UG:custom-network-acl: the reply goes to the client's ephemeral port. */
    @Test
    void repliesNeedTheEphemeralRange() {
        assertAnswer("blocked", List.of("ACL-002 return v/acl"), "z", "x", "tcp/80", false);
    }

    /** API:API_Route: the longest prefix wins, even where it leads nowhere. */
    @Test
    void aBlackholedLongestPrefixDrops() {
        assertAnswer(
                "blocked", List.of("RTB-002 forward v/out", "ACL-002 return v/acl"), "x", "8.8.8.8", "tcp/443", false);
    }

    /** UG:egress-only-internet-gateway. */
    @Test
    void egressOnlyLetsIpv6OutAndNothingIn() {
        assertAnswer("allowed", List.of(), "x", "internet", "tcp/443", true);
        assertAnswer("blocked", List.of("EIG-004 return v/eigw"), "internet", "x", "tcp/443", true);
    }

    /** UG:egress-only-internet-gateway: by an internet gateway IPv6 hosts are reachable. */
    @Test
    void anInternetGatewayLetsIpv6InAndOut() {
        assertAnswer("allowed", List.of(), "z", "internet", "tcp/443", true);
        assertAnswer("allowed", List.of(), "internet", "z", "tcp/443", true);
    }

    private static void assertAnswer(
            String verdict, List<String> blamed, String from, String to, String on, boolean ipv6) {
        Reading.Read read = assertInstanceOf(Reading.Read.class, TopologyReader.readText("one.yaml", VPC));
        Question question = new Question(from, to, List.of(Traffic.parse(on)), Range.EPHEMERAL, ipv6);
        Explanation explanation = BothOrders.explain(read.topology(), question);
        assertEquals(
                blamed,
                explanation.answers().get(0).blockers().stream()
                        .map(step -> step.rule() + " " + step.leg().word() + " " + step.resource())
                        .toList());
        assertEquals(verdict, explanation.verdict().word());
    }
}
