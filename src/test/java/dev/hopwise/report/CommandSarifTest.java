package dev.hopwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF of the commands beside lint: what of their answers code scanning is told, and under which fingerprint. */
class CommandSarifTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEEDS = "topologies/private-vpc-endpoints.yaml";
    private static final String LOGS = "topologies/flow-logs.yaml";
    private static final String PAIRS = """
            topology: t
            vpcs:
              a:
                cidrs: [10.0.0.0/16]
                routeTables: { main: { main: true, routes: [ { to: 10.1.0.0/16, via: a-b } ] } }
              b: { cidrs: [10.1.0.0/16] }
              c: { cidrs: [10.2.0.0/16] }
            peerings:
              a-b: { between: [a, b] }
              b-c: { between: [b, c], status: pending-acceptance }
            """;

    @TempDir
    private Path folder;

    /** A file with lines above its text. */
    private String file(String above, String text) throws IOException {
        return Files.writeString(folder.resolve("t.yaml"), above + text).toString();
    }

    private static JsonNode run(int code, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--format", "sarif"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(
                code,
                HopwiseCommand.run(
                        new PrintWriter(out, true), new PrintWriter(err, true), command.toArray(String[]::new)));
        assertEquals("", err.toString());
        assertEquals(List.of(), SarifSchema.complaints(out.toString()));
        JsonNode run = JSON.readTree(out.toString()).at("/runs/0");
        for (JsonNode result : run.get("results")) {
            assertEquals(
                    result.get("ruleId"),
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"));
        }
        return run;
    }

    /** {@code rule level resource line} of each result. */
    private static List<String> results(JsonNode run) {
        return run.get("results")
                .valueStream()
                .map(it -> it.get("ruleId").asString() + " " + it.get("level").asString() + " "
                        + it.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                                .asString() + " "
                        + it.at("/locations/0/physicalLocation/region/startLine")
                                .asInt())
                .toList();
    }

    private static List<String> fingerprints(JsonNode run) {
        return run.get("results")
                .valueStream()
                .map(it -> it.at("/partialFingerprints").get("hopwise/v1").asString())
                .toList();
    }

    @Test
    void aNeedThatIsNotMetIsAResult() throws IOException {
        JsonNode run = run(1, "endpoints", NEEDS);
        assertEquals(List.of("VPE-218 error shop/app-1 33", "VPE-218 error shop/app-1 34"), results(run));
        assertEquals(
                "shop/app-1 → kinesis tcp/443 is not met. Interface: shop has no interface endpoint of kinesis-streams in"
                        + " us-east-1; add one to endpoints of shop, with privateDns and a subnet in each zone that uses it"
                        + " (VPE-233 topologies/private-vpc-endpoints.yaml:9:3).",
                run.at("/results/1/message/text").asString());
        assertTrue(run.at("/tool/driver/rules/0/help/markdown").asString().startsWith("# VPE-218 need-not-met\n"));
        assertTrue(run.at("/invocations/0/toolExecutionNotifications").isMissingNode());
    }

    @Test
    void aVpcWithoutNeedsIsNoResultButANotification() throws IOException {
        JsonNode run = run(0, "endpoints", "topologies/three-tier.yaml");
        assertEquals(List.of(), results(run));
        JsonNode note = run.at("/invocations/0/toolExecutionNotifications/0");
        assertEquals("note", note.get("level").asString());
        assertEquals(
                "No need is described of shop/app-1, shop/db-1, shop/web-1; shop has no endpoint.",
                note.at("/message/text").asString());
        assertEquals(
                9, note.at("/locations/0/physicalLocation/region/startLine").asInt());
    }

    @Test
    void aPairThatIsNotAsItShouldBeIsAResult() throws IOException {
        JsonNode run = run(0, "peering", file("", PAIRS));
        assertEquals(List.of("PCX-142 warning a-b 9", "PCX-148 note c 7", "PCX-144 note b-c 10"), results(run));
        assertTrue(
                run.at("/results/0/message/text").asString().startsWith("a – b is one-sided. "),
                run.at("/results/0/message/text").asString());
        assertEquals(
                List.of("PCX-148 note data 33", "PCX-138 warning shop 14", "PCX-138 warning data 38"),
                results(run(0, "peering", "topologies/peering-not-transitive.yaml")));
    }

    @Test
    void aFlowThatNothingRecordsIsAResult() throws IOException {
        assertEquals(
                List.of(),
                results(run(
                        0,
                        "flow-logs",
                        "coverage",
                        LOGS,
                        "--from",
                        "203.0.113.12",
                        "--to",
                        "web-1",
                        "--on",
                        "icmp/8")));
        JsonNode run = run(
                0,
                "flow-logs",
                "coverage",
                "topologies/three-tier.yaml",
                "--from",
                "app-1",
                "--to",
                "db-1",
                "--on",
                "tcp/5432");
        assertEquals(
                List.of(
                        "LOG-223 warning shop/app-1 → shop/db-1 tcp/5432 32",
                        "LOG-223 warning shop/app-1 → shop/db-1 tcp/5432 33"),
                results(run));
    }

    /** What no log can record is not for the file to mend. */
    @Test
    void whatNoLogIsOnIsAResultAndWhatNoneCanRecordIsNot() throws IOException {
        assertEquals(
                List.of("LOG-240 note shop 9"), results(run(0, "flow-logs", "coverage", "topologies/three-tier.yaml")));
        assertEquals(List.of(), results(run(0, "flow-logs", "coverage", LOGS)));
    }

    @Test
    void fingerprintsDoNotHangOnLines() throws IOException {
        for (String[] command : new String[][] {
            {"endpoints", Files.readString(Path.of(NEEDS))},
            {"peering", PAIRS},
            {"flow-logs coverage", Files.readString(Path.of("topologies/three-tier.yaml"))}
        }) {
            int code = command[0].equals("endpoints") ? 1 : 0;
            List<String> before = fingerprints(run(code, words(command[0], file("", command[1]))));
            assertEquals(before, fingerprints(run(code, words(command[0], file("# one\n\n", command[1])))));
            assertTrue(!before.isEmpty(), command[0]);
        }
    }

    private static String[] words(String command, String file) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of(file)).toArray(String[]::new);
    }
}
