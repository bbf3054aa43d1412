package dev.hopwise.scenario;

import org.junit.jupiter.api.Test;

/** Which client ports get their reply: UG:custom-network-acl (ephemeral ports), topology-format.md, command-line.md. */
class ClientPortsTest {
    private static final Scenario PORTS = Scenario.topology("""
            topology: ports
            vpcs:
              v:
                cidrs: [10.0.0.0/16]
                subnets:
                  a: { cidr: 10.0.0.0/24 }
                  b: { cidr: 10.0.1.0/24, networkAcl: b }
                networkAcls:
                  b: # @b
                    inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 1, allow: RANGE, to: 0.0.0.0/0 } ] # @range
                securityGroups: { open: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                interfaces:
                  x: { subnet: a, ip: 10.0.0.10, securityGroups: [open] }
                  y: { subnet: b, ip: 10.0.1.10, securityGroups: [open] }
            """);

    private static final String DENIES =
            "return ACL-002 SUBNET_ACL_RESTRICTION networkAcl v/b @b: the last entry (*, deny all outbound that no other entry matches) denies %s from 10.0.1.10 to 10.0.0.10, out of v/b";

    /** Linux clients use 32768-60999. */
    @Test
    void theWholeRangeOfLinuxMakesItMixed() {
        PORTS.with("RANGE", "tcp/32768-60999")
                .ask("x", "y", "tcp/443")
                .isMixed(
                        "tcp/443 from 10.0.0.10 to 10.0.1.10, client ports 32768-60999",
                        DENIES.formatted("tcp/1024-32767, tcp/61000-65535"));
    }

    /** Windows clients use 49152-65535. */
    @Test
    void theWholeRangeOfWindowsMakesItMixed() {
        PORTS.with("RANGE", "tcp/49152-65535")
                .ask("x", "y", "tcp/443")
                .isMixed(
                        "tcp/443 from 10.0.0.10 to 10.0.1.10, client ports 49152-65535",
                        DENIES.formatted("tcp/1024-49151"));
    }

    /** One port short of the range of Linux, and no other system's whole range: no common client can rely on it. */
    @Test
    void lessThanTheWholeRangeOfACommonSystemIsBlocked() {
        PORTS.with("RANGE", "tcp/32769-60999")
                .ask("x", "y", "tcp/443")
                .isBlockedBy(DENIES.formatted("tcp/1024-32768, tcp/61000-65535"));
        PORTS.with("RANGE", "tcp/1024-49151").ask("x", "y", "tcp/443").isBlockedBy(DENIES.formatted("tcp/49152-65535"));
    }

    @Test
    void everyPortFrom1024IsAllowed() {
        PORTS.with("RANGE", "tcp/1024-65535").ask("x", "y", "tcp/443").isAllowed();
    }

    /** --source-port asks for one client port. */
    @Test
    void aGivenClientPortIsTheOnlyOneThatCounts() {
        Scenario linux = PORTS.with("RANGE", "tcp/32768-60999");
        linux.askFromPort(40000, "x", "y", "tcp/443").isAllowed();
        linux.askFromPort(2000, "x", "y", "tcp/443").isBlockedBy(DENIES.formatted("tcp/2000"));
        linux.askFromPort(123, "x", "y", "tcp/443").isBlockedBy(DENIES.formatted("tcp/123"));
    }

    /** For UDP the request has arrived all the same. */
    @Test
    void withoutAUsefulReplyUdpIsOneWay() {
        PORTS.with("RANGE", "udp/1024-2000")
                .ask("x", "y", "udp/53")
                .isOneWayBecauseOf(DENIES.formatted("udp/2001-65535"));
        PORTS.with("RANGE", "udp/32768-60999")
                .ask("x", "y", "udp/53")
                .isMixed(
                        "udp/53 from 10.0.0.10 to 10.0.1.10, client ports 32768-60999",
                        DENIES.formatted("udp/1024-32767, udp/61000-65535"));
    }

    /** ICMP has no ports, and messages that are no requests have no reply. */
    @Test
    void icmpHasNoClientPorts() {
        PORTS.with("RANGE", "tcp/1-2").ask("x", "y", "icmp/3").isAllowed();
        PORTS.with("RANGE", "tcp/1-2").ask("x", "y", "icmp/8").isOneWayBecauseOf(DENIES.formatted("icmp/0"));
    }

    /** Several protocols at once: what passes and what does not. */
    @Test
    void severalProtocolsAreMixedWhereTheyDiffer() {
        PORTS.with("RANGE", "tcp/1024-65535")
                .ask("x", "y", "tcp/443,udp/53")
                .isMixed("tcp/443 from 10.0.0.10 to 10.0.1.10", DENIES.formatted("udp/1024-65535"));
    }

    /** Where nothing is answered, UDP goes one way and TCP does not: alone they would be one-way and blocked. */
    @Test
    void tcpBesideAProtocolThatGoesOneWayIsMixed() {
        PORTS.with("RANGE", "tcp/1-2")
                .ask("x", "y", "tcp/443,udp/53")
                .isMixed(
                        "udp/53 from 10.0.0.10 to 10.0.1.10, one way",
                        DENIES.formatted("tcp/1024-65535, udp/1024-65535"));
        PORTS.with("RANGE", "tcp/1-2").ask("x", "y", "all").is("mixed");
        PORTS.with("RANGE", "tcp/1-2").ask("x", "y", "udp/53,icmp/8").is("one-way");
    }
}
