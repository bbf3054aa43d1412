package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.LogCoverage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What flow logs record, with AWS's own examples (UG: flow-logs-records-examples, flow-logs-limitations). */
class RecorderTest {
    /** AWS's example of a ping: the client is 203.0.113.12, the instance 172.31.16.139. */
    private static final String PING = """
            topology: t
            defaults: { account: "123456789010" }
            vpcs:
              shop:
                cidrs: [172.31.0.0/16]
                internetGateway: igw
                subnets: { web: { cidr: 172.31.16.0/20, networkAcl: web } }
                routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] } }
                networkAcls:
                  web:
                    inbound: [ { rule: 100, allow: all, from: 0.0.0.0/0 } ]
                    outbound: [ { rule: 100, deny: icmp, to: 0.0.0.0/0 }, { rule: 110, allow: all, to: 0.0.0.0/0 } ]
                securityGroups:
                  ping: { inbound: [ { allow: icmp, from: 0.0.0.0/0 } ], outbound: [] }
                interfaces:
                  eni-1: { subnet: web, ip: 172.31.16.139, publicIp: 52.0.0.10, securityGroups: [ping] }
                flowLogs:
                  all: { traffic: ALL }
            """;

    private static final String ECHO = "203.0.113.12 eni-1 icmp/8";

