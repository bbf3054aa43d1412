package dev.hopwise.reasoning;

import dev.hopwise.packet.Range;
import dev.hopwise.packet.Traffic;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a network of many VPCs with 250 interfaces each: teams of four in a mesh of peerings, a transit gateway for every
 * second VPC, NAT gateways, gateway endpoints, ACLs, and groups that refer to each other. Which flows pass is known.
 */
final class LargeNetwork {
    static final int INTERFACES_OF_VPC = 250;
    private static final int SUBNETS = 10;
    private static final int TEAM = 4;

    private final int vpcs;
    private final StringBuilder text = new StringBuilder();

    private LargeNetwork(int vpcs) {
        this.vpcs = vpcs;
    }

    /** A file with some {@code interfaces} interfaces. */
    static String text(int interfaces) {
        LargeNetwork network = new LargeNetwork(vpcs(interfaces));
        network.write();
        return network.text.toString();
    }

    private static int vpcs(int interfaces) {
        return Math.max(TEAM, interfaces / INTERFACES_OF_VPC / TEAM * TEAM);
    }

    /** Questions of every kind, spread over the network, and the verdicts. */
    static Map<List<String>, Verdict> questions(int interfaces, int each) {
        int vpcs = vpcs(interfaces);
        Map<List<String>, Verdict> questions = new LinkedHashMap<>();
        for (int i = 0; i < each; i++) {
            int v = (int) ((long) i * vpcs / each) / 2 * 2;
            int mate = v / TEAM * TEAM + (v + 1) % TEAM;
            int hub = (v + vpcs / 2) % vpcs / 2 * 2;
            int stranger = (v + TEAM + 1) % vpcs;
            questions.put(List.of("v%d/app-3-7".formatted(v), "v%d/db-5-9".formatted(v), "tcp/5432"), Verdict.ALLOWED);
            questions.put(List.of("v%d/app-3-7".formatted(v), "v%d/db-5-9".formatted(v), "tcp/22"), Verdict.BLOCKED);
            questions.put(
                    List.of("v%d/app-3-7".formatted(v), "v%d/app-2-4".formatted(mate), "tcp/443"), Verdict.ALLOWED);
            questions.put(
                    List.of("v%d/app-3-7".formatted(v), "v%d/app-3-4".formatted(hub), "tcp/443"),
                    hub == v ? Verdict.BLOCKED : Verdict.ALLOWED);
            questions.put(
                    List.of("v%d/app-3-7".formatted(v), "v%d/app-2-4".formatted(stranger), "tcp/443"), Verdict.BLOCKED);
            questions.put(List.of("v%d/app-3-7".formatted(v), block(mate, 2) + ".14", "tcp/443"), Verdict.ALLOWED);
            questions.put(List.of(block(v, 3) + ".17", "v%d/db-5-9".formatted(v), "tcp/5432"), Verdict.ALLOWED);
            questions.put(List.of("v%d/app-3-7".formatted(v), "198.51.100.7", "tcp/443"), Verdict.ALLOWED);
            questions.put(List.of("v%d/app-3-7".formatted(v), "service:s3", "tcp/443"), Verdict.ALLOWED);
            questions.put(List.of("internet", "v%d/db-5-9".formatted(v), "tcp/5432"), Verdict.BLOCKED);
        }
        return questions;
    }

    static Question question(List<String> words) {
        return new Question(words.get(0), words.get(1), List.of(Traffic.parse(words.get(2))), Range.EPHEMERAL, false);
    }

    private void write() {
        text.append("topology: large\ndefaults: { region: us-east-1 }\nvpcs:\n");
        for (int v = 0; v < vpcs; v++) {
            vpc(v);
        }
        text.append("peerings:\n");
        for (int v = 0; v < vpcs; v++) {
            for (int mate : mates(v)) {
                if (v < mate) {
                    line("  pcx-%d-%d: { between: [v%d, v%d] }", v, mate, v, mate);
                }
            }
        }
        text.append("transitGateways:\n  hub:\n    attachments:\n");
        for (int v = 0; v < vpcs; v += 2) {
            line("      att-%d: { vpc: v%d, subnets: [s0], associate: all, propagate: [all] }", v, v);
        }
        text.append("    routeTables: { all: {} }\n");
    }

    private List<Integer> mates(int v) {
        List<Integer> mates = new ArrayList<>();
        for (int mate = v / TEAM * TEAM; mate < v / TEAM * TEAM + TEAM; mate++) {
            if (mate != v) {
                mates.add(mate);
            }
        }
        return mates;
    }

    private static String block(int v) {
        return "10." + v / 16 + "." + v % 16 * 16;
    }

    /** The network part of a subnet's block, a /24. */
    private static String block(int v, int subnet) {
        return "10.%d.%d".formatted(v / 16, v % 16 * 16 + subnet);
    }

    private void vpc(int v) {
        line("  v%d:", v);
        line("    cidrs: [%s.0/20]", block(v));
        line("    internetGateway: igw");
        line("    subnets:");
        for (int s = 0; s < SUBNETS; s++) {
            line(
                    "      s%d: { az: us-east-1%c, cidr: %s.0/24, routeTable: %s, networkAcl: acl }",
                    s, 'a' + s % 3, block(v, s), s == 0 ? "public" : "private");
        }
        line("    routeTables:");
        line("      public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }");
        line("      private:");
        line("        routes:");
        line("          - { to: 0.0.0.0/0, via: nat }");
        mates(v).forEach(mate ->
                line("          - { to: %s.0/20, via: pcx-%d-%d }", block(mate), Math.min(v, mate), Math.max(v, mate)));
        if (v % 2 == 0) {
            line("          - { to: 10.0.0.0/8, via: hub }");
        }
        line("    networkAcls:");
        line("      acl:");
        line(
                "        inbound: [ { rule: 90, deny: tcp/23, from: 0.0.0.0/0 }, { rule: 100, allow: all, from: 0.0.0.0/0 } ]");
        line(
                "        outbound: [ { rule: 90, deny: tcp/25, to: 0.0.0.0/0 }, { rule: 100, allow: all, to: 0.0.0.0/0 } ]");
        line("    securityGroups:");
        line(
                "      app: { inbound: [ { allow: tcp/443, from: 10.0.0.0/8 } ], outbound: [ { allow: all, to: 0.0.0.0/0 } ] }");
        line("      db: { inbound: [ { allow: tcp/5432, from: app } ] }");
        line(
                "    natGateways: { nat: { subnet: s0, publicIp: 52.%d.%d.1, privateIp: %s.250 } }",
                v / 256, v % 256, block(v, 0));
        line("    endpoints: { s3: { type: gateway, service: s3, routeTables: [private] } }");
        line("    interfaces:");
        for (int s = 0; s < SUBNETS; s++) {
            for (int n = 0; n < INTERFACES_OF_VPC / SUBNETS; n++) {
                String group = s < SUBNETS / 2 ? "app" : "db";
                line(
                        "      %s-%d-%d: { subnet: s%d, ip: %s.%d, securityGroups: [%s] }",
                        group, s, n, s, block(v, s), 10 + n, group);
            }
        }
    }

    private void line(String format, Object... arguments) {
        text.append(format.formatted(arguments)).append('\n');
    }
}
