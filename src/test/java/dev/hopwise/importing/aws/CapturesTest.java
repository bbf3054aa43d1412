package dev.hopwise.importing.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.importing.ImportedTopology;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real accounts, as other projects published them, where they are at hand. */
class CapturesTest {
    private static final Path CAPTURES = Path.of("../shared/data/aws");

    @BeforeAll
    static void needs_captures() {
        Assumptions.assumeTrue(
                Files.isDirectory(CAPTURES), () -> "Skipped: there are no captures in " + CAPTURES + " to import");
    }

    private static ImportedTopology imported(String name) {
        Path folder = CAPTURES.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "Skipped: there is no capture " + folder);
        return AwsImport.read(folder, Optional.empty(), Optional.empty());
    }

    @Test
    void peering_has_three_vpcs_two_peerings_and_no_disassociated_block() {
        ImportedTopology imported = imported("peering");
        Topology topology = Answers.loaded(imported.yaml());
        assertEquals("peering", topology.topology().value());
        assertEquals(3, topology.vpcs().size());
        assertEquals(2, topology.peerings().size());
        assertTrue(topology.vpcs().values().stream()
                .flatMap(vpc -> vpc.cidrs().stream())
                .noneMatch(block -> block.toString().equals("192.169.0.0/16")));
        assertEquals(
                2,
                imported.notCarried().stream()
                        .filter(line -> line.endsWith("block 192.169.0.0/16 is disassociated"))
                        .count());
        assertTrue(imported.yaml().contains("- { to: 0.0.0.0/0, via: igw-0a2c9ae201b441bff, state: blackhole }"));
        assertEquals(
                3,
                topology.vpcs().values().stream()
                        .mapToInt(vpc -> vpc.interfaces().size())
                        .sum());
    }

    @Test
    void nat_gateway_is_carried_as_a_whole() {
        ImportedTopology imported = imported("nat-gateway");
        assertEquals(0, imported.notCarried().size(), imported.yaml());
        Vpc vpc = Answers.loaded(imported.yaml()).vpcs().values().iterator().next();
        assertEquals(Set.of("nat-07ab4846da51f4612"), vpc.natGateways().keySet());
        assertEquals(
                Optional.of("3.135.127.225"),
                vpc.natGateways().get("nat-07ab4846da51f4612").publicIp().map(Object::toString));
        assertEquals(3, vpc.interfaces().size());
        assertEquals(2, vpc.networkAcls().size());
    }

    @Test
    void the_vpn_gateway_knows_its_static_route_and_nothing_of_its_keys() {
        ImportedTopology imported = imported("public-private-vpn");
        Topology topology = Answers.loaded(imported.yaml());
        assertEquals(
                "[19.168.0.0/16]",
                topology.vpnGateways().get("vgw-070087240d6fa2989").routes().toString());
        assertTrue(
                !imported.yaml().contains("pre_shared_key") && !imported.yaml().contains("1.1.1.1"));
        assertTrue(imported.notCarried().stream().anyMatch(line -> line.startsWith("cgw-0e0d620a3ae284684: ")));
    }

    @Test
    void sg_references_takes_interfaces_from_instances_and_accounts_as_they_are() {
        ImportedTopology imported = imported("sg-references");
        Topology topology = Answers.loaded(imported.yaml());
        Vpc vpc = topology.vpcs().get("VpcId:22");
        assertEquals(
                Set.of(
                        "NetworkInterfaceId:26",
                        "NetworkInterfaceId:34",
                        "NetworkInterfaceId:41",
                        "NetworkInterfaceId:49",
                        "NetworkInterfaceId:61"),
                vpc.interfaces().keySet());
        assertEquals(5, vpc.securityGroups().size());
        assertTrue(imported.yaml().contains("defaults: { region: eu-north-1, account: OwnerId:25 }"));
        assertTrue(imported.notCarried().stream().anyMatch(line -> line.startsWith("RouteTables: not in the data")));
    }
}
