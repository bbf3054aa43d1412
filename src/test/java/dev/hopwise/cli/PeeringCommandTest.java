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
import org.junit.jupiter.api.io.TempDir;

/** The command {@code peering}: every pair of VPCs, and what a full mesh takes (PEER:peering-configurations-full-access). */
class PeeringCommandTest {
    private static final Path MESH = Path.of("topologies", "full-mesh-of-four.yaml");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int peering(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "peering";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String asked(String text) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, text);
        assertEquals(0, peering(file.toString()), err.toString());
        return out.toString().replace(file.toString(), "t.yaml");
    }

    /** The quiz question: how many connections join four VPCs, each with each? */
    @Test
    void fourVpcsTakeSixConnections() {
        assertEquals(0, peering("--count", "4"));
        assertEquals("4 VPCs: 6 peering connections for a full mesh, n(n-1)/2.\n", out.toString());
        assertEquals(0, peering("--count", "7", "--format", "json"));
        assertEquals("{\n  \"command\": \"peering\",\n  \"vpcs\": 7,\n  \"required\": 21\n}\n", out.toString());
        assertEquals(0, peering("--count", "1"));
        assertEquals("1 VPC: 0 peering connections for a full mesh, n(n-1)/2.\n", out.toString());
    }

    @Test
    void theCountIsANumberOfVpcs() {
        assertEquals(2, peering("--count", "-1"));
        assertEquals(2, peering("--count", "four"));
        assertEquals("hopwise: --count four: a number of VPCs is one of 0 to 1000000\n", err.toString());
        assertEquals(2, peering("--count", "4", MESH.toString()));
        assertEquals(2, peering());
    }

    @Test
    void aMeshOfFourLacksTheConnectionThatIsTakenOut() throws IOException {
        String mesh = Files.readString(MESH);
        assertEquals(
                6,
                mesh.lines()
                        .filter(line -> line.matches(" +pcx-[a-d]-[a-d]: .*"))
                        .count());
        assertTrue(asked(mesh).contains("6 peering connections for a full mesh, n(n-1)/2. 6 of them complete."));
        String five = mesh.replaceAll("(?m)^.*pcx-b-d.*\n", "");
        String answer = asked(five);
        assertTrue(answer.contains("5 of them complete."), answer);
        assertTrue(answer.contains("  missing      b – d  no peering connection joins b and d  t.yaml:"), answer);
    }

    /** UG:nat-gateway-basics: what a NAT gateway sends comes back; the rest may by another gateway. The word stays the same. */
    @Test
    void repliesOfAOneSidedPairMayComeBackAllTheSame() throws IOException {
        String topology = """
                topology: shop
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets: { app: { cidr: 10.0.0.0/24, routeTable: app }, out: { cidr: 10.0.1.0/24, routeTable: out } }
                    routeTables:
                      app: { routes: [ { to: 10.1.0.0/16, via: %s } ] }
                      out: { routes: [ { to: 10.1.0.0/16, via: pcx } ] }
                    natGateways: { nat: { subnet: out, connectivity: private } }
                    interfaces: { app-1: { subnet: app, ip: 10.0.0.10 } }
                  data:
                    cidrs: [10.1.0.0/16]
                    subnets: { db: { cidr: 10.1.0.0/24 } }
                    routeTables: { main: { main: true, routes: [ %s ] } }
                peerings:
                  pcx: { between: [shop, data] }
                transitGateways:
                  tgw:
                    attachments:
                      data: { vpc: data, subnets: [db], associate: all, propagate: [all] }
                      %s
                    routeTables: { all: {} }
                """;
        String back = "{ to: 10.0.0.0/16, via: tgw }";
        String attached = "shop: { vpc: shop, subnets: [app], associate: all, propagate: [all] }";
        assertOneSided(
                "only shop has routes over pcx, and only NAT gateways send by them: replies come back to these, and data can ask nothing",
                topology.formatted("nat", back, attached));
        assertOneSided(
                "only shop has routes over pcx, and data leads replies another way, by 10.0.0.0/16 to tgw",
                topology.formatted("pcx", back, attached));
        assertOneSided(
                "only shop has routes over pcx, and data has none: replies do not come back",
                topology.formatted("pcx", back, ""));
        assertOneSided(
                "only shop has routes over pcx that carry anything: 10.0.0.0/16 to pcx of data loses against other routes, and replies do not come back",
                topology.formatted(
                        "pcx",
                        "{ to: 10.0.0.0/16, via: pcx }, { to: 10.0.0.0/17, via: tgw }, { to: 10.0.128.0/17, via: tgw }",
                        ""));
    }

    private void assertOneSided(String because, String topology) throws IOException {
        String answer = asked(topology);
        assertTrue(answer.contains("  one-sided    data – shop  " + because + "  t.yaml:"), answer);
    }

    private static String shop(String status, String here, String there) {
        return """
                topology: shop
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16, 10.5.0.0/16]
                    subnets: { a: { cidr: 10.0.0.0/24, routeTable: t }, b: { cidr: 10.0.1.0/24, routeTable: t } }
                    routeTables: { t: { routes: [ %s ] } }
                  data:
                    cidrs: [10.1.0.0/16]
                    routeTables: { t: { main: true, routes: [ %s ] } }
                peerings:
                  pcx: { between: [shop, data], status: %s }
                """.formatted(here, there, status);
    }

    private String row(String status, String here, String there) throws IOException {
        return asked(shop(status, here, there))
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static final String TO_DATA = "{ to: 10.1.0.0/16, via: pcx }";
    private static final String TO_SHOP = "{ to: 10.0.0.0/16, via: pcx }, { to: 10.5.0.0/16, via: pcx }";

    /** PEER:vpc-peering-routing: both sides, all blocks, all subnets. */
    @Test
    void eachStateOfRoutingHasItsWordAndItsReason() throws IOException {
        assertEquals(
                "complete     data – shop  every table in use of both VPCs leads all blocks of the other over pcx  t.yaml:11:3",
                row("active", TO_DATA, TO_SHOP));
        assertEquals(
                "partial      data – shop  not everything goes over pcx: data/t leads 10.5.0.0/16 elsewhere, or nowhere  t.yaml:11:3",
                row("active", TO_DATA, "{ to: 10.0.0.0/16, via: pcx }"));
        assertEquals(
                "partial      data – shop  not everything goes over pcx: shop/t leads 10.1.128.0/17 elsewhere, or nowhere  t.yaml:11:3",
                row("active", "{ to: 10.1.0.0/17, via: pcx }", TO_SHOP));
        assertEquals(
                "one-sided    data – shop  only shop has routes over pcx, and data has none: replies do not come back  t.yaml:11:3",
                row("active", TO_DATA, ""));
        assertEquals(
                "one-sided    data – shop  only shop has routes over pcx that carry anything: 10.0.0.0/16 to pcx of data is a blackhole, and replies do not come back  t.yaml:11:3",
                row("active", TO_DATA, "{ to: 10.0.0.0/16, via: pcx, state: blackhole }"));
        assertEquals(
                "one-sided    data – shop  only shop has routes over pcx, and data has none: replies do not come back  t.yaml:11:3",
                row("active", TO_DATA, "{ to: 192.168.0.0/16, via: pcx }"));
        assertEquals(
                "one-sided    data – shop  only data has routes over pcx, and shop has none: replies do not come back  t.yaml:11:3",
                row("active", "", TO_SHOP));
        assertEquals(
                "unrouted     data – shop  pcx is active, and no table in use of either VPC leads anything over it  t.yaml:11:3",
                row("active", "", ""));
    }

    /** Every table in use, with just the addresses that it does not lead over the connection. */
    @Test
    void whatIsMissingOfAPartialPairIsToldInFull() throws IOException {
        assertEquals(
                "partial      data – shop  not everything goes over pcx: shop/t leads 10.1.64.0/18 and 10.1.192.0/18,"
                        + " data/t leads 10.0.0.0/17 and 10.5.0.0/16 elsewhere, or nowhere  t.yaml:11:3",
                row(
                        "active",
                        "{ to: 10.1.0.0/18, via: pcx }, { to: 10.1.128.0/18, via: pcx }",
                        "{ to: 10.0.128.0/17, via: pcx }"));
        assertEquals(
                "partial      data – shop  not everything goes over pcx: shop/t leads 10.1.9.0/24 elsewhere, or nowhere"
                        + "  t.yaml:11:3",
                row("active", TO_DATA + ", { to: 10.1.9.0/24, via: pcx, state: blackhole }", TO_SHOP));
    }

    /** Names are written as in the file, also where a sentence begins with one; what nothing joins is noted. */
    @Test
    void annotatesWithNamesAsTheyAre() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  a: { cidrs: [10.0.0.0/16], routeTables: { m: { main: true, routes: [ { to: 10.1.0.0/16, via: ab } ] } } }
                  b: { cidrs: [10.1.0.0/16] }
                  c: { cidrs: [10.2.0.0/16], routeTables: { m: { main: true, routes: [ { to: pl-x, via: bc } ] } } }
                peerings: { ab: { between: [a, b] }, bc: { between: [b, c] } }
                prefixLists: { pl-x: { entries: [10.0.0.0/16], maxEntries: 2 } }
                """);
        assertEquals(0, peering(file.toString(), "--format", "github"), err.toString());
        assertEquals(
                List.of(
                        "a – b is one-sided%0AOnly a has routes over ab, and b has none: replies do not come back.",
                        "a – c is missing%0ANo peering connection joins a and c.",
                        "b – c is unrouted%0Abc is active, and no table in use of either VPC leads anything over it.",
                        "c → b → a is not transitive%0Ac/m takes b for a way to a by pl-x (10.0.0.0/16) to bc, and b passes"
                                + " nothing on: peering is not transitive."),
                out.toString()
                        .lines()
                        .filter(line -> line.startsWith("::"))
                        .map(line -> line.substring(line.lastIndexOf("::") + 2))
                        .toList());
        assertTrue(out.toString().contains("line=5,col=3,title=PCX-148 pair-missing::"), out.toString());
    }

    /** PEER:vpc-peering-basics: the states of a connection. */
    @Test
    void eachStateOfTheConnectionIsTold() throws IOException {
        for (String status : new String[] {"initiating-request", "pending-acceptance", "provisioning"}) {
            assertEquals(
                    "pending      data – shop  pcx is " + status
                            + ": it carries nothing until it is active  t.yaml:11:3",
                    row(status, TO_DATA, TO_SHOP));
        }
        for (String status : new String[] {"rejected", "expired", "failed", "deleting", "deleted"}) {
            assertEquals(
                    "inactive     data – shop  pcx is " + status
                            + ": it carries nothing, and another connection has to be requested  t.yaml:11:3",
                    row(status, TO_DATA, TO_SHOP));
        }
    }

    @Test
    void whatOverlapsCannotBePeered() throws IOException {
        String overlapping = shop("active", "", "").replace("[10.1.0.0/16]", "[10.1.0.0/16, 10.5.4.0/22]");
        assertTrue(
                asked(overlapping)
                        .contains(
                                "overlapping  data – shop  blocks of shop and data overlap, so that pcx cannot be  t.yaml:11:3"),
                out.toString());
        assertTrue(
                asked(overlapping.replaceAll("(?s)peerings:.*", ""))
                        .contains(
                                "overlapping  data – shop  no peering connection joins shop and data, and none can: blocks of them overlap  t.yaml:7:3"),
                out.toString());
    }

    /** Of two connections the active one counts, whichever stands first. */
    @Test
    void theActiveConnectionCounts() throws IOException {
        String both = shop("rejected", TO_DATA.replace("pcx", "pcx-2"), TO_SHOP.replace("pcx", "pcx-2"))
                + "  pcx-2: { between: [data, shop] }\n";
        assertTrue(asked(both).contains("complete     data – shop  every table in use"), out.toString());
        assertEquals(
                1,
                out.toString()
                        .lines()
                        .filter(line -> line.contains("data – shop"))
                        .count());
    }

    @Test
    void aRouteToAPeerOfThePeerIsTold() {
        assertEquals(0, peering("topologies/peering-not-transitive.yaml", "--format", "json"));
        assertTrue(out.toString().contains("""
                                    {
                                      "from": "shop",
                                      "over": "hub",
                                      "to": "data",
                                      "peering": "pcx-shop-hub",
                                      "because": "shop/main takes hub for a way to data by 0.0.0.0/0 to pcx-shop-hub, and hub passes nothing on: peering is not transitive",
                                      "at": {
                                        "file": "topologies/peering-not-transitive.yaml",
                                        "line": 14,
                                        "column": 37
                                      }
                                    }""".indent(4).stripTrailing()), out.toString());
    }

    @Test
    void writesForConversations() {
        assertEquals(0, peering("topologies/peering-not-transitive.yaml", "--format", "markdown"));
        assertTrue(out.toString().startsWith("""
                ## Hopwise: 3 VPCs: 3 peering connections for a full mesh, n(n-1)/2.

                |  | VPCs | Because | Where |
                | --- | --- | --- | --- |
                | complete | data – hub |"""), out.toString());
        assertTrue(out.toString().contains("\n### Not transitive\n"), out.toString());
        assertEquals(0, peering("--count", "4", "--format", "markdown"));
        assertEquals("4 VPCs: 6 peering connections for a full mesh, n(n-1)/2.\n", out.toString());
    }
}
