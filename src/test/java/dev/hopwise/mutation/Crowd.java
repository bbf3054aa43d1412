package dev.hopwise.mutation;

import dev.hopwise.reading.Reading;
import dev.hopwise.topology.Topology;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More of everything than AWS gives, where a rule on one quota must not mind what is counted for another. */
final class Crowd {
    private static final int GROUPS = 1001;
    private static final int FEWER_ROUTES = 600;
    private static final int MORE_ROUTES = 1001;

    private Crowd() {}

    /** An interface with more groups than one may have rules, and tables into which more is propagated than they may have static routes. */
    static Topology topology() {
        String text = """
                topology: crowd
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.1.0/24 } }
                    routeTables: { main: { main: true, propagate: [vgw-fewer] } }
                    securityGroups: { %s }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10, securityGroups: [%s] } }
                  data:
                    cidrs: [10.1.0.0/16]
                    routeTables: { main: { main: true, propagate: [vgw-more] } }
                vpnGateways:
                  vgw-fewer: { vpc: shop, networks: [fewer] }
                  vgw-more: { vpc: data, networks: [more] }
                networks:
                  fewer: { cidrs: [%s] }
                  more: { cidrs: [%s] }
                """.formatted(groups("g%d: {}"), groups("g%d"), blocks(FEWER_ROUTES), blocks(MORE_ROUTES));
        Reading.Read read = TopologyFiles.read(Path.of("crowd.yaml"), text);
        return read.topology();
    }

    private static String groups(String form) {
        return IntStream.range(0, GROUPS).mapToObj(form::formatted).collect(Collectors.joining(", "));
    }

    private static String blocks(int several) {
        return IntStream.range(0, several)
                .mapToObj(i -> "172.%d.%d.0/24".formatted(16 + i / 256, i % 256))
                .collect(Collectors.joining(", "));
    }
}
