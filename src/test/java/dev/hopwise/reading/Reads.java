package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hopwise.topology.Topology;
import java.util.List;

/** Reads a text for a test, under the name net.yaml. */
final class Reads {
    static final String TOPOLOGY_KEYS = "topology, defaults, include, vpcs, peerings, transitGateways, vpnGateways, "
            + "prefixLists, networks, services, needs, expect, suppress, description, tags";
    static final String VPC_KEYS = "region, account, cidrs, ipv6Cidrs, dnsSupport, dnsHostnames, internetGateway, "
            + "egressOnlyInternetGateway, blockPublicAccess, subnets, routeTables, networkAcls, securityGroups, "
            + "interfaces, natGateways, endpoints, flowLogs, description, tags";
    static final String A_PROTOCOL = "a protocol such as tcp/443, udp/53, tcp/1024-65535, icmp/8, icmp/3/4, 47 or all";

    private Reads() {}

    /** Every problem, in order, each on one line. */
    static List<String> problems(String yaml) {
        return problems(TopologyReader.readText("net.yaml", yaml));
    }

    static List<String> problems(Reading reading) {
        Reading.Unreadable unreadable = assertInstanceOf(Reading.Unreadable.class, reading);
        return unreadable.problems().stream().map(Problem::toString).toList();
    }

    /** The topology of a text that has no problem. */
    static Topology topology(String yaml) {
        return topology(TopologyReader.readText("net.yaml", yaml));
    }

    static Topology topology(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            assertEquals(List.of(), unreadable.problems());
        }
        return assertInstanceOf(Reading.Read.class, reading).topology();
    }
}
