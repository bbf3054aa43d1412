package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code flow-logs coverage}: what it says, how it ends. */
class CoverageCommandTest {
    private static final String EXAMPLE = "topologies/flow-logs.yaml";
    private static final String CLIENT = "203.0.113.12";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int coverage(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "flow-logs";
        all[1] = "coverage";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void saysWhichLogSeesWhatAndHowToFindIt() {
        assertEquals(0, coverage(EXAMPLE, "--from", CLIENT, "--to", "web-1", "--on", "icmp/8"));
        assertEquals("""
                flow-logs

                recorded  203.0.113.12 → shop/web-1  icmp/8  (the flow is one-way)
                  forward shop/web-1  ingress  ACCEPT  shop/all (cloudwatch)
                          2 123456789010 web-1 203.0.113.12 172.31.16.139 0 0 1 - - - - ACCEPT OK
                  return  shop/web-1  egress   REJECT  shop/all (cloudwatch)
                          2 123456789010 web-1 172.31.16.139 203.0.113.12 0 0 1 - - - - REJECT OK
                  shop/all records ALL at shop/web-1  LOG-222 topologies/flow-logs.yaml:30:7
                  ACCEPT says that groups and ACLs let the packets of 203.0.113.12 pass at that interface, not that they arrive  LOG-227 topologies/flow-logs.yaml:6:11
                  shop/all: records reach CloudWatch Logs about 5 minutes after the end of their interval of up to 60 seconds (60 on Nitro instances); best effort, not real time
                    fields @timestamp, interfaceId, srcAddr, dstAddr, srcPort, dstPort, protocol, action | filter (srcAddr = "203.0.113.12" and dstAddr = "172.31.16.139" and srcPort = 0 and dstPort = 0 and protocol = 1) or (srcAddr = "172.31.16.139" and dstAddr = "203.0.113.12" and srcPort = 0 and dstPort = 0 and protocol = 1) | sort @timestamp desc
                """, out.toString());
    }

    @Test
    void saysTheAnswerAndWhatDecidesItAndNoMore() {
        assertEquals(0, coverage(EXAMPLE, "--from", CLIENT, "--to", "https-1", "--on", "icmp/8", "-q"));
        assertEquals("""
                flow-logs

                recorded  203.0.113.12 → shop/https-1  icmp/8  (the flow is blocked)
                  forward shop/https-1  ingress  REJECT  shop/all (cloudwatch)
                  shop/all records ALL at shop/https-1  LOG-222 topologies/flow-logs.yaml:30:7
                """, out.toString());
    }

    @Test
    void jsonHasTheKeysOfTheContractInOrder() {
        assertEquals(0, coverage(EXAMPLE, "--from", CLIENT, "--to", "https-1", "--on", "icmp/8", "--format", "json"));
        assertTrue(out.toString().startsWith("""
                {
                  "command": "flow-logs coverage",
                  "topology": "flow-logs",
                  "flows": [
                    {
                      "from": "203.0.113.12",
                      "to": "shop/https-1",
                      "on": "icmp/8",
                      "recorded": true,
                      "because": "shop/all records ALL at shop/https-1 (LOG-222 topologies/flow-logs.yaml:30:7)",
                      "records": [
                        {
                          "interface": "shop/https-1",
                          "leg": "forward",
                          "direction": "ingress",
                          "action": "REJECT",
                          "log": "shop/all",
                          "destination": "cloudwatch",
                          "line": "2 123456789010 https-1 203.0.113.12 172.31.32.11 0 0 1 - - - - REJECT OK"
                        }
                      ],
                      "verdict": "blocked",
                      "searches": [
                """), out.toString());
    }

    @Test
    void aLogInS3IsSearchedByAthena() throws Exception {
        Path file = folder.resolve("t.yaml");
        Files.writeString(
                file, Files.readString(Path.of(EXAMPLE)).replace("destination: cloudwatch", "destination: s3"));
        assertEquals(0, coverage(file.toString(), "--from", CLIENT, "--to", "https-1", "--on", "icmp/8"));
        assertTrue(
                out.toString()
                        .endsWith(
                                "    SELECT * FROM vpc_flow_logs WHERE (srcaddr = '203.0.113.12' AND dstaddr = '172.31.32.11' AND srcport = 0 AND dstport = 0 AND protocol = 1) ORDER BY \"start\" DESC\n"),
                out.toString());
    }

    /** A network of two blocks asks for some ports of a secondary address, from any client port. */
    private static final String RANGES = """
            topology: t
            networks: { hq: { cidrs: [192.168.0.0/16, 172.16.0.0/13] } }
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                subnets: { app: { cidr: 10.0.1.0/24, routeTable: app } }
                routeTables: { app: { routes: [ { to: 192.168.0.0/16, via: vgw }, { to: 172.16.0.0/12, via: vgw } ] } }
                securityGroups: { app: { inbound: [ { allow: tcp/8000-8100, from: [192.168.0.0/16, 172.16.0.0/12] } ] } }
                interfaces: { app-1: { subnet: app, ip: 10.0.1.10, secondaryIps: [10.0.1.11], securityGroups: [app] } }
                flowLogs: { all: { %s } }
            vpnGateways: { vgw: { vpc: shop, networks: [hq] } }
            """;

    private String query(String log) throws Exception {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, RANGES.formatted(log));
        assertEquals(0, coverage(file.toString(), "--from", "hq", "--to", "10.0.1.11", "--on", "tcp/8000-8100"));
        return out.toString().lines().reduce("", (before, line) -> line).strip();
    }

