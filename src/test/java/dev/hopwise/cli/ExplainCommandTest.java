package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hopwise explain}: its options, where its answers go, and how it ends. */
class ExplainCommandTest {
    private static final String ALLOWED = "explain topologies/three-tier.yaml --from app-1 --to db-1 --on tcp/5432";
    private static final String BLOCKED = "explain topologies/three-tier.yaml --from web-1 --to db-1 --on tcp/5432";

    private record Ran(int code, String out, String err) {}

    private static Ran run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void quietSaysTheAnswerAndTheBlockers() {
        assertEquals(new Ran(0, "ALLOWED  app-1 → db-1  tcp/5432  (10.0.1.10 → 10.0.2.10)\n", ""), run(ALLOWED, "-q"));
        assertEquals("""
                BLOCKED  web-1 → db-1  tcp/5432  (10.0.0.10 → 10.0.2.10)

                ✗ SG-002 securityGroup shop/db  topologies/three-tier.yaml:27:7
                  no inbound rule of security group shop/db admits tcp/5432 from 10.0.0.10 to 10.0.2.10
                  Maybe add an inbound rule to shop/db: allow tcp/5432 from 10.0.0.10.
                  AWS: ENI_SG_RULES_MISMATCH
                """, run(BLOCKED, "--quiet").out());
    }

