package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reports and files go that a command writes. */
class OutputFilesTest {
    private static final String THREE_TIER = "topologies/three-tier.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String said(int code, String words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(
                code,
                HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words.split(" ")),
                () -> "" + err);
        return code == 0 ? out.toString() : err.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint FILE",
                "explain FILE web-1 app-1 tcp/8080",
                "explain FILE web-1 app-1",
                "explain FILE web-1 db-1 tcp/5432 --fix",
                "reach FILE",
                "check FILE",
                "review FILE FILE",
                "map FILE --format svg",
                "endpoints FILE",
                "peering FILE",
                "flow-logs coverage FILE",
                "rules PCX-002",
                "import aws ANSWERS"
            })
    void aHyphenIsStandardOutput(String command) throws IOException {
        Path answers = Files.writeString(
                folder.resolve("vpcs.json"),
                "{ \"Vpcs\": [ { \"VpcId\": \"vpc-1\", \"CidrBlock\": \"10.0.0.0/16\" } ] }");
        String words = command.replace("FILE", THREE_TIER).replace("ANSWERS", answers.toString());
        String said = said(0, words);
        assertFalse(said.isEmpty());
        assertEquals(said, said(0, words + " -o -"));
        assertFalse(Files.exists(Path.of("-")));
    }

    @Test
    void aHyphenHasAFormAsAnyFile() {
        assertEquals(said(0, "lint " + THREE_TIER + " --format json"), said(0, "lint " + THREE_TIER + " -o json:-"));
        assertTrue(said(0, "map " + THREE_TIER + " -o -").startsWith("<!doctype html>"), out.toString());
        assertTrue(said(0, "baseline write " + THREE_TIER + " -o -").startsWith("{\n"), out.toString());
    }

    @Test
    void whatIsWrittenToSeveralPlaces() throws IOException {
        Path file = folder.resolve("x.json");
        assertTrue(
                said(0, "lint " + THREE_TIER + " -o - -o json:" + file).contains("LOG-101 vpc-not-recorded"), "" + out);
        assertTrue(Files.readString(file).startsWith("{\n"));
    }

    @Test
    void twoReportsToOnePlaceAreWrongUsage() throws IOException {
        Path file = folder.resolve("x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.writeString(file, "old"));
        assertEquals(
                "hopwise: -o json:" + file + " and -o sarif:" + link
                        + ": two reports to one place; name another file\n",
                said(2, "lint " + THREE_TIER + " -o json:" + file + " -o sarif:" + link));
        assertEquals("old", Files.readString(file));
        Path fresh = folder.resolve("y");
        said(2, "check " + THREE_TIER + " -o json:" + fresh + " -o " + folder + "/./y");
        said(2, "lint " + THREE_TIER + " -o - -o json:-");
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aFormThatNoReportIsLeftForIsWrongUsage() {
        Path file = folder.resolve("x.sarif");
        assertEquals(
                "hopwise: --format json: no report is left for it, as each -o names its own form; -o - writes to standard output, too\n",
                said(2, "lint " + THREE_TIER + " --format json -o sarif:" + file));
        assertTrue(said(0, "lint " + THREE_TIER + " --format json -o - -o sarif:" + file)
                .startsWith("{\n"));
    }

    @Test
    void whoMayReadAFileMayReadWhatTakesItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "old");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("link"), file);
        for (String mode : List.of("rw-------", "r--r-----", "rw-rw-rw-")) {
            for (Path it : List.of(file, link)) {
                Files.writeString(
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------")), "old");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
                said(0, "lint " + THREE_TIER + " -o json:" + it);
                assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                assertTrue(Files.readString(file).startsWith("{\n"));
                assertTrue(Files.isSymbolicLink(link));
            }
        }
    }
}
