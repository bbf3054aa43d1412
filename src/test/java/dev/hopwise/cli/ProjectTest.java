package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code .hopwise.yaml}. Each run is a process of its own, since it begins in the working directory. */
class ProjectTest {
    private static final String PENDING = """
            topology: shop
            vpcs:
              shop: { cidrs: [10.0.0.0/16] }
              data: { cidrs: [10.1.0.0/16] }
            peerings:
              pcx: { between: [shop, data], status: pending-acceptance }
            """;

    @TempDir
    private Path root;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write("net/shop.yaml", PENDING);
        write("net/deep/data.yaml", PENDING.replace("topology: shop", "topology: data"));
        write("net/deep/part.yaml", "vpcs: {}\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ran run(String folder, String... arguments) throws IOException, InterruptedException {
        return piped("", folder, arguments);
    }

    private Ran piped(String input, String folder, String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(root.resolve(".git/in"), input);
        Path out = root.resolve(".git/out");
        Path err = root.resolve(".git/err");
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HopwiseCommand.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .directory(root.resolve(folder).toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        return new Ran(code, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r", "");
    }

    @Test
    void saysWhichFilesAndRulesAndWhenToFail() throws Exception {
        write(".hopwise.yaml", """
                files: [net/**/*.yaml]
                failOn: warning
                select: PCX
                """);
        Ran ran = run("", "lint", "-q");
        assertEquals("", ran.err());
        assertEquals("""
                net/deep/data.yaml:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                net/shop.yaml:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                2 warnings in 2 files
                """, ran.out());
        assertEquals(1, ran.code());
    }

    /** Found from any folder of the repository, and its paths are its own. */
    @Test
    void countsBelowItsFolder() throws Exception {
        write(".hopwise.yaml", """
                files: [net, net/deep/data.yaml]
                ignore: [LOG-101, SUP]
                baseline: known.json
                failOn: info
                """);
        Ran ran = run("net/deep", "lint", "--baseline", "../none.json");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("../none.json:1:1  error  there is no file ../none.json"), ran.err());
        assertEquals(
                "2 findings accepted in ../../known.json\n",
                run("net/deep", "baseline", "write").out());
        assertEquals(
                "nothing found, 2 suppressed in 2 files\n",
                run("net/deep", "lint").out());
        assertEquals(new Ran(0, "nothing found, 2 suppressed in 2 files\n", ""), run("", "lint"));
    }

    @Test
    void theCommandLineWins() throws Exception {
        write(".hopwise.yaml", "files: [net/missing.yaml]\nfailOn: never\nselect: [SG]\n");
        assertEquals(new Ran(0, "nothing found\n", ""), run("", "lint", "net/shop.yaml"));
        Ran ran = run("", "lint", "net/shop.yaml", "--select", "PCX", "--fail-on", "warning");
        assertTrue(ran.out().startsWith("net/shop.yaml:6:3  warning  PCX-102"), ran.out());
        assertEquals(1, ran.code());
    }

    @Test
    void widensTheFolderOfIncludes() throws Exception {
        write("shared/part.yaml", "vpcs: {}\n");
        write("net/deep/data.yaml", "topology: data\ninclude: [../../shared/part.yaml]\n");
        write(".hopwise.yaml", "files: net/deep/data.yaml\n");
        assertEquals(3, run("", "lint").code());
        write(".hopwise.yaml", "files: net/deep/data.yaml\nincludeRoot: .\n");
        assertEquals(new Ran(0, "nothing found\n", ""), run("", "lint"));
    }

    private static final String ACME = """
            package acme.rules
            import dev.hopwise.reasoning.fact.*
            rule "ACME-001 vpc-is-there"
                @kind("finding") @severity("error") @message("{vpc} is there") @because("we want none") @remedy("take it out")
            when
                $vpc : Vpc()
            then
                insert( Finding.of(drools.getRule().getName(), $vpc) );
            end
            """;

    @Test
    void whatIsNotWrittenYetIsNoMistake() throws Exception {
        write(".hopwise.yaml", "# files: [net]\n\n");
        assertEquals(new Ran(0, "nothing found\n", ""), run("", "lint", "net/shop.yaml", "--select", "SG"));
    }

    /** A command about one flow takes the one topology that there is, too. */
    @Test
    void explainAsksTheOneTopology() throws Exception {
        write(".hopwise.yaml", "files: [net/deep]\n");
        assertTrue(run("", "explain", "--from", "203.0.113.9", "--to", "198.51.100.7", "--on", "tcp/443", "-q")
                .out()
                .startsWith("ALLOWED  203.0.113.9 → 198.51.100.7  tcp/443"));
        assertTrue(run("", "explain", "net/deep", "203.0.113.9", "198.51.100.7", "tcp/443", "-q")
                .out()
                .startsWith("ALLOWED"));
        write(".hopwise.yaml", "files: [net, net/deep]\n");
        Ran several = run("", "explain", "--from", "203.0.113.9", "--to", "198.51.100.7", "--on", "tcp/443");
        assertEquals(2, several.code());
        assertTrue(several.err().contains("this command is about one topology, and these are 2"), several.err());
    }

    /** Whoever lints a repository has not said that its programs may run. */
    @Test
    void asksBeforeItsOwnRulesRun() throws Exception {
        write(".hopwise.yaml", "files: [net/shop.yaml]\nrules: house-rules\n");
        write("house-rules/rules.drl", ACME);
        write("net/shop.yaml", PENDING.replace("  shop:", "  # hopwise:ignore ACME-001 because=it stays\n  shop:"));
        Ran ran = run("net", "lint", "-q");
        assertEquals(
                "hopwise: ../.hopwise.yaml:2:8 names the rules in 'house-rules'. They are programs, and would run with your"
                        + " rights: read them, then say --project-rules; or --no-project-rules to go without them\n",
                ran.err());
        assertEquals("", ran.out());
        assertEquals(2, ran.code());
        assertEquals(2, run("", "baseline", "write").code());
        // The suppression of a rule that is not asked is neither unused nor about nothing.
        Ran without = run("", "lint", "-q", "--no-project-rules", "--ignore", "LOG");
        assertEquals("""
                net/shop.yaml:7:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                1 warning
                """, without.out());
        assertEquals(0, without.code());
        // Neither is its name, where the project selects it.
        write(".hopwise.yaml", "files: [net/shop.yaml]\nrules: house-rules\nselect: [ACME]\n");
        assertEquals(new Ran(0, "nothing found\n", ""), run("", "lint", "--no-project-rules"));
        Ran named = run("", "lint", "-q", "--rules", "house-rules", "--select", "ACME,SUP");
        assertEquals("""
                net/shop.yaml:5:3  error  ACME-001 vpc-is-there
                  data is there
                1 error, 1 suppressed
                """, named.out());
    }

    @Test
    void namesTheFolderOfItsOwnRules() throws Exception {
        write(".hopwise.yaml", "files: [net/shop.yaml]\nrules: house-rules\nselect: [ACME]\n");
        write("house-rules/rules.drl", ACME);
        Ran ran = run("net/deep", "lint", "-q", "--project-rules");
        assertEquals("""
                ../shop.yaml:3:3  error  ACME-001 vpc-is-there
                  shop is there
                ../shop.yaml:4:3  error  ACME-001 vpc-is-there
                  data is there
                2 errors
                """, ran.out(), ran.err());
        assertEquals(1, ran.code());
        assertWrong("files: [net]\nrules: rules\n", """
                .hopwise.yaml:2:8  error  'rules': there is no such folder
                    2 | rules: rules
                      |        ^ expected a folder with rules in files *.drl
                """);
    }

    /** Code scanning knows files from the root of the repository on, wherever lint runs, and so do fingerprints. */
    @Test
    void codeScanningIsToldPathsFromTheRootOn() throws Exception {
        Ran root = run("", "lint", "net/deep/data.yaml", "--select", "PCX", "--format", "sarif");
        assertTrue(root.out().contains("\"uri\": \"net/deep/data.yaml\",\n"), root.out());
        assertTrue(root.out().contains("\"uriBaseId\": \"%SRCROOT%\""), root.out());
        assertEquals(root, run("net/deep", "lint", "data.yaml", "--select", "PCX", "--format", "sarif"));
        assertEquals(root, run("net", "lint", "deep/../deep/data.yaml", "--select", "PCX", "--format", "sarif"));
        Ran github = run("net/deep", "lint", "../shop.yaml", "--select", "PCX", "--format", "github");
        assertTrue(github.out().startsWith("::warning file=net/shop.yaml,line=6,col=3,"), github.out());
    }

    /** Standard input is no file of the repository. */
    @Test
    void codeScanningIsToldNoPathOfStandardInput() throws Exception {
        Ran ran = piped(PENDING, "net", "lint", "-", "--select", "PCX", "--format", "sarif");
        JsonNode place = new JsonMapper().readTree(ran.out()).at("/runs/0/results/0/locations/0/physicalLocation");
        assertEquals(
                "{\"description\":{\"text\":\"Standard input: no file of the repository.\"}}",
                place.get("artifactLocation").toString());
        assertEquals(6, place.at("/region/startLine").asInt());
    }

    /** What lies above a repository, or above a folder that is in none, may be anybody's. */
    @Test
    void doesNotCountOutsideOfItsRepository() throws Exception {
        write(".hopwise.yaml", "files: [net]\n");
        write("net/.git/HEAD", "ref: refs/heads/main\n");
        Ran ran = run("net/deep", "lint");
        assertEquals(2, ran.code());
        assertEquals(
                "hopwise: which FILE? Name a topology or a folder of them, or 'files' in a .hopwise.yaml\n", ran.err());
        assertEquals("", ran.out());
        assertEquals(2, run("net/deep", "baseline", "write").code());
    }

    @Test
    void whatIsWrongInItIsToldWithItsLine() throws Exception {
        assertWrong("file: [net]\n", """
                .hopwise.yaml:1:1  error  unknown key 'file' in project
                    1 | file: [net]
                      | ^ expected one of files, failOn, select, ignore, baseline, rules, includeRoot
                  Maybe 'files'.
                """);
        assertWrong("files: [net]\nfailOn: errors\n", """
                .hopwise.yaml:2:9  error  'errors' in failOn of project
                    2 | failOn: errors
                      |         ^ expected one of error, warning, info, never
                  Maybe 'error'.
                """);
        assertWrong("files: [net]\nignore: [LOG, PCY]\n", """
                .hopwise.yaml:2:15  error  no rule of lint is called 'PCY'
                    2 | ignore: [LOG, PCY]
                      |               ^ expected a rule that hopwise rules lists
                """);
        assertWrong("files: [nets]\n", """
                .hopwise.yaml:1:9  error  there is no file 'nets'
                    1 | files: [nets]
                      |         ^ expected a topology, a folder or a pattern
                """);
        assertWrong("files:\n  - net/*.yml\n", """
                .hopwise.yaml:2:5  error  'net/*.yml': no file matches this pattern
                    2 |   - net/*.yml
                      |     ^ expected a file *.yaml that has 'topology:'
                """);
    }

    private void assertWrong(String text, String problem) throws Exception {
        write(".hopwise.yaml", text);
        assertEquals(new Ran(3, "", problem), run("", "lint", "--project-rules"));
    }
}