    /** An end with several addresses, which tell its answers apart. */
    @Test
    void endsOfOneNameHaveTheirAddresses(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { a: { az: us-east-1a, cidr: 10.0.1.0/24 }, b: { az: us-east-1b, cidr: 10.0.2.0/24 } }
                    interfaces: { x: { subnet: a, ip: 10.0.1.5 } }
                    endpoints: { sqs: { type: interface, service: sqs, subnets: { a: 10.0.1.9, b: 10.0.2.9 } } }
                """);
        assertEquals("""
                ALLOWED  x → endpoint:v/sqs  tcp/443

                  ALLOWED       v/x → v/sqs  (10.0.1.5 → 10.0.1.9)
                  ALLOWED       v/x → v/sqs  (10.0.1.5 → 10.0.2.9)
                """, run("explain " + file + " x endpoint:v/sqs tcp/443").out());
    }

    /** Where several pairs are asked about, what opens several of them is told once, with all of them. */
    @Test
    void whatOpensSeveralPairsIsToldOnce(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                topology: t
                vpcs:
                  v:
                    cidrs: [10.0.0.0/16]
                    subnets: { a: { az: x, cidr: 10.0.1.0/24 } }
                    securityGroups: { web: {}, db: { inbound: [ { allow: tcp/22, from: web } ] } }
                    interfaces:
                      web-1: { subnet: a, ip: 10.0.1.10, securityGroups: [web] }
                      web-2: { subnet: a, ip: 10.0.1.11, securityGroups: [web] }
                      db-1: { subnet: a, ip: 10.0.1.20, securityGroups: [db] }
                """);
        String out = run("explain " + file + " sg:web db-1 tcp/5432").out();
        assertTrue(out.contains("""
                what opens v/web-1 → v/db-1, v/web-2 → v/db-1  tried on a copy: the flow is allowed there
                  + allow tcp/5432 from group web in security group v/db  REM-010
                """), out);
    }

    @Test
    void verboseSaysTheSentenceAndThePositionOfEveryHop() {
        assertTrue(
                run(BLOCKED, "-v")
                        .out()
                        .lines()
                        .anyMatch(
                                line -> line.equals(
                                        "  ✗ security-group-ingress  shop/db       no inbound rule of security group shop/db admits tcp/5432 from 10.0.0.10 to 10.0.2.10  SG-002 topologies/three-tier.yaml:27:7")),
                run(BLOCKED, "-v").out());
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        Ran ran = run(ALLOWED, "-q", "-v");
        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("-q and -v: one or the other"), ran.err());
    }

    @Test
    void anExpectationThatDoesNotHoldEndsWith1() {
        assertEquals(0, run(ALLOWED, "--expect", "allowed").code());
        assertEquals(1, run(BLOCKED, "--expect", "allowed").code());
        assertEquals(0, run(BLOCKED).code());
        assertEquals(2, run(BLOCKED, "--expect", "open").code());
    }

    @Test
    void theFormatMayStandBeforeTheFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/answer.json");
        assertEquals(new Ran(0, "", ""), run(ALLOWED, "-o", "json:" + file));
        assertTrue(Files.readString(file).startsWith("{\n  \"command\": \"explain\""), Files.readString(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderIsNoFileToWrite(@TempDir Path folder) {
        Ran ran = run(ALLOWED, "-o", folder.toString());
        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("-o " + folder + ": that is a folder; name a file in it"), ran.err());
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        Ran ran = run(ALLOWED, "-o", file + "/answer.txt");
        assertEquals(3, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("hopwise: cannot write " + file), ran.err());
    }

    /** A file that others read through a link stays behind that link. */
    @Test
    void aLinkIsFollowed(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("real.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        assertEquals(0, run(ALLOWED, "-o", link.toString()).code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).startsWith("ALLOWED"));
    }

    @Test
    void severalFilesAreWrittenInOneRun(@TempDir Path folder) throws Exception {
        Path text = folder.resolve("a.txt");
        Path json = folder.resolve("a.json");
        assertEquals(new Ran(0, "", ""), run(ALLOWED, "-o", "text:" + text, "-o", "json:" + json));
        assertTrue(Files.readString(text).startsWith("ALLOWED  app-1"));
        assertTrue(Files.readString(json).startsWith("{"));
        assertEquals(2, run(ALLOWED, "--format", "sarif").code());
    }

    /** The topology is never overwritten by what is said of it. */
    @Test
    void theTopologyFileIsSpared() throws Exception {
        String before = Files.readString(Path.of("topologies/three-tier.yaml"));
        Ran ran = run(ALLOWED, "-o", "./topologies/../topologies/three-tier.yaml");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("that file is read; name another one"), ran.err());
        assertEquals(before, Files.readString(Path.of("topologies/three-tier.yaml")));
    }

    /** {@code --fix} writes the file with the changes, and says on standard error what they are. */
    @Test
    void fixWritesTheChangedFile(@TempDir Path folder) throws Exception {
        String changed = Files.readString(Path.of("topologies/three-tier.yaml"))
                .replace(
                        "          - { allow: tcp/5432, from: app }\n",
                        "          - { allow: tcp/5432, from: app }\n          - { allow: tcp/5432, from: web }\n");
        String said = "hopwise: allow tcp/5432 from group web in security group shop/db\n";
        assertEquals(new Ran(0, changed, said), run(BLOCKED, "--fix"));
        Path file = folder.resolve("new.yaml");
        assertEquals(new Ran(0, "", said), run(BLOCKED, "--fix", "-o", file.toString()));
        assertEquals(changed, Files.readString(file));
        assertEquals(
                0,
                run("explain " + file + " web-1 db-1 tcp/5432 --expect allowed").code());
    }

    @Test
    void fixWritesNothingWhereNothingIsToBeChangedOrNothingHelps(@TempDir Path folder) {
        Path file = folder.resolve("new.yaml");
        assertEquals(
                new Ran(0, "", "hopwise: nothing to change: the flow is allowed\n"),
                run(ALLOWED, "--fix", "-o", file.toString()));
        Ran helpless = run("explain topologies/three-tier.yaml app-1 10.0.2.99 tcp/443 --fix", "-o", file.toString());
        assertEquals(1, helpless.code());
        assertTrue(
                helpless.err().contains("nothing that Hopwise knows to change in the file opens this flow"),
                helpless.err());
        assertTrue(Files.notExists(file));
        assertEquals(
                2,
                run("explain topologies/three-tier.yaml vpc:shop db-1 tcp/5432 --fix")
                        .code());
    }

    /** What is expected is the verdict of the file as it is. */
    @Test
    void fixEndsWith1WhereTheVerdictIsNotAsExpected(@TempDir Path folder) {
        String file = folder.resolve("new.yaml").toString();
        assertEquals(1, run(BLOCKED, "--fix", "--expect", "allowed", "-o", file).code());
        assertEquals(0, run(BLOCKED, "--fix", "--expect", "blocked", "-o", file).code());
        assertEquals(
                new Ran(2, "", "hopwise: --fix is about one flow: it needs --on PROTOCOL, such as --on tcp/443\n"),
                run("explain topologies/three-tier.yaml web-1 db-1 --fix"));
    }

    /** For a program an end that is a set stays one, however many are in it. */
    @Test
    void aSetOfOneHasItsAnswerAmongItsAnswers() {
        for (String end : List.of("sg:db", "subnet:db", "10.0.2.0/24")) {
            String json = run("explain topologies/three-tier.yaml app-1 " + end + " tcp/5432 --format json")
                    .out();
            assertTrue(json.contains("    \"to\": \"" + end + "\""), json);
            assertTrue(json.contains("  \"verdict\": \"allowed\",\n  \"answers\": [\n    {\n      \"flow\""), json);
        }
        for (String end : List.of("db-1", "shop/db-1", "10.0.2.10", "10.0.2.10/32")) {
            String json = run("explain topologies/three-tier.yaml app-1 " + end + " tcp/5432 --format json")
                    .out();
            assertTrue(!json.contains("\"answers\""), json);
        }
    }

    /** What no change moves out of the way is said, with the design that its page prefers. */
    @Test
    void whereNothingHelpsTheTextSaysWhatStands() {
        String out = run("explain topologies/three-tier.yaml app-1 10.0.2.99 tcp/443")
                .out();
        assertTrue(out.contains("no change of the file is known that opens it"), out);
        assertTrue(out.contains("  DLV-010 shop: "), out);
        String json = run("explain topologies/three-tier.yaml app-1 10.0.2.99 tcp/443 --format json")
                .out();
        assertTrue(json.contains("  \"standing\": [\n    {\n      \"rule\": \"DLV-010\""), json);
    }
}
