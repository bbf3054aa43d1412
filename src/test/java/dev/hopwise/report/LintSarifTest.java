package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import dev.hopwise.source.Where;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF of lint against the schema that OASIS publishes, and what code scanning takes for granted. */
class LintSarifTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PENDING = """
            topology: shop
            vpcs:
              shop: { cidrs: [10.0.0.0/16] }
              data: { cidrs: [10.1.0.0/16] }
            peerings:
              "%s": { between: [shop, data], status: pending-acceptance }
            """;

    @TempDir
    private Path folder;

    @Test
    void everyWorkedTopologyGivesValidSarif() throws IOException {
        String findings = sarif("topologies");
        assertEquals(List.of(), SarifSchema.complaints(findings));
        assertTrue(run(findings).get("results").size() > 10);
        String clean = sarif("topologies/three-tier.yaml", "--ignore", "LOG,RTB-107");
        assertEquals(List.of(), SarifSchema.complaints(clean));
        assertEquals(List.of(), run(clean).get("results").findValuesAsString("ruleId"));
    }

    /** A schema that takes everything would prove nothing. */
    @Test
    void theSchemaTellsFaultsApart() throws IOException {
        String findings = sarif("topologies/nat.yaml");
        assertFalse(SarifSchema.complaints(findings.replace("\"error\"", "\"fatal\""))
                .isEmpty());
        assertFalse(SarifSchema.complaints(findings.replace("topologies/nat.yaml", "topologies/n at.yaml"))
                .isEmpty());
        assertFalse(SarifSchema.complaints(findings.replace("\"startLine\"", "\"line\""))
                .isEmpty());
    }

    @Test
    void rulesAreThoseThatWereAskedAndResultsPointAtTheirs() throws IOException {
        JsonNode rules = run(sarif("topologies", "--select", "PCX,LOG-101", "--ignore", "PCX-101"))
                .at("/tool/driver/rules");
        List<String> ids =
                rules.valueStream().map(rule -> rule.get("id").asString()).toList();
        assertEquals("LOG-101", ids.get(0));
        assertFalse(ids.contains("PCX-101"));
        assertTrue(ids.contains("PCX-102"));
        JsonNode run = run(sarif("topologies"));
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertEquals(rule.get("id"), result.get("ruleId"));
            assertEquals(rule.at("/defaultConfiguration/level"), result.get("level"));
        }
    }

    /** Every rule that finds something finds the same under the same fingerprints when the lines of the file move. */
    @Test
    void fingerprintsDoNotHangOnLines() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of("rules/findings"))) {
            examples = files.filter(file -> file.toString().endsWith(".fail.yaml"))
                    .sorted()
                    .toList();
        }
        for (Path example : examples) {
            Files.copy(example, folder.resolve(example.getFileName()));
        }
        List<String> before = fingerprints(run(sarif(folder.toString())));
        for (Path example : examples) {
            String text = Files.readString(example);
            Files.writeString(folder.resolve(example.getFileName()), "# one\n\n# two\n" + text);
        }
        assertEquals(before, fingerprints(run(sarif(folder.toString()))));
        assertEquals(before.size(), new HashSet<>(before).size());
    }

    @Test
    void alikeFindingsAreToldApart() throws IOException {
        String text = PENDING.formatted("pcx");
        Path one = Files.writeString(folder.resolve("one.yaml"), text);
        Path two = Files.writeString(folder.resolve("two.yaml"), text);
        List<String> both = fingerprints(run(sarif(one.toString(), two.toString())));
        assertEquals(2, new HashSet<>(both).size(), both.toString());
        assertEquals(both.subList(1, 2), fingerprints(run(sarif(two.toString()))));
        List<String> twice = Fingerprints.of(List.of(finding(3, "is"), finding(9, "is")), UnaryOperator.identity());
        assertEquals(2, new HashSet<>(twice).size(), twice.toString());
        assertEquals(twice.subList(0, 1), Fingerprints.of(List.of(finding(9, "is")), UnaryOperator.identity()));
    }

    /** A rule that is put before another changes nothing about that; another number of an ACL entry does. */
    @Test
    void fingerprintsDoNotHangOnPositions() {
        assertEquals(
                Fingerprints.of(List.of(finding(3, "inbound rule 1 of web (allow all)")), UnaryOperator.identity()),
                Fingerprints.of(List.of(finding(3, "inbound rule 12 of web (allow all)")), UnaryOperator.identity()));
        assertNotEquals(
                Fingerprints.of(List.of(finding(3, "entry 100 of web")), UnaryOperator.identity()),
                Fingerprints.of(List.of(finding(3, "entry 110 of web")), UnaryOperator.identity()));
    }

    private static Finding finding(int line, String message) {
        return new Finding(
                "SG-101", "a-b", Severity.ERROR, "securityGroup", "web", message, "so", new Where("a", line, 1), "do");
    }

    @Test
    void namesAndPathsThatCouldBeTakenForSomethingElse() throws IOException {
        String name = "a|b::<script>\\\"x\\\"`é`[y](1){0}%2C*_&amp;💥";
        Path deep = Files.createDirectories(folder.resolve("mé, 100%: #1"));
        Path file = Files.writeString(deep.resolve("a b.yaml"), PENDING.formatted(name));
        String sarif = sarif(file.toString(), "--select", "PCX-102");
        assertEquals(List.of(), SarifSchema.complaints(sarif));
        JsonNode result = run(sarif).at("/results/0");
        JsonNode location = result.at("/locations/0");
        String uri = location.at("/physicalLocation/artifactLocation/uri").asString();
        assertTrue(uri.endsWith("/m%C3%A9,%20100%25:%20%231/a%20b.yaml"), uri);
        String resource = name.replace("\\", "");
        assertEquals(
                resource, location.at("/logicalLocations/0/fullyQualifiedName").asString());
        assertTrue(
                result.at("/message/text")
                        .asString()
                        .startsWith(resource.replace("{0}", "{{0}}").replace("](", "\\](")),
                result.toString());
    }

    @Test
    void theTextThatIsThereIsShown() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), PENDING.formatted("pcx"));
        JsonNode place =
                run(sarif(file.toString(), "--select", "PCX-102")).at("/results/0/locations/0/physicalLocation");
        assertEquals(6, place.at("/region/startLine").asInt());
        assertEquals(3, place.at("/region/startColumn").asInt());
        assertEquals(
                "\"pcx\": { between: [shop, data], status: pending-acceptance }",
                place.at("/region/snippet/text").asString());
        assertEquals(5, place.at("/contextRegion/startLine").asInt());
        assertTrue(place.at("/contextRegion/snippet/text").asString().startsWith("peerings:\n  \"pcx\": {"));
    }

    @Test
    void pathsAreFromTheWorkingDirectoryOn() {
        String here = Path.of("").toAbsolutePath().toString();
        RepositoryPath paths = new RepositoryPath(Path.of(""));
        assertEquals("topologies/nat.yaml", paths.uri(here + "/topologies/../topologies/nat.yaml"));
        assertEquals("topologies/nat.yaml", paths.of("./topologies/nat.yaml"));
        assertEquals("m%C3%A9%3Aa%20b%25%5C%F0%9F%92%A5.yaml", paths.uri("mé:a b%\\💥.yaml"));
        assertEquals("../a.yaml", paths.uri("../a.yaml"));
        assertEquals("-", paths.uri("-"));
        assertEquals("file:///nowhere/a%20b.yaml", paths.uri("/nowhere/a b.yaml"));
        assertEquals("/nowhere/a b.yaml", paths.of("/nowhere/a b.yaml"));
    }

    private static List<String> fingerprints(JsonNode run) {
        List<String> all = new ArrayList<>();
        run.get("results")
                .forEach(result -> all.add(
                        result.at("/partialFingerprints").get("hopwise/v1").asString()));
        return all;
    }

    private static JsonNode run(String sarif) {
        return JSON.readTree(sarif).at("/runs/0");
    }

    private static String sarif(String... arguments) {
        List<String> command = new ArrayList<>(List.of("lint", "--fail-on", "never", "--format", "sarif"));
        command.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), command.toArray(String[]::new));
        assertEquals("", err.toString());
        assertEquals(0, code);
        return out.toString();
    }
}