    @Test
    void insightsAsksForRangesOfPortsAndBlocks() throws Exception {
        assertEquals(
                "fields @timestamp, interfaceId, srcAddr, dstAddr, srcPort, dstPort, protocol, action | filter"
                        + " ((isIpv4InSubnet(srcAddr, \"172.16.0.0/13\") or isIpv4InSubnet(srcAddr, \"192.168.0.0/16\"))"
                        + " and dstAddr = \"10.0.1.10\" and srcPort >= 1024 and srcPort <= 65535 and dstPort >= 8000 and dstPort <= 8100"
                        + " and protocol = 6) or (srcAddr = \"10.0.1.11\" and (isIpv4InSubnet(dstAddr, \"172.16.0.0/13\")"
                        + " or isIpv4InSubnet(dstAddr, \"192.168.0.0/16\")) and srcPort >= 8000 and srcPort <= 8100"
                        + " and dstPort >= 1024 and dstPort <= 65535 and protocol = 6) | sort @timestamp desc",
                query("destination: cloudwatch"));
    }

    /** The address that the packet carries shows where the log has the field for it. */
    @Test
    void insightsReadsTheFieldsOfAnotherFormat() throws Exception {
        assertEquals(
                "parse @message \"* * *\" as srcaddr, dstport, pkt_dstaddr | filter"
                        + " ((isIpv4InSubnet(srcaddr, \"172.16.0.0/13\") or isIpv4InSubnet(srcaddr, \"192.168.0.0/16\"))"
                        + " and dstport >= 8000 and dstport <= 8100 and pkt_dstaddr = \"10.0.1.11\")"
                        + " or (srcaddr = \"10.0.1.11\" and dstport >= 1024 and dstport <= 65535"
                        + " and (isIpv4InSubnet(pkt_dstaddr, \"172.16.0.0/13\") or isIpv4InSubnet(pkt_dstaddr, \"192.168.0.0/16\")))"
                        + " | sort @timestamp desc",
                query("format: [srcaddr, dstport, pkt-dstaddr]"));
    }

    @Test
    void athenaAsksForRangesOfPortsAndBlocks() throws Exception {
        assertEquals(
                "SELECT * FROM vpc_flow_logs WHERE ((contains('172.16.0.0/13', TRY_CAST(srcaddr AS IPADDRESS))"
                        + " OR contains('192.168.0.0/16', TRY_CAST(srcaddr AS IPADDRESS))) AND srcport BETWEEN 1024 AND 65535"
                        + " AND pkt_dstaddr = '10.0.1.11') OR (srcaddr = '10.0.1.11' AND srcport BETWEEN 8000 AND 8100"
                        + " AND (contains('172.16.0.0/13', TRY_CAST(pkt_dstaddr AS IPADDRESS))"
                        + " OR contains('192.168.0.0/16', TRY_CAST(pkt_dstaddr AS IPADDRESS)))) ORDER BY \"start\" DESC",
                query("destination: s3, format: [srcaddr, srcport, pkt-dstaddr, start]"));
    }

