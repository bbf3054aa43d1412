package dev.hopwise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One VPC of a generated network. */
final class GeneratedVpc {
    private static final int ZONES = 3;

    private final GeneratedNetwork network;
    private final int vpc;
    private final String block;
    private final List<GeneratedNetwork.Peering> peerings;
    private final boolean hasInternet;
    private final boolean hasIpv6;
    private final boolean hasGatewayEndpoint;
    private final GeneratedFilters filters;
    private final int natGateways;

    GeneratedVpc(GeneratedNetwork network, int vpc) {
        this.network = network;
        this.vpc = vpc;
        this.block = network.blockOf(vpc);
        this.peerings = network.peeringsOf(vpc);
        this.hasInternet = network.chance(0.85);
        this.hasIpv6 = network.chance(0.2);
        this.hasGatewayEndpoint = network.chance(0.6);
        this.filters = new GeneratedFilters(network, vpc, peerings);
        int zones = (int) subnets(Tier.PUBLIC).limit(ZONES).count();
        this.natGateways = !hasInternet ? 0 : network.chance(0.3) ? zones : 1;
    }

    void write() {
        line("  v%d:", vpc);
        line("    cidrs: [%s]", block);
        if (hasIpv6) {
            line("    ipv6Cidrs: [2600:1f16:%x:%x00::/56]", 0x100 + vpc / 256, vpc % 256);
            line("    egressOnlyInternetGateway: eigw");
        }
        if (hasInternet) {
            line("    internetGateway: igw");
        }
        writeSubnets();
        writeRouteTables();
        filters.write();
        writeNatGateways();
        writeEndpoints();
        new GeneratedInterfaces(network, this).write();
    }

    private void writeSubnets() {
        line("    subnets:");
        for (int subnet = 0; subnet < network.shape().subnets(); subnet++) {
            Tier tier = tier(subnet);
            String ipv6 = isDual(subnet) ? ", ipv6Cidr: \"" + ipv6(subnet) + "::/64\"" : "";
            String table = switch (tier) {
                case PUBLIC -> ", routeTable: public";
                case PRIVATE -> ", routeTable: private-" + zone(subnet);
                case ISOLATED -> "";
            };
            String acl = filters.acl(tier).map(", networkAcl: "::concat).orElse("");
            line(
                    "      s%d: { az: us-east-1%s, cidr: %s.0/24%s%s%s }",
                    subnet, zone(subnet), prefix(subnet), ipv6, table, acl);
        }
    }

    private void writeRouteTables() {
        line("    routeTables:");
        table("main", Stream.of());
        Stream<String> out = hasIpv6 ? Stream.of("0.0.0.0/0", "\"::/0\"") : Stream.of("0.0.0.0/0");
        table("public", out.filter(any -> hasInternet).map(it -> route(it, "igw")));
        privateZones().forEach(zone -> {
            List<String> first = new ArrayList<>();
            if (natGateways > 0) {
                first.add(route("0.0.0.0/0", "nat-" + (zone.charAt(0) - 'a' < natGateways ? zone : "a")));
            }
            if (hasIpv6) {
                first.add(route("\"::/0\"", "eigw"));
            }
            table("private-" + zone, first.stream());
        });
    }

    /** Every table knows the peers and the transit gateway, unless somebody forgot. */
    private void table(String id, Stream<String> first) {
        Stream<String> peers = peerings.stream()
                .filter(it -> it.forgetful() != vpc)
                .map(it -> "{ to: %s, via: %s%s }"
                        .formatted(network.blockOf(it.peerOf(vpc)), it.id(), it.active() ? "" : ", state: blackhole"));
        Stream<String> hub = network.isAttached(vpc) ? Stream.of(route("10.0.0.0/8", "hub")) : Stream.of();
        line("      %s:", id);
        if (id.equals("main")) {
            line("        main: true");
        }
        List<String> routes = Stream.of(first, peers, hub).flatMap(it -> it).toList();
        line(routes.isEmpty() ? "        routes: []" : "        routes:");
        routes.forEach(it -> line("          - %s", it));
    }

    private static String route(String to, String via) {
        return "{ to: " + to + ", via: " + via + " }";
    }

    private void writeNatGateways() {
        List<Integer> in = subnets(Tier.PUBLIC).limit(natGateways).boxed().toList();
        if (!in.isEmpty()) {
            line("    natGateways:");
        }
        for (int i = 0; i < in.size(); i++) {
            line(
                    "      nat-%c: { subnet: s%d, publicIp: %s, privateIp: %s.250 }",
                    'a' + i, in.get(i), network.nextPublicAddress(), prefix(in.get(i)));
        }
    }

    private void writeEndpoints() {
        boolean hasInterfaceEndpoint = network.chance(0.5);
        if (!hasGatewayEndpoint && !hasInterfaceEndpoint) {
            return;
        }
        line("    endpoints:");
        if (hasGatewayEndpoint) {
            line(
                    "      s3: { type: gateway, service: s3, routeTables: %s }",
                    GeneratedNetwork.list(Stream.concat(
                            Stream.of("main", "public"), privateZones().map("private-"::concat))));
        }
        if (hasInterfaceEndpoint) {
            line(
                    "      secrets: { type: interface, service: secretsmanager, subnets: %s, securityGroups: [endpoint], privateDns: true }",
                    subnets(Tier.PRIVATE)
                            .limit(2)
                            .mapToObj(it -> "s" + it + ": " + prefix(it) + ".240")
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
    }

    boolean hasInternet() {
        return hasInternet;
    }

    Tier tier(int subnet) {
        int tenth = subnet * 10 / network.shape().subnets();
        return tenth < 3 ? Tier.PUBLIC : tenth < 7 ? Tier.PRIVATE : Tier.ISOLATED;
    }

    private IntStream subnets(Tier tier) {
        return IntStream.range(0, network.shape().subnets()).filter(it -> tier(it) == tier);
    }

    private Stream<String> privateZones() {
        return subnets(Tier.PRIVATE).mapToObj(GeneratedVpc::zone).distinct().sorted();
    }

    private static String zone(int subnet) {
        return String.valueOf((char) ('a' + subnet % ZONES));
    }

    boolean isDual(int subnet) {
        return hasIpv6 && tier(subnet) != Tier.ISOLATED;
    }

    String prefix(int subnet) {
        return network.subnetOf(vpc, subnet);
    }

    String ipv6(int subnet) {
        return "2600:1f16:%x:%x%02x".formatted(0x100 + vpc / 256, vpc % 256, subnet);
    }

    private void line(String format, Object... arguments) {
        network.line(format, arguments);
    }
}
