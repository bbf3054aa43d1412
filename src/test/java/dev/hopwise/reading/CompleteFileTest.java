package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.ExpectedVerdict;
import dev.hopwise.topology.LogDestination;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Peering;
import dev.hopwise.topology.PeeringStatus;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.TrafficType;
import dev.hopwise.topology.Vpc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The complete small file of the format's description, value by value, and where each of them stands. */
class CompleteFileTest {
    private static Topology topology;
    private static Vpc shop;

    @BeforeAll
    static void read() throws IOException {
        try (var in = CompleteFileTest.class.getResourceAsStream("shop.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            topology = Reads.topology(TopologyReader.readText("shop.yaml", text));
            shop = topology.vpcs().get("shop");
        }
    }

    @Test
    void theTopologyHasANameAndDefaults() {
        assertEquals("shop", topology.topology().value());
        assertEquals("shop.yaml:1:11", topology.topology().where().toString());
        assertEquals("shop.yaml:1:1", topology.where().toString());
        assertEquals("shop.yaml:2:1", topology.defaults().orElseThrow().where().toString());
        assertEquals(
                "111111111111",
                topology.defaults().orElseThrow().account().orElseThrow().value());
    }

    @Test
    void vpcsComeInTheOrderOfTheFileAndStandAtTheirKeys() {
        assertEquals(List.of("shop", "data"), List.copyOf(topology.vpcs().keySet()));
        assertEquals("shop", shop.id());
        assertEquals("shop.yaml:5:3", shop.where().toString());
        assertEquals("[10.0.0.0/16]", shop.cidrs().toString());
        assertEquals("shop.yaml:6:13", shop.cidrs().get(0).where().toString());
        assertTrue(shop.dnsSupport().orElseThrow().on());
        assertEquals("shop.yaml:8:19", shop.dnsHostnames().orElseThrow().where().toString());
        assertEquals(
                "shop.yaml:9:5", shop.internetGateway().orElseThrow().where().toString());
        assertEquals(
                "shop.yaml:9:22",
                shop.internetGateway().orElseThrow().id().where().toString());
        assertEquals("shop.yaml:42:3", topology.vpcs().get("data").where().toString());
    }

    @Test
    void routesStandAtTheStartOfTheirItem() {
        Route route = shop.routeTables().get("public").routes().get(0);
        assertEquals("shop.yaml:16:13", route.where().toString());
        assertEquals("0.0.0.0/0", route.to().value());
        assertEquals("shop.yaml:16:19", route.to().where().toString());
        assertEquals("igw-shop", route.via().text());
        assertEquals("shop.yaml:16:35", route.via().where().toString());
        assertTrue(shop.routeTables().get("private").main().orElseThrow().on());
        assertEquals(Optional.empty(), shop.routeTables().get("public").main());
        assertEquals(
                "shop.yaml:47:43",
                topology.vpcs()
                        .get("data")
                        .routeTables()
                        .get("main")
                        .routes()
                        .get(0)
                        .to()
                        .where()
                        .toString());
    }

    @Test
    void aclEntriesKeepNumberTrafficAndBlock() {
        AclEntry entry = shop.networkAcls().get("app").inbound().orElseThrow().get(1);
        assertEquals("shop.yaml:25:13", entry.where().toString());
        assertEquals(110, entry.rule().value());
        assertEquals("shop.yaml:25:21", entry.rule().where().toString());
        assertEquals("[tcp/1024-65535]", entry.allow().orElseThrow().traffic().toString());
        assertEquals("10.1.0.0/16", entry.from().orElseThrow().toString());
        assertEquals("shop.yaml:25:55", entry.from().orElseThrow().where().toString());
        assertEquals(Optional.empty(), entry.deny());
        assertFalse(shop.networkAcls().get("app").isDefault().isPresent());
    }

    @Test
    void groupsAndInterfacesKeepTheirReferences() {
        assertEquals(
                "shop.yaml:34:38",
                shop.securityGroups()
                        .get("app")
                        .inbound()
                        .orElseThrow()
                        .get(0)
                        .from()
                        .get(0)
                        .where()
                        .toString());
        assertEquals(Optional.empty(), shop.securityGroups().get("app").outbound());
        NetworkInterface web = shop.interfaces().get("web-1");
        assertEquals("shop.yaml:36:7", web.where().toString());
        assertEquals("web-a", web.subnet().text());
        assertEquals("10.0.0.10", web.ip().orElseThrow().toString());
        assertEquals("shop.yaml:36:35", web.ip().orElseThrow().where().toString());
        assertEquals("52.0.0.10", web.publicIp().orElseThrow().toString());
        assertEquals("[web]", web.securityGroups().orElseThrow().toString());
    }

    @Test
    void endpointsLogsAndPeeringsHaveTheirWords() {
        assertEquals(EndpointType.GATEWAY, shop.endpoints().get("s3").type());
        assertEquals("[private]", shop.endpoints().get("s3").routeTables().toString());
        assertEquals(Optional.of(TrafficType.ALL), shop.flowLogs().get("all").traffic());
        assertEquals(Optional.of(LogDestination.S3), shop.flowLogs().get("all").destination());
        Peering peering = topology.peerings().get("pcx-shop-data");
        assertEquals("[shop, data]", peering.between().toString());
        assertEquals(Optional.of(PeeringStatus.ACTIVE), peering.status());
        assertEquals("shop.yaml:54:3", peering.where().toString());
    }

    @Test
    void needsAndExpectationsStandAtTheStartOfTheirItem() {
        assertEquals("shop.yaml:57:5", topology.needs().get(0).where().toString());
        Expectation expectation = topology.expect().get(1);
        assertEquals("shop.yaml:61:5", expectation.where().toString());
        assertEquals("internet", expectation.from().text());
        assertEquals("db-1", expectation.to().text());
        assertEquals(ExpectedVerdict.BLOCKED, expectation.verdict());
        assertEquals(
                "databases are private", expectation.because().orElseThrow().value());
    }
}
