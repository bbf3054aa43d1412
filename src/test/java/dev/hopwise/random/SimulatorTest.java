package dev.hopwise.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reference.IpAddress;
import dev.hopwise.reference.Packet;
import dev.hopwise.reference.Port;
import dev.hopwise.reference.Simulator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reference itself, on what AWS's pages say in so many words. */
class SimulatorTest {
    private static final String PAIR = """
            topology: pair
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  pub: { cidr: 10.0.0.0/24, routeTable: pub, networkAcl: acl }
                  priv: { cidr: 10.0.1.0/24 }
                routeTables:
                  main: { main: true, routes: [ { to: 0.0.0.0/0, via: nat } ] }
                  pub: { routes: [ { to: 0.0.0.0/0, via: igw }, { to: 10.1.0.0/16, via: pcx } ] }
                networkAcls:
                  acl:
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ]
                securityGroups:
                  ping: { inbound: [ { allow: icmp, from: 203.0.114.12 } ], outbound: [] }
                natGateways: { nat: { subnet: pub, publicIp: 52.0.0.9, privateIp: 10.0.0.9 } }
                interfaces:
                  web: { subnet: pub, ip: 10.0.0.10, publicIp: 52.0.0.10, securityGroups: [ping] }
                  app: { subnet: priv, ip: 10.0.1.10 }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { s: { cidr: 10.1.0.0/24 } }
                securityGroups: { db: { inbound: [ { allow: tcp/5432, from: 10.0.0.9 } ] } }
                interfaces: { db: { subnet: s, ip: 10.1.0.20, securityGroups: [db] } }
            peerings: { pcx: { between: [a, b] } }
            """;

    /** UG:flow-logs-records-examples: the group lets the ping in and remembers it; it needs no outbound rule. */
    @Test
    void aGroupRemembersThePing() {
        assertEquals("[DELIVERED]", ping(PAIR));
    }

    /** UG:flow-logs-records-examples: the ACL does not remember: the reply is rejected. */
    @Test
    void anAclDoesNotRememberThePing() {
        String shut = PAIR.replace("outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ]", "outbound: []");
        assertEquals("[REPLY_DROPPED by networkAcl a/acl]", ping(shut));
    }

    /** UG:nat-gateway-basics: a NAT gateway reaches a peer, and the replies return without a route there. */
    @Test
    void repliesOverAPeeringReturnToTheNatGateway() {
        assertEquals("[DELIVERED]", query(PAIR));
    }

    /** UG:nat-gateway-basics: its subnet's ACL filters both legs, on ports 1024 to 65535. */
    @Test
    void onlyAclsStopRepliesToTheNatGateway() {
        String narrow = PAIR.replace(
                "inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]",
                "inbound: [ { rule: 100, allow: all, from: 10.0.1.0/24 } ]");
        assertEquals("[REPLY_DROPPED by networkAcl a/acl]", query(narrow));
    }

    /** PEER:vpc-peering-basics: only an active connection carries traffic. */
    @Test
    void aPeeringThatIsNotActiveCarriesNothing() {
        String pending = PAIR.replace("between: [a, b]", "between: [a, b], status: pending-acceptance");
        assertEquals("[REQUEST_DROPPED by peering pcx]", query(pending));
    }

    private static String ping(String text) {
        Simulator simulator = simulator(text);
        Packet echo = new Packet(address("203.0.114.12"), address("52.0.0.10"), Packet.ICMP, 0, Packet.ECHO, 0);
        return follow(simulator, Optional.empty(), port(simulator, "a/web"), echo);
    }

    private static String query(String text) {
        Simulator simulator = simulator(text);
        Packet query = new Packet(address("10.0.1.10"), address("10.1.0.20"), Packet.TCP, 40000, 5432, 0);
        return follow(simulator, port(simulator, "a/app"), port(simulator, "b/db"), query);
    }

    private static String follow(Simulator simulator, Optional<Port> from, Optional<Port> to, Packet packet) {
        return simulator.follow(from, to, packet, List.of(1024, 65535)).toString();
    }

    private static Optional<Port> port(Simulator simulator, String name) {
        Optional<Port> port =
                simulator.ports().stream().filter(it -> it.name().equals(name)).findFirst();
        assertTrue(port.isPresent(), name);
        return port;
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text);
    }

    private static Simulator simulator(String text) {
        return new Simulator(((Reading.Read) TopologyReader.readText("pair.yaml", text)).topology());
    }
}
