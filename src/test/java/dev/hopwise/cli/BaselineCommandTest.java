package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code baseline write}, and {@code lint --baseline}: old findings are accepted, new ones are told. */
class BaselineCommandTest {
    private static final String OPEN = """
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                securityGroups:
                  web: { inbound: [ { allow: tcp/22, from: 0.0.0.0/0 } ] }
              data: { cidrs: [10.1.0.0/16] }
            peerings:
              pcx: { between: [shop, data], status: pending-acceptance }
            """;

    @TempDir
    private Path folder;

    private Path topology;
    private Path baseline;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        topology = folder.resolve("net/shop.yaml");
        baseline = folder.resolve("known/baseline.json");
        Files.createDirectories(topology.getParent());
        Files.writeString(topology, OPEN);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int accept(String... more) {
        return run(with(new String[] {"baseline", "write", topology.toString(), "-o", baseline.toString()}, more));
    }

    private int lint(String... more) {
        return run(with(
                new String[] {"lint", topology.toString(), "--baseline", baseline.toString(), "-q", "--fail-on", "info"
                },
                more));
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void writesWhatIsToldTodaySortedAndWithoutLines() throws IOException {
        assertEquals(0, accept("--select", "PCX,SG-123"));
        assertEquals("2 findings accepted in " + baseline + "\n", out.toString().replace("\r", ""));
        assertEquals("""
                {
                  "version": 1,
                  "findings": [
                    {
                      "rule": "PCX-102",
                      "file": "../net/shop.yaml",
                      "resource": "pcx",
                      "message": "pcx between shop and data is pending-acceptance",
                      "fingerprint": "FINGERPRINT:1"
                    },
                    {
                      "rule": "SG-123",
                      "file": "../net/shop.yaml",
                      "resource": "shop/web",
                      "message": "inbound rule 1 of shop/web (allow tcp/22 from 0.0.0.0/0) admits tcp/22 from addresses all over the internet, and shop has no internet gateway",
                      "fingerprint": "FINGERPRINT:1"
                    }
                  ]
                }
                """, Files.readString(baseline).replaceAll("[0-9a-f]{32}:", "FINGERPRINT:"));
        String first = Files.readString(baseline);
        assertEquals(0, accept("--select", "SG-123,PCX"));
        assertEquals(first, Files.readString(baseline));
    }

    @Test
    void whatWasThereIsAcceptedWhereverItsLinesMoveTo() throws IOException {
        assertEquals(0, accept());
        assertEquals(0, lint());
        assertTrue(out.toString().matches("nothing found, \\d+ suppressed\\n"), out.toString());
        String suppressed = out.toString();
        Files.writeString(topology, "# A line more.\n\n" + OPEN.replace("  data:", "  # Another one.\n  data:"));
        assertEquals(0, lint());
        assertEquals(suppressed, out.toString());
    }

    @Test
    void whatIsNewIsTold() throws IOException {
        assertEquals(0, accept());
        Files.writeString(topology, OPEN + "  pcx-2: { between: [data, shop], status: rejected }\n");
        assertEquals(1, lint("--select", "PCX"));
        assertEquals("""
                %s:10:3  warning  PCX-125 ended-request-beside-another
                  pcx-2 between data and shop is rejected, and pcx stands between the two
                1 warning, 1 suppressed
                """.formatted(topology), out.toString());
    }

    /** The same finding in another file, or once more in this one, is another finding. */
    @Test
    void aSecondFindingLikeTheFirstIsTold() throws IOException {
        String rule = "{ allow: tcp/22, from: 0.0.0.0/0 }";
        assertEquals(0, accept());
        Files.writeString(topology, OPEN.replace(rule, rule + ", " + rule));
        assertEquals(1, lint("--select", "SG-123,SG-101"));
        assertEquals("""
                %s:6:61  info  SG-123 administration-port-open-inside
                  inbound rule 2 of shop/web (allow tcp/22 from 0.0.0.0/0) admits tcp/22 from addresses all over the internet, and shop has no internet gateway
                1 remark, 1 suppressed
                """.formatted(topology), out.toString());
        Files.writeString(topology, OPEN);
        Path other = folder.resolve("net/other.yaml");
        Files.writeString(other, OPEN);
        assertEquals(1, lint(other.toString(), "--select", "PCX"));
        assertEquals("""
                %s:9:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                1 warning, 1 suppressed in 2 files
                """.formatted(other), out.toString());
    }

    @Test
    void anEntryThatIsFoundNoMoreIsTold() throws IOException {
        assertEquals(0, accept("--select", "PCX"));
        Files.writeString(topology, OPEN.replace("pending-acceptance", "active"));
        assertEquals(1, lint("--select", "PCX-102,SUP"));
        assertEquals("""
                %s:4:5  info  SUP-104 baseline-entry-unused
                  the baseline accepts PCX-102 on pcx, which is found no more
                1 remark
                """.formatted(baseline), out.toString());
    }

    /** Of files that were not asked about nobody knows; but for those that are gone. */
    @Test
    void anEntryOfAnotherFileIsToldWhereThatIsGone() throws IOException {
        Path other = folder.resolve("net/other.yaml");
        Files.writeString(other, OPEN);
        assertEquals(0, accept(other.toString(), "--select", "PCX"));
        assertEquals(0, lint("--select", "PCX,SUP"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
        Files.delete(other);
        assertEquals(1, lint("--select", "PCX,SUP"));
        assertEquals("""
                %s:4:5  info  SUP-104 baseline-entry-unused
                  the baseline accepts PCX-102 on pcx, which is found no more
                1 remark, 1 suppressed
                """.formatted(baseline), out.toString());
    }

    /** What a comment accepts is not new where the comment goes, nor is it told of the baseline where it comes. */
    @Test
    void commentsAndBaselinesDoNotDisturbEachOther() throws IOException {
        assertEquals(0, accept("--select", "PCX"));
        Files.writeString(
                topology, OPEN.replace("acceptance }", "acceptance } # hopwise:ignore PCX-102 because=it is so"));
        assertEquals(0, lint("--select", "PCX,SUP"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
    }

    @Test
    void aBaselineThatCannotBeReadIsNoInput() throws IOException {
        assertEquals(3, lint());
        assertEquals(
                "%1$s:1:1  error  there is no file %1$s\n  expected a baseline, as 'hopwise baseline write' makes it\n"
                        .formatted(baseline),
                err.toString().replace("\r", ""));
        assertMalformed("", ":1:1  error  " + baseline + " is empty");
        assertMalformed("[1, 2", ":1:6  error  broken YAML");
        assertMalformed("{ \"version\": 2, \"findings\": [] }", ":1:14  error  version 2 of a baseline");
        assertMalformed("{ \"findings\": [] }", ":1:1  error  baseline without 'version'");
        assertMalformed("{ \"version\": 1, \"finding\": [] }", ":1:17  error  unknown key 'finding' in baseline");
        assertMalformed(
                "{ \"version\": 1, \"findings\": [ { \"rule\": \"PCX-102\" } ] }",
                ":1:31  error  accepted finding of baseline without 'fingerprint'");
    }

    private void assertMalformed(String text, String problem) throws IOException {
        Files.createDirectories(baseline.getParent());
        Files.writeString(baseline, text);
        assertEquals(3, lint(), text);
        assertEquals("", out.toString());
        assertTrue(err.toString().contains(baseline + problem), err.toString());
    }

    @Test
    void aBaselineTakesThePlaceOfNothingThatIsRead() throws IOException {
        assertEquals(2, run("baseline", "write", topology.toString(), "-o", topology.toString()));
        assertEquals(
                "hopwise: -o " + topology + ": that file is read; name another one\n",
                err.toString().replace("\r", ""));
        assertEquals(OPEN, Files.readString(topology));
        assertEquals(0, accept());
        String written = Files.readString(baseline);
        assertEquals(2, lint("-o", baseline.toString()));
        assertEquals(written, Files.readString(baseline));
    }

    @Test
    void whatDoesNotLoadIsNotAccepted() throws IOException {
        Files.writeString(topology, "topology: t\nvpc: {}\n");
        assertEquals(3, accept());
        assertTrue(err.toString().contains("shop.yaml:2:1  error  unknown key 'vpc'"), err.toString());
        assertFalse(Files.exists(baseline));
        assertEquals(2, run("baseline"));
        assertTrue(err.toString().contains("which command? baseline write"), err.toString());
    }

    /** Else the last day of a suppression would be of no effect. */
    @Test
    void whatHasBecomeOfSuppressionsIsNotAccepted() throws IOException {
        Files.writeString(
                topology, OPEN + "suppress: [ { rule: PCX-102, on: pcx, reason: soon, until: 2020-01-01 } ]\n");
        assertEquals(0, accept("--select", "PCX,SUP"));
        assertEquals("""
                1 finding accepted in %s
                1 finding left (SUP-101): what is found about suppressions no baseline accepts; mend them in the file
                """.formatted(baseline), out.toString().replace("\r", ""));
        assertFalse(Files.readString(baseline).contains("SUP-101"), Files.readString(baseline));
        assertEquals(0, accept("--select", "SUP"));
        assertTrue(out.toString().startsWith("0 findings accepted in "), out.toString());
        assertTrue(Files.readString(baseline).contains("\"findings\": [ ]"), Files.readString(baseline));
        assertEquals(1, lint());
        assertTrue(out.toString().contains("SUP-101"), out.toString());
    }
}
