package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code reach}: who can reach whom on what. */
class ReachCommandTest {
    private static final String THREE_TIER = "topologies/three-tier.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String asked(int code, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(
                code,
                HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments),
                () -> "" + err);
        return code == 0 ? out.toString() : err.toString();
    }

    private String csv(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "reach";
        all[1] = "--format";
        all[2] = "csv";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return asked(0, all).replaceFirst("from,to,family,ports,via,oneWay,mixed,undetermined,ranges\n", "");
    }

    /** Who can reach this database? */
    @Test
    void oneReceiverAndOnePort() {
        assertEquals(
                "shop/app-1,shop/db-1,4,tcp/5432,,,,,\n", csv(THREE_TIER, "--to", "db-1", "--on", "tcp/5432,tcp/22"));
        assertEquals("", csv(THREE_TIER, "--from", "web-1", "--to", "db-1"));
    }

    @Test
    void theWholeMatrixNamesWhatCarriesEachFlow() {
        assertEquals("""
                internet,shop/web-1,4,tcp/443,shop/igw-shop,,,,
                shop/app-1,shop/db-1,4,tcp/5432,,,,,
                shop/app-1,shop/web-1,4,tcp/443,,,,,
                shop/db-1,shop/web-1,4,tcp/443,,,,,
                shop/web-1,internet,4,all,shop/igw-shop,,,,
                shop/web-1,shop/app-1,4,tcp/8080,,,,,
                """, csv(THREE_TIER));
    }

    @Test
    void jsonHasTheKeysOfTheContract() {
        assertEquals("""
                {
                  "command": "reach",
                  "topology": "three-tier",
                  "flows": [
                    {
                      "from": "internet",
                      "to": "shop/web-1",
                      "family": 4,
                      "ports": [
                        "tcp/443"
                      ],
                      "via": [
                        "shop/igw-shop"
                      ]
                    }
                  ]
                }
                """, asked(0, "reach", THREE_TIER, "--from", "internet", "--format", "json"));
    }

    /** A reply that a network ACL stops: of no use to TCP, and one way for UDP. */
    @Test
    void whatArrivesAndIsNotAnsweredIsOneWay() {
        assertEquals(
                "shop/app-1,shop/db-1,4,,,udp/514,,,\n",
                csv("topologies/forgotten-ephemeral-ports.yaml", "--from", "app-1", "--to", "db-1"));
    }

    @Test
    void endsThatNothingTellsApartAreOneClass() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      s: { cidr: 10.0.0.0/24 }
                    securityGroups:
                      g: { inbound: [ { allow: tcp/443, from: g }, { allow: tcp/22, from: 10.0.0.7/32 } ] }
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.5, securityGroups: [g] }
                      b: { subnet: s, ip: 10.0.0.6, securityGroups: [g] }
                      c: { subnet: s, ip: 10.0.0.7, securityGroups: [g] }
                """);
        assertEquals("""
                t  who can reach whom
                  class-1: internet
                  class-2: v/a, v/b
                  class-3: v/c

                class-2
                  → class-2                       tcp/443
                  → class-3                       tcp/443

                class-3
                  → class-2                       tcp/22, tcp/443

                3 flows.
                """, asked(0, "reach", file.toString(), "--by", "class"));
    }

    @Test
    void graphsQuoteWhatTheyName() {
        assertTrue(asked(0, "reach", THREE_TIER, "--format", "dot")
                .contains("  n1 -> n2 [label=\"tcp/443  via shop/igw-shop\"];\n"));
        assertTrue(asked(0, "reach", THREE_TIER, "--format", "mermaid")
                .contains("  n1 -->|\"tcp/443  via shop/igw-shop\"| n2\n"));
    }

    @Test
    void noNameIsAMarkOfMermaid() throws IOException {
        Path file = folder.resolve("net.yaml");
        Files.writeString(file, Files.readString(Path.of(THREE_TIER)).replace("web-1", "\"<b>`w\\\"#1\""));
        assertTrue(
                asked(0, "reach", file.toString(), "--format", "mermaid")
                        .contains("[\"shop/#60;b#62;#96;w#34;#35;1\"]"),
                out.toString());
    }

    /** {@code explain} without {@code --on}: what does pass. */
    @Test
    void explainWithoutAProtocolSaysWhatPasses() {
        String passes = asked(0, "explain", THREE_TIER, "app-1", "db-1");
        assertTrue(passes.contains("shop/app-1\n  → shop/db-1                     tcp/5432\n"), passes);
        assertTrue(asked(2, "explain", THREE_TIER, "app-1", "db-1", "--expect", "allowed")
                .contains("--on"));
        assertTrue(asked(2, "explain", THREE_TIER, "app-1", "db-1", "--ipv6").contains("--on"));
    }

    @Test
    void whatNamesNothingIsSaid() {
        assertTrue(asked(2, "reach", THREE_TIER, "--to", "db-9").contains("nothing is called db-9"));
        assertTrue(asked(2, "reach", THREE_TIER, "--by", "colour").contains("one of interface, class"));
        assertTrue(asked(2, "reach", THREE_TIER, "--format", "sarif").contains("this command writes"));
        assertTrue(asked(2, "reach", THREE_TIER, "--on", "http").contains("--on http"));
        assertTrue(asked(2, "reach").contains("FILE"));
    }

    /** An interface and an endpoint may have one id; a prefix tells the endpoint, and addresses its interfaces. */
    @Test
    void whatHasOneNameIsToldApart() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { az: us-east-1a, cidr: 10.0.0.0/24 }, t: { az: us-east-1b, cidr: 10.0.1.0/24 } }
                    securityGroups:
                      g: { inbound: [ { allow: tcp/443, from: 10.0.0.0/16 } ] }
                      h: { inbound: [ { allow: [tcp/22, udp/53], from: 10.0.0.10/32 } ] }
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.10, securityGroups: [g] }
                      sqs: { subnet: s, ip: 10.0.0.11, securityGroups: [h] }
                    endpoints: { sqs: { type: interface, service: sqs, subnets: { s: 10.0.0.50, t: 10.0.1.50 }, securityGroups: [g] } }
                """);
        assertEquals("""
                v/a,endpoint:v/sqs,4,tcp/443,,,,,10.0.0.50
                v/a,endpoint:v/sqs,4,tcp/443,,,,,10.0.1.50
                v/a,v/sqs,4,"tcp/22 udp/53",,,,,
                """.replace("\"", ""), csv(file.toString(), "--from", "a"));
    }

    /** ICMPv6 is of IPv6 only; what is let through but for one port is told without numbers of protocols. */
    @Test
    void protocolsAreNamed() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 }, t: { cidr: 10.0.1.0/24, networkAcl: n } }
                    networkAcls:
                      n:
                        inbound: [ { rule: 1, deny: tcp/22, from: 0.0.0.0/0 }, { rule: 2, allow: all, from: 0.0.0.0/0 } ]
                        outbound: [ { rule: 2, allow: all, to: 0.0.0.0/0 } ]
                    securityGroups: { g: { inbound: [ { allow: all, from: 0.0.0.0/0 } ] } }
                    interfaces: { a: { subnet: s, ip: 10.0.0.10, securityGroups: [g] }, b: { subnet: t, ip: 10.0.1.10, securityGroups: [g] } }
                """);
        assertEquals("v/a,v/b,4,icmp tcp/0-21 tcp/23-65535 udp others,,,,,\n", csv(file.toString(), "--from", "a"));
        assertEquals("", csv(file.toString(), "--on", "icmpv6"));
    }

    @Test
    void aServiceSendsNothingAndAFlowHasTwoEnds() {
        assertTrue(asked(2, "reach", THREE_TIER, "--from", "service:s3").contains("sends none"));
        assertTrue(asked(2, "reach", THREE_TIER, "--from", "web-1", "--to", "web-1")
                .contains("a flow needs two"));
    }

    /** A class by an address of an interface is not the one by another address of it. */
    @Test
    void classesOfOneNameAreNotMixedUp() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    securityGroups: { g: { inbound: [ { allow: tcp/443, from: g } ] } }
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.10, securityGroups: [g] }
                      b: { subnet: s, ip: 10.0.0.11, secondaryIps: [10.0.0.12], securityGroups: [g] }
                """);
        assertEquals("""
                class-1,class-3,4,tcp/443,,,,,10.0.0.11
                class-1,class-4,4,tcp/443,,,,,10.0.0.12
                """, csv(file.toString(), "--from", "a", "--to", "10.0.0.0/24", "--by", "class"));
    }

    /** A network and a VPC may have one id: the matrix asks by kind. */
    @Test
    void aNetworkIsFoundWhateverElseIsCalledSo() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  hq:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24, routeTable: r } }
                    routeTables: { r: { routes: [ { to: 192.168.0.0/16, via: vgw } ] } }
                    securityGroups: { g: { inbound: [ { allow: tcp/443, from: 192.168.0.0/16 } ] } }
                    interfaces: { a: { subnet: s, ip: 10.0.0.10, securityGroups: [g] } }
                vpnGateways: { vgw: { vpc: hq, networks: [hq] } }
                networks: { hq: { cidrs: [192.168.0.0/16] } }
                """);
        assertEquals("hq,hq/a,4,tcp/443,vgw,,,,\nhq/a,hq,4,all,vgw,,,,\n", csv(file.toString()));
    }

    /** What cannot be written is an error about the file, however late it shows. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaid() throws IOException {
        StringBuilder many = new StringBuilder("topology: t\nvpcs:\n  v:\n    cidrs: [10.0.0.0/16]\n"
                + "    subnets: { s: { cidr: 10.0.0.0/24 } }\n    securityGroups: { g: { inbound: [ { allow: tcp/443, from: g } ] } }\n"
                + "    interfaces:\n");
        for (int i = 10; i < 40; i++) {
            many.append("      e%d: { subnet: s, ip: 10.0.0.%d, securityGroups: [g] }%n".formatted(i, i));
        }
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, many);
        for (String form : List.of("text", "json", "csv")) {
            String said = asked(3, "reach", file.toString(), "-o", form + ":/dev/full");
            assertEquals(
                    "hopwise: cannot write /dev/full: No space left on device\nMaybe the folder is not yours to write to, or the disk is full.\n",
                    said);
        }
    }

    /** By subnet, group or VPC: what some member can; the best of what several can. */
    @Test
    void setsOfInterfacesAreToldByWhatSomeMemberCan() throws IOException {
        Path file = folder.resolve("sets.yaml");
        Files.writeString(file, """
                topology: sets
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      a: { az: x, cidr: 10.0.1.0/24 }
                      b: { az: x, cidr: 10.0.2.0/24, networkAcl: no-replies }
                    networkAcls:
                      no-replies:
                        inbound: [ { rule: 1, allow: all, from: 0.0.0.0/0 } ]
                        outbound: [ { rule: 1, allow: udp, to: 10.0.1.10/32 } ]
                    securityGroups:
                      web: { inbound: [] }
                      log: { inbound: [ { allow: [udp/514, tcp/22], from: web } ] }
                      two: { inbound: [] }
                    interfaces:
                      a-1: { subnet: a, ip: 10.0.1.10, securityGroups: [web, two] }
                      a-2: { subnet: a, ip: 10.0.1.11, securityGroups: [web] }
                      b-1: { subnet: b, ip: 10.0.2.10, securityGroups: [log] }
                """);
        String path = file.toString();
        assertEquals("""
                v/a-1,v/b-1,4,udp/514,,,,,
                v/a-2,v/b-1,4,,,udp/514,,,
                """, csv(path));
        assertEquals("v/a,v/b,4,udp/514,,,,,\n", csv(path, "--by", "subnet"));
        assertEquals("""
                v/two,v/log,4,udp/514,,,,,
                v/web,v/log,4,udp/514,,,,,
                """, csv(path, "--by", "group"));
        assertEquals("v,v,4,udp/514,,,,,\n", csv(path, "--by", "vpc"));
        assertTrue(asked(0, "reach", path, "--by", "group").contains("  v/web: v/a-1, v/a-2\n"));
    }
}
