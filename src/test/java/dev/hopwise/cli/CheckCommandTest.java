package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check}: what it reads, what it says, and how it ends. */
class CheckCommandTest {
    private static final String SHOP = "src/test/resources/check/shop.yaml";
    private static final String THREE_TIER = "topologies/three-tier.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json(int code, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--format";
        all[arguments.length + 1] = "json";
        assertEquals(code, check(all), err.toString());
        return JSON.readTree(out.toString());
    }

    @Test
    void endsWithZeroWhenAllHold() {
        assertEquals(0, check(THREE_TIER));
        assertTrue(out.toString().startsWith("""
                three-tier  6 expectations, 6 hold

                ✓ 1  internet → web-1  tcp/443  allowed  topologies/three-tier.yaml:40:5
                """), out.toString());
    }

    @Test
    void endsWithOneWhenOneDoesNotHold() throws IOException {
        assertEquals(1, check(SHOP));
        JsonNode expectations = json(1, SHOP).get("expectations");
        List<Integer> broken = expectations
                .valueStream()
                .filter(it -> !it.get("holds").asBoolean())
                .map(it -> it.at("/at/line").asInt())
                .toList();
        assertEquals(List.of(45, 46, 47, 48, 49, 50, 51, 52, 53), broken);
    }

    /** The contract's keys in its order, then more; those that are empty are absent. */
    @Test
    void jsonHasTheKeysOfTheContractInOrder() throws IOException {
        JsonNode document = json(1, SHOP);
        assertEquals(List.of("command", "expectations"), List.copyOf(document.propertyNames()));
        assertEquals("check", document.get("command").asString());
        assertEquals(
                List.of(
                        "index",
                        "from",
                        "to",
                        "on",
                        "expected",
                        "actual",
                        "holds",
                        "broken",
                        "at",
                        "topology",
                        "because",
                        "rule"),
                List.copyOf(document.at("/expectations/3").propertyNames()));
        assertEquals(
                List.of(
                        "index",
                        "from",
                        "to",
                        "on",
                        "expected",
                        "actual",
                        "holds",
                        "at",
                        "topology",
                        "through",
                        "notThrough",
                        "rule"),
                List.copyOf(document.at("/expectations/0").propertyNames()));
        assertEquals(1, document.at("/expectations/0/index").asInt());
        JsonNode blocked = document.at("/expectations/4/broken/0");
        assertEquals(
                List.of("from", "to", "source", "destination", "verdict", "rule", "because", "blockers"),
                List.copyOf(blocked.propertyNames()));
        assertEquals(
                List.of("rule", "direction", "kind", "resource", "because", "at"),
                List.copyOf(blocked.at("/blockers/0").propertyNames()));
        assertEquals("IGW-007", blocked.at("/blockers/0/rule").asString());
        assertEquals(9, blocked.at("/blockers/0/at/line").asInt());
        assertEquals(
                "[{\"on\":[\"tcp/443\"],\"via\":[\"shop/igw\"]}]",
                document.at("/expectations/3/broken/0/paths").toString());
        JsonNode nobody = document.at("/expectations/11");
        assertTrue(!nobody.has("actual"));
        assertEquals(
                "securityGroup shop/nobody has no network interface",
                nobody.at("/broken/0/because").asString());
    }

    @Test
    void aFileThatExpectsNothingIsToldSo() throws IOException {
        String file = file("t.yaml", "topology: t\nvpcs: { a: { cidrs: [10.0.0.0/16] } }\n");
        assertEquals(0, check(file));
        assertEquals("""
                t  no expectation

                The file expects nothing. Maybe add: expect: [ { from: internet, to: an interface, on: tcp/22, verdict: blocked } ]
                """, out.toString());
        assertEquals("[]", json(0, file).get("expectations").toString());
    }

    /** The list goes on over includes; so do its numbers. */
    @Test
    void readsFoldersFragmentsAndSeveralFiles() throws IOException {
        file("a.yaml", """
                topology: a
                include: [more.yaml]
                vpcs: { a: { cidrs: [10.0.0.0/16], subnets: { s: { cidr: 10.0.0.0/24 } }, interfaces: { i: { subnet: s, ip: 10.0.0.4 } } } }
                expect: [ { from: i, to: internet, on: tcp/443, verdict: blocked } ]
                """);
        file("more.yaml", "expect: [ { from: internet, to: i, on: tcp/443, verdict: allowed } ]\n");
        JsonNode expectations = json(1, folder.toString(), THREE_TIER).get("expectations");
        assertEquals(8, expectations.size());
        assertEquals(
                "[true,false]",
                List.of(expectations.at("/0/holds"), expectations.at("/1/holds"))
                        .toString()
                        .replace(" ", ""));
        assertTrue(expectations.at("/1/at/file").asString().endsWith("more.yaml"));
        assertEquals(2, expectations.at("/1/index").asInt());
        assertEquals(1, expectations.at("/2/index").asInt());
        assertEquals("three-tier", expectations.at("/2/topology").asString());
        check(folder.toString(), THREE_TIER, "-q");
        assertTrue(out.toString().endsWith("\n8 expectations, 7 hold, in 2 files\n"), out.toString());
    }

    @Test
    void readsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    Files.readString(Path.of(THREE_TIER)).getBytes(StandardCharsets.UTF_8)));
            assertEquals(0, check("-"));
        } finally {
            System.setIn(before);
        }
        assertTrue(out.toString().startsWith("three-tier  6 expectations, 6 hold\n"), out.toString());
    }

    @Test
    void anEndThatNamesNothingIsAnErrorOfTheInput() throws IOException {
        assertEquals(3, check(file("t.yaml", """
                topology: t
                vpcs: { a: { cidrs: [10.0.0.0/16] } }
                expect: [ { from: nobody, to: internet, on: tcp/443, verdict: blocked } ]
                """)));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("'nobody' in from of an expectation names nothing"), err.toString());
        assertEquals(3, check(folder.resolve("missing.yaml").toString()));
        assertEquals(2, check());
    }

    /** Everything that {@code explain} would refuse is told of its expectation, and the others are answered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    app-1              | app-1           | app-1 and app-1 are the same end; a flow needs two
                    service:s3         | app-1           | a service answers requests and sends none; ask for the opposite direction
                    app-1              | endpoint:shop/e | shop/e has no interface of its own; ask for what routes lead to by it: service:NAME, an address
                    shop/10.0.9.9      | app-1           |
                    """)
    void whatCannotBeAskedDoesNotHold(String from, String to, String because) throws IOException {
        String text = Files.readString(Path.of(SHOP))
                .replaceFirst("(?s)expect:.*", "")
                .replace(
                        "    securityGroups:\n      web",
                        "    endpoints: { e: { type: gateway, service: s3, routeTables: [private] } }\n    securityGroups:\n      web");
        JsonNode expectations =
                json(1, file("t.yaml", text + """
                expect:
                  - { from: "%s", to: "%s", on: tcp/443, verdict: allowed }
                  - { from: app-1, to: web-1, on: tcp/443, verdict: allowed }
                """.formatted(from, to))).get("expectations");
        if (because != null) {
            assertEquals(because, expectations.at("/0/broken/0/because").asString());
            assertEquals("EXP-027", expectations.at("/0/broken/0/rule").asString());
        }
        assertTrue(expectations.at("/1/holds").asBoolean());
    }

    @Test
    void aReportTakesThePlaceOfNoFileThatIsRead() {
        assertEquals(2, check(THREE_TIER, "-o", THREE_TIER));
        assertEquals(2, check(THREE_TIER, "--format", "csv"));
    }

    /** What each policy forbids, with the lines of the interfaces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    internet-ingress | EXP-041 internet to shop/wall-1 30, EXP-041 internet to shop/web-1 27
                    vpc-ingress      | EXP-043 internet to shop/wall-1 30, EXP-043 internet to shop/web-1 27, EXP-043 shop/app-1 to data/db-1 37
                    """)
    void policiesListWhatTheyForbid(String policy, String forbidden) throws IOException {
        JsonNode policies = json(1, SHOP, "--policy", policy).get("policies");
        assertEquals(1, policies.size());
        assertEquals(policy, policies.at("/0/policy").asString());
        assertEquals(List.of(forbidden.split(", ")), flows(policies.get(0)));
    }

    private static List<String> flows(JsonNode policy) {
        return policy.get("flows")
                .valueStream()
                .map(it -> it.get("rule").asString() + " " + it.get("from").asString() + " to "
                        + it.get("to").asString() + " " + it.at("/at/line").asInt())
                .toList();
    }

    @Test
    void whatLeavesMayLeaveByTheGateAlone() throws IOException {
        JsonNode policies = json(1, SHOP, "--policy", "internet-egress,vpc-egress", "--only-through", "igw")
                .get("policies");
        assertEquals("igw", policies.at("/0/onlyThrough").asString());
        assertTrue(policies.at("/0/holds").asBoolean());
        assertEquals(List.of("EXP-044 shop/app-1 to data/db-1 29"), flows(policies.get(1)));
        assertEquals(
                List.of("policy", "onlyThrough", "topology", "holds"),
                List.copyOf(policies.get(0).propertyNames()));
        assertEquals(
                List.of("from", "to", "family", "ports", "via", "rule", "because", "at"),
                List.copyOf(policies.at("/1/flows/0").propertyNames()));
    }

    /** Of a file whose expectations hold, a policy alone says no. */
    @Test
    void aForbiddenFlowEndsWithOne() {
        assertEquals(1, check(THREE_TIER, "--policy", "internet-ingress"));
        assertTrue(out.toString().endsWith("""
                ✗ internet-ingress  1 flow forbidden
                    internet → shop/web-1  tcp/443  via shop/igw-shop  EXP-041 topologies/three-tier.yaml:31:7
                """), out.toString());
        assertEquals(0, check(THREE_TIER, "--policy", "internet-ingress", "--only-through", "igw-shop"));
        assertTrue(
                out.toString().endsWith("✓ internet-ingress, only through igw-shop  no such flow\n"), out.toString());
    }

    /** A transit gateway is crossed by its attachments. */
    @Test
    void aTransitGatewayIsAGate() throws IOException {
        String file = "topologies/transit-gateway.yaml";
        assertEquals(1, check(file, "--policy", "vpc-egress"));
        assertEquals(0, check(file, "--policy", "vpc-egress", "--only-through", "tgw"));
        assertEquals(
                List.of("EXP-044 hub/dns-1 to shop/app-1 46", "EXP-044 shop/app-1 to hub/dns-1 20"),
                flows(json(1, file, "--policy", "vpc-egress", "--only-through", "tgw/to-data")
                                .at("/policies/0"))
                        .stream()
                        .filter(it -> !it.contains("internet"))
                        .toList());
    }

    @Test
    void policiesAndGatesAreWords() {
        assertEquals(2, check(THREE_TIER, "--policy", "no-ssh"));
        assertEquals(
                "hopwise: --policy no-ssh: one of internet-ingress, internet-egress, vpc-ingress, vpc-egress\n",
                err.toString());
        assertEquals(2, check(THREE_TIER, "--only-through", "igw-shop"));
        assertEquals(2, check(THREE_TIER, "--policy", "vpc-egress", "--only-through", "igw-shpo"));
        assertEquals(
                "hopwise: --only-through igw-shpo: no gateway, connection, endpoint or interface of three-tier is called"
                        + " igw-shpo; maybe shop/igw-shop\n",
                err.toString());
    }
}