    /** The quiz: which capture points has a flow log? The VPC, a subnet, an interface. */
    @Test
    void aVpcASubnetOrAnInterfaceIsTheCapturePoint() throws Exception {
        for (String on : new String[] {"", "on: web, ", "on: web-1, "}) {
            Path file = folder.resolve("t.yaml");
            Files.writeString(
                    file, Files.readString(Path.of(EXAMPLE)).replace("all: { traffic", "all: { " + on + "traffic"));
            assertEquals(0, coverage(file.toString(), "--from", CLIENT, "--to", "web-1", "--on", "icmp/8"));
            assertTrue(out.toString().contains("\nrecorded  "), on + out);
        }
    }

    @Test
    void withoutAFlowItSaysWhatNothingRecords() {
        assertEquals(0, coverage("topologies/three-tier.yaml", "--format", "json"));
        assertEquals("""
                {
                  "command": "flow-logs coverage",
                  "topology": "three-tier",
                  "uncovered": [
                    {
                      "resource": "shop",
                      "because": "no flow log is on shop, a subnet or an interface of it (LOG-240 topologies/three-tier.yaml:9:3)"
                    }
                  ]
                }
                """, out.toString());
    }

    /** A command about one topology does not pick among several. */
    /** Of addresses that the file does not fix nothing tells the records apart. */
    @Test
    void whatIsTheSameOfSeveralAddressesIsToldOnce() throws Exception {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { a: { az: us-east-1a, cidr: 10.0.1.0/24 }, b: { az: us-east-1b, cidr: 10.0.2.0/24 } }
                    interfaces: { x: { subnet: a, ip: 10.0.1.5 } }
                    endpoints: { sqs: { type: interface, service: sqs, subnets: %s } }
                    flowLogs: { all: {} }
                """.formatted("[a, b]"));
        assertEquals(0, coverage(file.toString(), "--from", "x", "--to", "endpoint:v/sqs", "--on", "tcp/443"));
        assertEquals(
                1,
                out.toString()
                        .lines()
                        .filter(line -> line.startsWith("recorded  v/x → v/sqs"))
                        .count());
    }

    @Test
    void severalTopologiesAreWrongUsage() {
        assertEquals(2, coverage(EXAMPLE, "topologies/nat.yaml"));
        assertEquals(
                "hopwise: this command is about one topology, and these are 2: topologies/flow-logs.yaml, topologies/nat.yaml; name one FILE\n",
                err.toString());
    }

    @Test
    void withoutAProtocolItIsAboutAllTraffic() {
        assertEquals(0, coverage(EXAMPLE, "--from", CLIENT, "--to", "web-1", "--on", "all"));
        String all = out.toString();
        assertEquals(0, coverage(EXAMPLE, "--from", CLIENT, "--to", "web-1"));
        assertEquals(all, out.toString());
        assertTrue(all.contains("\nrecorded  203.0.113.12 → shop/web-1  all  (the flow is mixed)\n"), all);
    }

    @Test
    void halfAFlowIsWrongUsage() {
        assertEquals(2, coverage(EXAMPLE, "--from", "web-1"));
        assertTrue(err.toString().startsWith("hopwise: flow-logs coverage needs --to END"), err.toString());
        assertEquals(2, coverage(EXAMPLE, "--from", "web-9", "--to", "https-1", "--on", "tcp"));
        assertTrue(err.toString().contains("maybe"), err.toString());
    }

    @Test
    void writesForConversations() {
        assertEquals(
                0, coverage(EXAMPLE, "--from", CLIENT, "--to", "https-1", "--on", "icmp/8", "--format", "markdown"));
        assertTrue(out.toString().startsWith("""
                ## 203.0.113.12 → shop/https-1 icmp/8: recorded

                | Leg | Interface | Direction | Action | Log | Record |
                | --- | --- | --- | --- | --- | --- |
                | forward | shop/https-1 | ingress | REJECT | shop/all (cloudwatch) | 2 123456789010 https-1 203.0.113.12 172.31.32.11 0 0 1 - - - - REJECT OK |

                - shop/all records ALL at shop/https-1 (LOG-222 topologies/flow-logs.yaml:30:7)
                """), out.toString());
        assertEquals(0, coverage("topologies/three-tier.yaml", "--format", "markdown"));
        assertTrue(
                out.toString().startsWith("## Hopwise: what no flow log records\n\n| What | Because |\n"),
                out.toString());
    }
}
