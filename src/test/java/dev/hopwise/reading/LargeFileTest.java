package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hopwise.topology.Topology;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Size alone is no reason to refuse a file, or to wait for it. */
class LargeFileTest {
    @Test
    void aFileOfManyMegabytesIsRead() {
        StringBuilder yaml = new StringBuilder("topology: large\nvpcs:\n");
        for (int vpc = 0; vpc < 100; vpc++) {
            append(yaml, vpc);
        }
        // Takes seconds; something quadratic would take hours.
        Topology topology = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Reads.topology(yaml.toString()));
        assertEquals(100, topology.vpcs().size());
        assertEquals(
                "net.yaml:52002:7",
                topology.vpcs().get("v99").interfaces().get("e249").where().toString());
    }

    private static void append(StringBuilder yaml, int vpc) {
        yaml.append("  v").append(vpc).append(":\n    cidrs: [10.0.0.0/16]\n    subnets:\n");
        for (int i = 0; i < 10; i++) {
            yaml.append("      s%d: { az: us-east-1a, cidr: 10.0.%d.0/24, routeTable: r }%n".formatted(i, i));
        }
        yaml.append("    routeTables:\n      r:\n        routes:\n");
        for (int i = 0; i < 250; i++) {
            yaml.append("          - { to: 172.16.%d.0/24, via: e%d }%n".formatted(i, i));
        }
        yaml.append(
                "    securityGroups:\n      g:\n        inbound: [ { allow: [tcp/80, tcp/443], from: [10.0.0.0/8, g] } ]\n");
        yaml.append("    interfaces:\n");
        for (int i = 0; i < 250; i++) {
            yaml.append("      e%d: { subnet: s%d, ip: 10.0.%d.5, securityGroups: [g] }%n".formatted(i, i % 10, i));
        }
    }
}