    private static Topology topology(String text) {
        Reading reading = TopologyReader.readText("t.yaml", text);
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).topology();
    }

    /** The only flow of a question, written as {@code FROM TO ON}. */
    private static LogCoverage.Flow flow(String text, String asked) {
        Topology topology = topology(text);
        String[] words = asked.split(" ");
        Question question = new Question(words[0], words[1], List.of(Traffic.parse(words[2])), Range.EPHEMERAL, false);
        LogCoverage coverage = EveryOrder.coverage(topology, question);
        assertEquals(1, coverage.flows().size());
        return coverage.flows().get(0);
    }

    private static void records(LogCoverage.Flow flow, String expected) {
        assertEquals(
                expected.strip(),
                flow.records().stream()
                        .map(it -> it.leg().word() + " " + it.networkInterface() + " " + it.direction() + " " + it.log()
                                + ": " + it.line())
                        .collect(Collectors.joining("\n")));
        assertEquals(!expected.isBlank(), flow.recorded());
    }

    private static String rules(LogCoverage.Flow flow) {
        return flow.because().stream().map(LogCoverage.Reason::rule).collect(Collectors.joining(" "));
    }

    @Test
    void theGroupAdmitsAPingAndTheAclDeniesTheReply() {
        LogCoverage.Flow flow = flow(PING, ECHO);
        records(flow, """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 0 0 1 - - - - ACCEPT OK
                return shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.12 0 0 1 - - - - REJECT OK
                """);
        assertEquals("LOG-222 LOG-227", rules(flow));
    }

    /** Although no rule of the group lets ICMP out. */
    @Test
    void theGroupRemembersThePingAndTheAclAllowsTheReply() {
        records(flow(PING.replace("{ rule: 100, deny: icmp, to: 0.0.0.0/0 }, ", ""), ECHO), """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 0 0 1 - - - - ACCEPT OK
                return shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.12 0 0 1 - - - - ACCEPT OK
                """);
    }

    /** UG:flow-logs-limitations: in, the primary address stands for a secondary one; out, only for what is not the interface's own. */
    @Test
    void aSecondaryAddressShowsWhereItSends() {
        String text = """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.1.0/24 } }
                    interfaces:
                      a: { subnet: s, ip: 10.0.1.10, secondaryIps: [10.0.1.11] }
                      b: { subnet: s, ip: 10.0.1.20, secondaryIps: [10.0.1.21] }
                    flowLogs: { all: { traffic: ALL } }
                """;
        records(flow(text, "10.0.1.11 10.0.1.21 icmp/8"), """
                forward v/a egress v/all: 2 - a 10.0.1.11 10.0.1.21 0 0 1 - - - - ACCEPT OK
                forward v/b ingress v/all: 2 - b 10.0.1.11 10.0.1.20 0 0 1 - - - - ACCEPT OK
                return v/b egress v/all: 2 - b 10.0.1.21 10.0.1.11 0 0 1 - - - - ACCEPT OK
                return v/a ingress v/all: 2 - a 10.0.1.21 10.0.1.10 0 0 1 - - - - ACCEPT OK
                """);
    }

    @Test
    void aGroupThatDoesNotAdmitThePingIsASingleReject() {
        records(flow(PING.replace("allow: icmp", "allow: tcp/443"), ECHO), """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 0 0 1 - - - - REJECT OK
                """);
    }

    @Test
    void anAclThatDeniesThePingIsASingleReject() {
        records(flow(PING.replace("allow: all, from", "deny: all, from"), ECHO), """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 0 0 1 - - - - REJECT OK
                """);
    }

    @Test
    void aLogOfRejectsHidesWhatIsAccepted() {
        LogCoverage.Flow flow = flow(PING.replace("ALL }", "REJECT }"), ECHO);
        records(flow, """
                return shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.12 0 0 1 - - - - REJECT OK
                """);
        assertEquals("LOG-222 LOG-224", rules(flow));
    }

    @Test
    void aLogOfAcceptsHidesWhatIsRejected() {
        LogCoverage.Flow flow = flow(PING.replace("ALL }", "ACCEPT }").replace("allow: icmp", "allow: tcp/443"), ECHO);
        records(flow, "");
        assertEquals("LOG-222 LOG-225", rules(flow));
        assertEquals(
                "the packets are rejected at shop/eni-1, and its flow logs record ACCEPT only",
                flow.because().get(1).text());
    }

    @Test
    void withoutALogNothingIsRecorded() {
        LogCoverage.Flow flow = flow(PING.replace("flowLogs:\n      all: { traffic: ALL }", "flowLogs: {}"), ECHO);
        records(flow, "");
        assertEquals("LOG-223", rules(flow));
    }

    @Test
    void whatIsDroppedBeforeAnInterfaceIsNotRecorded() {
        LogCoverage.Flow flow = flow(PING.replace(", publicIp: 52.0.0.10", ""), ECHO);
        records(flow, "");
        assertEquals("LOG-226", rules(flow));
    }

    /** Only what was let in is answered. */
    @Test
    void partsThatFareDifferentlyHaveRecordsOfTheirOwn() {
        String text = PING.replace("allow: icmp", "allow: tcp/443");
        Topology topology = topology(text);
        Question question = new Question(
                "203.0.113.12",
                "eni-1",
                List.of(Traffic.parse("tcp/443"), Traffic.parse("udp/53")),
                Range.of(40000),
                false);
        records(EveryOrder.coverage(topology, question).flows().get(0), """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 40000 443 6 - - - - ACCEPT OK
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 40000 53 17 - - - - REJECT OK
                return shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.12 443 40000 6 - - - - ACCEPT OK
                """);
    }

    /** UG:flow-log-records: the reason of such a reject is BPA. */
    @Test
    void whatBlockPublicAccessStopsIsRejectedAtTheInterface() {
        String text = PING.replace(
                "    internetGateway: igw\n", "    internetGateway: igw\n    blockPublicAccess: block-bidirectional\n");
        records(flow(text, ECHO), """
                forward shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.12 172.31.16.139 0 0 1 - - - - REJECT OK
                """);
        records(
                flow(
                        text.replace("outbound: []", "outbound: [ { allow: tcp, to: 0.0.0.0/0 } ]"),
                        "eni-1 203.0.113.12 tcp/443"),
                """
                forward shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.12 - 443 6 - - - - REJECT OK
                """);
    }

    private static final String PEERED = """
            topology: t
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                subnets: { app: { cidr: 10.0.1.0/24 } }
                routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: pcx } ] } }
                securityGroups: { app: { outbound: [ { allow: tcp/5432, to: b/db } ] } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [app] } }
                flowLogs: { all: {} }
              b:
                cidrs: [10.1.0.0/16]
                subnets: { db: { cidr: 10.1.1.0/24 } }
                securityGroups: { db: {} }
                interfaces: { db-1: { subnet: db, ip: 10.1.1.10, securityGroups: [db] } }
            peerings: { pcx: { between: [a, b], status: pending-acceptance } }
            """;

    /** PEER:vpc-peering-security-groups: a reference over a connection that is not active is stale. */
    @Test
    void aReferenceMatchesNothingWhileNoConnectionIsActive() {
        String line = "forward a/app-1 egress a/all: 2 - app-1 10.0.1.10 10.1.1.10 - 5432 6 - - - - ";
        LogCoverage.Flow stale = flow(PEERED, "app-1 db-1 tcp/5432");
        records(stale, line + "REJECT OK");
        assertEquals("LOG-216 LOG-222", rules(stale));
        assertEquals(
                "outbound rule 1 of a/app (allow tcp/5432 to b/db) refers to a group of a peer, and matches nothing while pcx is"
                        + " pending-acceptance: the packets are rejected at a/app-1",
                stale.because().get(0).text());
        assertEquals(7, stale.because().get(0).at().line());
        LogCoverage.Flow byAddress = flow(PEERED.replace("to: b/db", "to: [b/db, 10.1.1.10]"), "app-1 db-1 tcp/5432");
        records(byAddress, line + "ACCEPT OK");
        assertEquals("LOG-222 LOG-227", rules(byAddress));
        LogCoverage.Flow active = flow(PEERED.replace("pending-acceptance", "active"), "app-1 db-1 tcp/5432");
        records(active, line + "ACCEPT OK");
        assertEquals("LOG-222 LOG-223 LOG-227", rules(active));
    }

    /** What the VPC of the receiver keeps out shows there: its sender sees that it leaves. */
    @Test
    void whatIsKeptOutBeyondTheInternetIsAcceptedWhereItLeaves() {
        LogCoverage.Flow flow = flow("""
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw-a
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw-a } ] } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10, publicIp: 52.0.0.10 } }
                    flowLogs: { all: {} }
                  b:
                    cidrs: [10.1.0.0/16]
                    internetGateway: igw-b
                    blockPublicAccess: block-ingress
                    subnets: { web: { cidr: 10.1.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 0.0.0.0/0, via: igw-b } ] } }
                    interfaces: { web-1: { subnet: web, ip: 10.1.1.10, publicIp: 52.0.0.11 } }
                    flowLogs: { all: {} }
                """, "app-1 52.0.0.11 tcp/443");
        records(flow, """
                forward a/app-1 egress a/all: 2 - app-1 10.0.1.10 52.0.0.11 - 443 6 - - - - ACCEPT OK
                forward b/web-1 ingress b/all: 2 - web-1 52.0.0.10 10.1.1.10 - 443 6 - - - - REJECT OK
                """);
    }

    /** A refusal of the service is an answer over a connection that stands (PL:vpc-endpoints-access). */
    @Test
    void aPolicyDropsNothing() {
        records(flow("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24, routeTable: app } }
                    routeTables: { app: {} }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.4 } }
                    endpoints:
                      s3:
                        type: gateway
                        service: s3
                        routeTables: [app]
                        policy: { Statement: { Effect: Deny, Principal: "*", Action: "*", Resource: "*" } }
                    flowLogs: { all: {} }
                """, "app-1 service:s3 tcp/443"), """
                forward shop/app-1 egress shop/all: 2 - app-1 10.0.1.4 - - 443 6 - - - - ACCEPT OK
                return shop/app-1 ingress shop/all: 2 - app-1 - 10.0.1.4 443 - 6 - - - - ACCEPT OK
                """);
    }

    /** Each record says of which packets it is, where others fare differently. */
    @Test
    void clientPortsThatFareDifferentlyAreTold() {
        String text = PING.replace(
                        "{ rule: 100, deny: icmp, to: 0.0.0.0/0 }, { rule: 110, allow: all, to: 0.0.0.0/0 }",
                        "{ rule: 100, allow: tcp/32768-60999, to: 0.0.0.0/0 }")
                .replace("allow: icmp", "allow: tcp/443");
        assertEquals(
                List.of(
                        "ACCEPT tcp/32768-60999 from 172.31.16.139 to 203.0.113.12",
                        "REJECT tcp/1024-32767, tcp/61000-65535 from 172.31.16.139 to 203.0.113.12"),
                flow(text, "203.0.113.12 eni-1 tcp/443").records().stream()
                        .flatMap(it -> it.part().map(part -> it.action() + " " + part).stream())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, tcp/80, instance metadata",
        "169.254.169.123, udp/123, Amazon Time Sync",
        "255.255.255.255, udp/67, DHCP",
        "169.254.169.253, udp/53, Amazon DNS",
        "172.31.0.2, udp/53, Amazon DNS",
        "169.254.169.250, tcp/1688, Windows activation",
        "169.254.169.251, tcp/1688, Windows activation"
    })
    void trafficToAwsItselfIsNeverRecorded(String address, String on, String name) {
        LogCoverage.Flow flow = flow(PING, "eni-1 " + address + " " + on);
        records(flow, "");
        assertEquals(
                List.of("flow logs do not record traffic to " + name),
                flow.because().stream().map(LogCoverage.Reason::text).toList());
    }

    @Test
    void trafficToTheRouterIsNeverRecorded() {
        LogCoverage.Flow flow = flow(PING, "eni-1 172.31.16.1 icmp/8");
        records(flow, "");
        assertEquals("LOG-211", rules(flow));
    }

    @Test
    void aDnsServerOfOnesOwnIsRecorded() {
        String text = PING.replace("outbound: []", "outbound: [ { allow: udp/53, to: 0.0.0.0/0 } ]");
        records(flow(text, "eni-1 203.0.113.53 udp/53"), """
                forward shop/eni-1 egress shop/all: 2 123456789010 eni-1 172.31.16.139 203.0.113.53 - 53 17 - - - - ACCEPT OK
                return shop/eni-1 ingress shop/all: 2 123456789010 eni-1 203.0.113.53 172.31.16.139 53 - 17 - - - - ACCEPT OK
                """);
    }

    /** AWS's example of a NAT gateway: the instance is 10.0.1.5, the gateway 10.0.0.220. */
    private static final String NAT = """
            topology: t
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  public: { cidr: 10.0.0.0/24, routeTable: public }
                  app: { cidr: 10.0.1.0/24, routeTable: private }
                routeTables:
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                  private: { main: true, routes: [ { to: 0.0.0.0/0, via: nat } ] }
                natGateways: { nat: { subnet: public, publicIp: 52.0.0.1, privateIp: 10.0.0.220 } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.5 } }
                flowLogs:
                  nat: { on: public, destination: s3 }
            """;

    @Test
    void aNatGatewayShowsItsOwnAddressOnBothSides() {
        LogCoverage.Flow flow = flow(NAT, "app-1 203.0.113.5 tcp/443");
        records(flow, """
                forward shop/nat ingress shop/nat: 2 - - 10.0.1.5 10.0.0.220 - 443 6 - - - - ACCEPT OK
                forward shop/nat egress shop/nat: 2 - - 10.0.0.220 203.0.113.5 - 443 6 - - - - ACCEPT OK
                return shop/nat ingress shop/nat: 2 - - 203.0.113.5 10.0.0.220 443 - 6 - - - - ACCEPT OK
                return shop/nat egress shop/nat: 2 - - 10.0.0.220 10.0.1.5 443 - 6 - - - - ACCEPT OK
                """);
        assertEquals("LOG-222 LOG-223 LOG-229", rules(flow));
        assertEquals(
                List.of("s3"),
                flow.delays().stream().map(LogCoverage.Delay::destination).toList());
        assertTrue(flow.delays().get(0).because().text().startsWith("records reach S3 about 10 minutes after"));
    }

    @Test
    void aLogWithTheFieldsForItShowsWhoIsBehindANatGateway() {
        String text = NAT.replace("destination: s3", "destination: s3, format: [srcaddr, pkt-srcaddr, pkt-dstaddr]");
        assertEquals("LOG-222 LOG-223", rules(flow(text, "app-1 203.0.113.5 tcp/443")));
    }

    @Test
    void recordsOfARegionalNatGatewayAreNotListed() {
        String text = NAT.replace(
                        "subnet: public, publicIp: 52.0.0.1, privateIp: 10.0.0.220",
                        "scope: regional, publicIp: 52.0.0.1, routeTable: public")
                .replace("on: public", "on: app");
        LogCoverage.Flow flow = flow(text, "app-1 203.0.113.5 tcp/443");
        records(flow, """
                forward shop/app-1 egress shop/nat: 2 - app-1 10.0.1.5 203.0.113.5 - 443 6 - - - - ACCEPT OK
                return shop/app-1 ingress shop/nat: 2 - app-1 203.0.113.5 10.0.1.5 443 - 6 - - - - ACCEPT OK
                """);
        assertEquals("LOG-222 LOG-228", rules(flow));
    }

    /** Groups and ACL of the sender let it out; that no route leads on shows in no record. */
    @Test
    void anAcceptIsNoArrival() {
        String text =
                NAT.replace(", routes: [ { to: 0.0.0.0/0, via: nat } ] }", " }").replace("on: public", "on: app-1");
        LogCoverage.Flow flow = flow(text, "app-1 203.0.113.5 tcp/443");
        records(flow, """
                forward shop/app-1 egress shop/nat: 2 - app-1 10.0.1.5 203.0.113.5 - 443 6 - - - - ACCEPT OK
                """);
        assertEquals("LOG-222 LOG-227", rules(flow));
    }

    /** In its own subnet, past no ACL. */
    @Test
    void aNatGatewayIsSeenByItsNeighboursToo() {
        String text = NAT.replace("app: { cidr: 10.0.1.0/24, routeTable: private }", "app: { cidr: 10.0.1.0/24 }")
                .replace(
                        "public: { cidr: 10.0.0.0/24, routeTable: public }",
                        "public: { cidr: 10.0.0.0/24, routeTable: private }")
                .replace("subnet: app, ip: 10.0.1.5", "subnet: public, ip: 10.0.0.5");
        records(flow(text, "app-1 203.0.113.5 tcp/443"), """
                forward shop/app-1 egress shop/nat: 2 - app-1 10.0.0.5 203.0.113.5 - 443 6 - - - - ACCEPT OK
                forward shop/nat ingress shop/nat: 2 - - 10.0.0.5 10.0.0.220 - 443 6 - - - - ACCEPT OK
                forward shop/nat egress shop/nat: 2 - - 10.0.0.220 203.0.113.5 - 443 6 - - - - ACCEPT OK
                """);
    }

    /** The ACL of the subnet into which a route leads rejects at that interface, whatever its check would say. */
    @Test
    void anAclRejectsBeforeTheSourceDestinationCheck() {
        records(flow("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { near: { cidr: 10.0.0.0/24, networkAcl: shut }, far: { cidr: 10.0.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 9.0.0.0/8, via: near-1 } ] } }
                    networkAcls: { shut: { inbound: [], outbound: [] } }
                    interfaces:
                      near-1: { subnet: near, ip: 10.0.0.4 }
                      far-1: { subnet: far, ip: 10.0.1.4 }
                    flowLogs: { all: {} }
                """, "far-1 9.9.9.9 tcp/443"), """
                forward shop/far-1 egress shop/all: 2 - far-1 10.0.1.4 9.9.9.9 - 443 6 - - - - ACCEPT OK
                forward shop/near-1 ingress shop/all: 2 - near-1 10.0.1.4 10.0.0.4 - 443 6 - - - - REJECT OK
                """);
    }

    /** The endpoint has an interface in its subnet; what comes back from the appliances goes on from there. */
    @Test
    void aGatewayLoadBalancerEndpointIsRecordedInItsSubnet() {
        records(flow("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      app: { cidr: 10.0.1.0/24, routeTable: app }
                      inspection: { cidr: 10.0.2.0/24 }
                    routeTables:
                      app: { routes: [ { to: 0.0.0.0/0, via: gwlbe } ] }
                      main: { main: true }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.4 } }
                    endpoints: { gwlbe: { type: gatewayLoadBalancer, service: inspection, subnets: [inspection] } }
                    flowLogs: { all: {} }
                services: { inspection: { name: com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d } }
                """, "app-1 203.0.113.5 tcp/443"), """
                forward shop/app-1 egress shop/all: 2 - app-1 10.0.1.4 203.0.113.5 - 443 6 - - - - ACCEPT OK
                forward shop/gwlbe ingress shop/all: 2 - - 10.0.1.4 - - 443 6 - - - - ACCEPT OK
                forward shop/gwlbe egress shop/all: 2 - - - 203.0.113.5 - 443 6 - - - - ACCEPT OK
                """);
    }

    /** The attachment has an interface in its subnet, of which the file knows no address. */
    @Test
    void anAttachmentToATransitGatewayIsRecordedInItsSubnet() {
        records(flow("""
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      app: { az: us-east-1a, cidr: 10.0.1.0/24 }
                      tgw: { az: us-east-1a, cidr: 10.0.9.0/24 }
                    routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: hub } ] } }
                    interfaces: { a-1: { subnet: app, ip: 10.0.1.10 } }
                    flowLogs: { all: {} }
                  b:
                    cidrs: [10.1.0.0/16]
                    subnets: { app: { az: us-east-1a, cidr: 10.1.1.0/24 } }
                    routeTables: { main: { main: true, routes: [ { to: 10.0.0.0/16, via: hub } ] } }
                    securityGroups: { app: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] } }
                    interfaces: { b-1: { subnet: app, ip: 10.1.1.10, securityGroups: [app] } }
                transitGateways:
                  hub:
                    attachments:
                      a: { vpc: a, subnets: [tgw], associate: t, propagate: [t] }
                      b: { vpc: b, subnets: [app], associate: t, propagate: [t] }
                    routeTables: { t: {} }
                """, "a-1 b-1 tcp/443"), """
                forward a/a-1 egress a/all: 2 - a-1 10.0.1.10 10.1.1.10 - 443 6 - - - - ACCEPT OK
                forward hub/a ingress a/all: 2 - - 10.0.1.10 - - 443 6 - - - - ACCEPT OK
                return hub/a egress a/all: 2 - - - 10.0.1.10 443 - 6 - - - - ACCEPT OK
                return a/a-1 ingress a/all: 2 - a-1 10.1.1.10 10.0.1.10 443 - 6 - - - - ACCEPT OK
                """);
    }

    /** UG: flow-logs-limitations names metadata and time by their IPv4 addresses, and ECS task metadata not at all. */
    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, tcp/80, LOG-210, false",
        "169.254.169.123, udp/123, LOG-210, false",
        "fd00:ec2::253, udp/53, LOG-210, false",
        "169.254.170.2, tcp/80, LOG-222, true",
        "fd00:ec2::254, tcp/80, LOG-222, true",
        "fd00:ec2::123, udp/123, LOG-222, true",
        "10.0.0.1, udp/53, LOG-211, false"
    })
    void whatAwsListsAsNotCapturedIsNotRecordedAndNothingElse(String to, String on, String rule, boolean recorded) {
        LogCoverage.Flow flow = flow("""
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    ipv6Cidrs: ["2600:1f18::/56"]
                    subnets: { app: { cidr: 10.0.0.0/24, ipv6Cidr: "2600:1f18::/64" } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.0.10, ipv6: "2600:1f18::10" } }
                    flowLogs: { all: {} }
                """, "app-1 " + to + " " + on);
        assertEquals(rule, rules(flow));
        assertEquals(recorded, flow.recorded());
    }

    @Test
    void whatNoLogSeesIsNamed() {
        Topology topology = topology("""
                topology: t
                vpcs:
                  bare: { cidrs: [10.0.0.0/16], subnets: { x: { cidr: 10.0.0.0/24 } } }
                  some:
                    cidrs: [10.1.0.0/16]
                    subnets: { a: { cidr: 10.1.1.0/24 }, b: { cidr: 10.1.2.0/24 } }
                    interfaces:
                      a-1: { subnet: a, ip: 10.1.1.10 }
                      a-2: { subnet: a, ip: 10.1.1.11 }
                      b-1: { subnet: b, ip: 10.1.2.10 }
                      b-2: { subnet: b, ip: 10.1.2.11 }
                    flowLogs:
                      a: { on: a, traffic: ACCEPT }
                      b: { on: b-1, traffic: REJECT }
                """);
        LogCoverage coverage = EveryOrder.uncovered(topology);
        assertEquals(
                """
                bare LOG-240 line 3
                some LOG-245 Amazon DNS
                some LOG-245 Amazon Time Sync
                some LOG-245 DHCP
                some LOG-245 Windows activation
                some LOG-245 instance metadata
                some LOG-246 line 4
                some/a-1 LOG-243 line 8
                some/a-2 LOG-243 line 9
                some/b LOG-241 line 6
                some/b-1 LOG-244 line 10
                some/b-2 LOG-242 line 11
                """,
                coverage.uncovered().stream()
                        .map(it -> it.resource() + " " + it.because().rule()
                                + (it.because().rule().equals("LOG-245")
                                        ? it.because().text().replace("flow logs do not record traffic to", "")
                                        : " line " + it.because().at().line())
                                + "\n")
                        .collect(Collectors.joining()));
    }
}
