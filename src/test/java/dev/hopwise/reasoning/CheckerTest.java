package dev.hopwise.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds and what breaks an expectation, rule by rule, whatever the order of the facts. */
class CheckerTest {
    private static final Path SHOP = Path.of("src/test/resources/check/shop.yaml");

    private static List<Check.Expectation> check(Topology topology) {
        return EveryOrder.check(topology);
    }

    private static Topology read(Path file) {
        return ((Reading.Read) TopologyReader.read(file, ReadingLimits.DEFAULT)).topology();
    }

    /** {@code rule pair: reason} of whatever breaks the expectations that are put in the place of the shop's; or that all hold. */
    private static List<String> broken(String expectations) throws IOException {
        String text = Files.readString(SHOP);
        String other = text.substring(0, text.indexOf("expect:")) + "expect:\n" + expectations.indent(2);
        Reading reading = TopologyReader.readText("shop.yaml", other);
        assertTrue(reading instanceof Reading.Read, () -> ((Reading.Unreadable) reading).text());
        return check(((Reading.Read) reading).topology()).stream()
                .flatMap(it -> said(it))
                .toList();
    }

    private static Stream<String> said(Check.Expectation it) {
        assertEquals(it.holds(), it.broken().isEmpty());
        assertEquals(it.holds() ? "EXP-030" : "EXP-031", it.rule());
        return it.holds()
                ? Stream.of("holds")
                : it.broken().stream()
                        .map(breach ->
                                breach.rule() + " " + breach.from() + " to " + breach.to() + ": " + breach.because());
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleHolds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topologies"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        List<Check.Expectation> checked = check(read(file));
                        assertTrue(!checked.isEmpty());
                        checked.forEach(it -> assertTrue(it.holds(), it::toString));
                    }))
                    .toList()
                    .stream();
        }
    }

    @Test
    void whatEveryPairIsToComeTo() throws IOException {
        assertEquals(
                List.of(
                        "holds",
                        "EXP-020 internet to shop/web-2: is blocked, not allowed",
                        "EXP-020 internet to shop/web-1: is allowed, not blocked",
                        "EXP-020 internet to shop/web-1: is allowed, not one-way",
                        "EXP-020 internet to shop/web-2: is blocked, not one-way"),
                broken("""
                        - { from: internet, to: "subnet:web", on: tcp/443, verdict: mixed }
                        - { from: internet, to: "subnet:web", on: tcp/443, verdict: allowed }
                        - { from: internet, to: "subnet:web", on: tcp/443, verdict: blocked }
                        - { from: internet, to: "subnet:web", on: tcp/443, verdict: one-way }
                        """));
    }

    /** An answer that hangs on an appliance holds for nobody but who expects that. */
    @Test
    void whatIsNotKnownBreaksWhatHangsOnIt() throws IOException {
        assertEquals(
                List.of(
                        "EXP-021 shop/app-1 to 9.9.9.9: may be allowed or not: the answer hangs on something that the file does not say",
                        "EXP-021 shop/app-1 to 9.9.9.9: may be blocked or not: the answer hangs on something that the file does not say",
                        "EXP-021 shop/app-1 to 9.9.9.9: may be one-way or not: the answer hangs on something that the file does not say",
                        "EXP-023 shop/app-1 to 9.9.9.9: may be as every other, or not: the answer hangs on something that the file does not say",
                        "holds",
                        "EXP-024 shop/app-1 to data/db-1: is allowed, not undetermined",
                        "EXP-022 shop/app-1 to data/db-1: is allowed, as every other, and not mixed"),
                broken("""
                        - { from: app-1, to: 9.9.9.9, on: tcp/443, verdict: allowed }
                        - { from: app-1, to: 9.9.9.9, on: tcp/443, verdict: blocked }
                        - { from: app-1, to: 9.9.9.9, on: tcp/443, verdict: one-way }
                        - { from: app-1, to: 9.9.9.9, on: tcp/443, verdict: mixed }
                        - { from: app-1, to: 9.9.9.9, on: tcp/443, verdict: undetermined }
                        - { from: app-1, to: db-1, on: tcp/5432, verdict: undetermined }
                        - { from: app-1, to: db-1, on: tcp/5432, verdict: mixed }
                        """));
    }

    /** web-1 can answer and wall-1 can, web-2 cannot; that app-1 hangs on the appliance changes nothing. */
    @Test
    void anOpenPairBreaksNothingWhereTheAnswerDoesNotHangOnIt() throws IOException {
        List<String> said = broken("""
                - { from: "vpc:shop", to: 9.9.9.9, on: tcp/443, verdict: mixed }
                - { from: "vpc:shop", to: 9.9.9.9, on: tcp/443, verdict: undetermined }
                """);
        assertEquals(
                List.of(
                        "holds",
                        "EXP-024 shop/wall-1 to 9.9.9.9: is allowed, not undetermined",
                        "EXP-024 shop/web-1 to 9.9.9.9: is allowed, not undetermined",
                        "EXP-024 shop/web-2 to 9.9.9.9: is blocked, not undetermined"),
                said);
    }

    @Test
    void whatThePathGoesThrough() throws IOException {
        String expected = "- { from: app-1, to: %s, on: %s, verdict: allowed, through: [%s] }\n";
        for (String thing :
                List.of("pcx", "data", "shop", "app-1", "i-app", "shop/private", "db-1", "data/db", "data/default")) {
            assertEquals(List.of("holds"), broken(expected.formatted("db-1", "tcp/5432", thing)), thing);
        }
        for (String thing : List.of("nat", "igw", "wall-1", "shop/public")) {
            assertEquals(
                    List.of("EXP-025 shop/app-1 to data/db-1: passes, or may pass, without crossing " + thing),
                    broken(expected.formatted("db-1", "tcp/5432", thing)));
        }
        assertEquals(List.of("holds"), broken(expected.formatted("8.8.8.8", "udp/53", "nat, igw, shop/web")));
    }

    @Test
    void whatThePathAvoids() throws IOException {
        String expected = "- { from: app-1, to: %s, on: %s, verdict: allowed, notThrough: [%s] }\n";
        assertEquals(List.of("holds"), broken(expected.formatted("db-1", "tcp/5432", "nat, igw, wall-1, shop/web")));
        assertEquals(
                List.of(
                        "EXP-026 shop/app-1 to data/db-1: crosses pcx",
                        "EXP-026 shop/app-1 to data/db-1: crosses data"),
                broken(expected.formatted("db-1", "tcp/5432", "pcx, nat, data")));
    }

    /** Only what passes has a path. */
    @Test
    void whatIsBlockedCrossesNothing() throws IOException {
        assertEquals(List.of("holds", "holds"), broken("""
                        - { from: web-1, to: db-1, on: tcp/5432, verdict: blocked, through: [nat] }
                        - { from: web-1, to: db-1, on: tcp/5432, verdict: blocked, notThrough: [igw, shop/public] }
                        """));
    }

    @Test
    void aPartThatGoesBesideIsTold() throws IOException {
        List<Check.Expectation> checked = check(((Reading.Read) TopologyReader.readText("t.yaml", """
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    egressOnlyInternetGateway: eigw
                    subnets:
                      web: { cidr: 10.0.0.0/24, routeTable: public }
                      app: { cidr: 10.0.1.0/24, routeTable: private }
                    routeTables:
                      public: { main: true, routes: [ { to: 0.0.0.0/0, via: igw } ] }
                      private: { routes: [ { to: 0.0.0.0/0, via: nat-a }, { to: 9.0.0.0/8, via: nat-b } ] }
                    natGateways:
                      nat-a: { subnet: web, publicIp: 52.0.0.9 }
                      nat-b: { subnet: web, publicIp: 52.0.0.8 }
                    interfaces: { app-1: { subnet: app, ip: 10.0.1.10 } }
                expect:
                  - { from: app-1, to: internet, on: tcp/443, verdict: allowed, through: [nat-a] }
                """)).topology());
        Check.Breach breach = checked.get(0).broken().get(0);
        assertEquals("EXP-025", breach.rule());
        assertEquals(
                List.of(new Check.Path(List.of("tcp/443"), List.of("shop/nat-b", "shop/igw"), List.of())),
                breach.paths());
    }

    @Test
    void anExpectationAboutNobodyDoesNotHold() throws IOException {
        assertEquals(
                List.of(
                        "EXP-027 sg:nobody to db-1: securityGroup shop/nobody has no network interface",
                        "EXP-027 app-1 to app-1: app-1 and app-1 are the same end; a flow needs two",
                        "holds"),
                broken("""
                        - { from: "sg:nobody", to: db-1, on: tcp/5432, verdict: blocked }
                        - { from: app-1, to: app-1, on: tcp/443, verdict: allowed }
                        - { from: web-1, to: db-1, on: tcp/5432, verdict: blocked }
                        """));
    }

    @Test
    void nobodyAlone() throws IOException {
        assertEquals(
                List.of("EXP-027 sg:nobody to db-1: securityGroup shop/nobody has no network interface"),
                broken("- { from: \"sg:nobody\", to: db-1, on: tcp/5432, verdict: blocked }"));
    }

    /** Interfaces alike are walked once and told once, with all their names; one that the expectation names is told for itself. */
    @Test
    void pairsAlikeAreToldTogether() throws IOException {
        String network = """
                topology: t
                vpcs:
                  a:
                    cidrs: [10.0.0.0/16]
                    subnets: { s: { cidr: 10.0.0.0/24 } }
                    interfaces: { i-1: { subnet: s, ip: 10.0.0.4 }, i-2: { subnet: s, ip: 10.0.0.5 }, i-3: { subnet: s, ip: 10.0.0.6 } }
                expect:
                """;
        List<Check.Expectation> checked =
                check(((Reading.Read) TopologyReader.readText("t.yaml", network + """
                  - { from: "vpc:a", to: "subnet:a/s", on: tcp/443, verdict: blocked }
                  - { from: "vpc:a", to: "subnet:a/s", on: tcp/443, verdict: allowed, notThrough: [i-2] }
                """)).topology());
        List<Check.Breach> alike = checked.get(0).broken();
        assertEquals(1, alike.size());
        assertEquals(
                "a/i-1 to a/i-2", alike.get(0).from() + " to " + alike.get(0).to());
        assertEquals(
                List.of(
                        new Check.Pair("a/i-1", "a/i-3"),
                        new Check.Pair("a/i-2", "a/i-1"),
                        new Check.Pair("a/i-2", "a/i-3"),
                        new Check.Pair("a/i-3", "a/i-1"),
                        new Check.Pair("a/i-3", "a/i-2")),
                alike.get(0).alike());
        assertEquals(
                List.of("EXP-026 a/i-1 to a/i-2 and 1", "EXP-026 a/i-2 to a/i-1 and 1"),
                checked.get(1).broken().stream()
                        .map(it -> it.rule() + " " + it.from() + " to " + it.to() + " and "
                                + it.alike().size())
                        .toList());
    }

    /** The blockers are those of explain; what passes is told with its path. */
    @Test
    void blockersAndPathsOfAPair() {
        List<Check.Expectation> checked = check(read(SHOP));
        Check.Breach blocked = checked.get(4).broken().get(0);
        assertEquals(Verdict.BLOCKED, blocked.verdict().orElseThrow());
        assertEquals(
                List.of("IGW-007 line 9", "SG-002 line 36"),
                blocked.blockers().stream()
                        .map(it -> it.rule() + " line " + it.at().line())
                        .toList());
        assertEquals(List.of(), blocked.paths());
        Check.Breach passing = checked.get(3).broken().get(0);
        assertEquals(List.of(), passing.blockers());
        assertEquals(List.of(new Check.Path(List.of("tcp/443"), List.of("shop/igw"), List.of())), passing.paths());
    }
}
