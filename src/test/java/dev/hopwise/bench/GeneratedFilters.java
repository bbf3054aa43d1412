package dev.hopwise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The network ACLs and security groups of a generated VPC. */
final class GeneratedFilters {
    /** How many web servers with their applications and databases a VPC has. */
    static final int STACKS = 3;
    /** What may go out where a group does not say. */
    private static final String EVERYTHING = "";

    private final GeneratedNetwork network;
    private final int vpc;
    private final String block;
    private final List<GeneratedNetwork.Peering> peerings;
    private final boolean guardsPublic;
    private final boolean guardsIsolated;

    GeneratedFilters(GeneratedNetwork network, int vpc, List<GeneratedNetwork.Peering> peerings) {
        this.network = network;
        this.vpc = vpc;
        this.block = network.blockOf(vpc);
        this.peerings = peerings;
        this.guardsPublic = network.chance(0.5);
        this.guardsIsolated = network.chance(0.6);
    }

    /** The ACL of the subnets of a tier; empty where it is the default one. */
    Optional<String> acl(Tier tier) {
        return switch (tier) {
            case PUBLIC -> Optional.of("public").filter(any -> guardsPublic);
            case PRIVATE -> Optional.empty();
            case ISOLATED -> Optional.of("isolated").filter(any -> guardsIsolated);
        };
    }

    void write() {
        writeAcls();
        writeGroups();
    }

    private void writeAcls() {
        if (!guardsPublic && !guardsIsolated) {
            return;
        }
        line("    networkAcls:");
        if (guardsPublic) {
            line("      public:");
            line("        inbound:");
            entries(
                    "90, deny: all, from: 198.51.100.0/24",
                    "100, allow: tcp/80, from: 0.0.0.0/0",
                    "110, allow: tcp/443, from: 0.0.0.0/0",
                    "120, allow: tcp/22, from: 203.0.113.0/24",
                    "130, allow: tcp/1024-65535, from: 0.0.0.0/0",
                    "140, allow: icmp, from: 0.0.0.0/0");
            line("        outbound: [ { rule: 100, allow: all, to: 0.0.0.0/0 } ]");
        }
        if (guardsIsolated) {
            line("      isolated:");
            line("        inbound:");
            entries(
                    "80, deny: tcp/5432, from: " + network.subnetOf(vpc, 1) + ".0/27",
                    "100, allow: tcp/5432, from: 10.0.0.0/8",
                    "110, allow: tcp/22, from: 10.0.0.0/8",
                    "120, allow: icmp, from: " + block,
                    "130, allow: tcp/1024-65535, from: 10.0.0.0/8");
            line("        outbound:");
            entries("100, allow: tcp/443, to: 0.0.0.0/0", "110, allow: icmp, to: 10.0.0.0/8");
            // The others forget the replies to clients in other subnets.
            if (network.chance(0.75)) {
                entries("120, allow: tcp/32768-60999, to: 10.0.0.0/8");
            }
        }
    }

    private void entries(String... entries) {
        Stream.of(entries).forEach(it -> line("          - { rule: %s }", it));
    }

    private void writeGroups() {
        line("    securityGroups:");
        for (int stack = 0; stack < STACKS; stack++) {
            writeStack(stack);
        }
        group("bastion", "[ { allow: [tcp/22, icmp], to: 10.0.0.0/8 } ]", "[tcp/22, icmp], from: 203.0.113.0/24");
        group("management", EVERYTHING, "tcp/22, from: bastion", "tcp/22, from: " + network.subnetOf(0, 0) + ".10/32");
        group("shared", EVERYTHING, "tcp/443, from: 10.0.0.0/8", "tcp/8000-9000, from: " + block);
        group("monitor", "[ { allow: tcp/1-1023, to: " + block + " } ]", "icmp, from: " + block);
        group("endpoint", EVERYTHING, "tcp/443, from: " + block);
    }

    /** Web server, application and database; every second one says what may go out. */
    private void writeStack(int stack) {
        String anywhere = ", from: [0.0.0.0/0, \"::/0\"]";
        group("web-" + stack, EVERYTHING, "tcp/80" + anywhere, "tcp/443" + anywhere);
        String ofApp = "[ { allow: tcp/5432, to: db-" + stack + " }, { allow: tcp/443, to: [" + block + ", pl-s3] } ]";
        String ofDb = "[ { allow: tcp/443, to: [10.0.0.0/8, pl-s3] }, { allow: icmp, to: " + block + " } ]";
        boolean strict = stack % 2 == 1;
        group("app-" + stack, strict ? ofApp : EVERYTHING, "[tcp/8080-8090, tcp/443], from: web-" + stack);
        group("db-" + stack, strict ? ofDb : EVERYTHING, clientsOfDb(stack).toArray(String[]::new));
    }

    private List<String> clientsOfDb(int stack) {
        List<String> clients = new ArrayList<>(List.of("tcp/5432, from: app-" + stack));
        for (GeneratedNetwork.Peering it : peerings) {
            int peer = it.peerOf(vpc);
            if (stack == 1) {
                clients.add("tcp/5400-5500, from: " + network.blockOf(peer));
            } else if (stack == 0 && it.active() && network.chance(0.5)) {
                clients.add("tcp/5432, from: v" + peer + "/app-0");
            }
        }
        return clients;
    }

    private void group(String id, String outbound, String... inbound) {
        line("      %s:", id);
        line("        inbound:");
        Stream.of(inbound).forEach(it -> line("          - { allow: %s }", it));
        if (!outbound.equals(EVERYTHING)) {
            line("        outbound: %s", outbound);
        }
    }

    private void line(String format, Object... arguments) {
        network.line(format, arguments);
    }
}
