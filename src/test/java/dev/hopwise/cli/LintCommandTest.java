package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code lint}: what it reads, what it says, how it ends. */
class LintCommandTest {
    private static final String PENDING = """
            topology: shop
            vpcs:
              shop: { cidrs: [10.0.0.0/16] }
              data: { cidrs: [10.1.0.0/16] }
            peerings:
              pcx: { between: [shop, data], status: pending-acceptance }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void saysWhatWhereWhyAndTheCure() throws IOException {
        String file = file("shop.yaml", PENDING);
        assertEquals(0, lint(file));
        assertEquals("""
                %s:6:3  warning  PCX-102 request-not-accepted
                    6 |   pcx: { between: [shop, data], status: pending-acceptance }
                      |   ^ pcx between shop and data is pending-acceptance
                  A request carries nothing until the owner of data accepts it; after seven days it expires.
                  Maybe accept pcx in the account of data.

                1 warning
                """.formatted(file), out.toString());
    }

    @Test
    void writesJsonInAFixedOrder() throws IOException {
        String file = file("shop.yaml", PENDING);
        assertEquals(0, lint(file, "--format", "json"));
        assertEquals("""
                {
                  "command": "lint",
                  "files": [
                    "%1$s"
                  ],
                  "findings": [
                    {
                      "rule": "PCX-102",
                      "severity": "warning",
                      "resource": "pcx",
                      "message": "pcx between shop and data is pending-acceptance",
                      "because": "a request carries nothing until the owner of data accepts it; after seven days it expires",
                      "at": {
                        "file": "%1$s",
                        "line": 6,
                        "column": 3
                      },
                      "remedy": "accept pcx in the account of data",
                      "help": "hopwise rules PCX-102"
                    }
                  ],
                  "summary": {
                    "error": 0,
                    "warning": 1,
                    "info": 0,
                    "suppressed": 0
                  }
                }
                """.formatted(file), out.toString());
    }

    @Test
    void jsonHasItsFilesSorted() throws IOException {
        String last = file("b.yaml", PENDING);
        String first = file("a.yaml", PENDING);
        assertEquals(0, lint(last, first, "--format", "json"));
        assertTrue(out.toString().contains("""
                  "files": [
                    "%s",
                    "%s"
                  ],
                """.formatted(first, last).indent(0)), out.toString());
    }

    @Test
    void endsWithOneForFindingsThatReachTheSeverityThatFails() throws IOException {
        String pending = file("pending.yaml", PENDING);
        String clean = file("clean.yaml", PENDING.replace("peerings:", "# none").replace("  pcx:", "# pcx:"));
        assertEquals(0, lint(pending));
        assertEquals(1, lint(pending, "--fail-on", "warning"));
        assertEquals(1, lint(pending, "--fail-on", "info"));
        assertEquals(0, lint(pending, "--fail-on", "never"));
        assertEquals(0, lint(clean, "--fail-on", "info"));
        assertEquals("nothing found\n", out.toString());
        String broken = file("overlap.yaml", PENDING.replace("10.1.0.0/16", "10.0.0.0/24"));
        assertEquals(1, lint(broken));
    }

    @Test
    void asksOnlyTheRulesThatAreWanted() throws IOException {
        String file = file("shop.yaml", PENDING);
        for (String rule : new String[] {"PCX-102", "PCX", "request-not-accepted"}) {
            assertEquals(1, lint(file, "--fail-on", "info", "--select", rule), rule);
            assertEquals(0, lint(file, "--fail-on", "info", "--ignore", rule), rule);
        }
        assertEquals(0, lint(file, "--fail-on", "info", "--select", "PCX-101,PCX-103"));
        assertEquals(2, lint(file, "--select", "PCX-999"));
        assertEquals("hopwise: no rule of lint is called PCX-999; hopwise rules lists them\n", err.toString());
        assertEquals(2, lint(file, "--select", ""));
        assertEquals(
                "hopwise: --select and --ignore take names of rules, and none is empty; hopwise rules lists them\n",
                err.toString());
        assertEquals(2, lint(file, "--ignore", "SG-001"));
        assertEquals(2, lint(file, "--fail-on", "fatal"));
        assertEquals("hopwise: --fail-on fatal: one of error, warning, info, never\n", err.toString());
    }

    /** A folder is every *.yaml in it that is a topology: neither hidden files nor what others include. */
    @Test
    void readsAFolder() throws IOException {
        file("b.yaml", PENDING);
        file("a.yaml", "topology: a\ninclude: [part.yaml]\n");
        file("part.yaml", "vpcs: { a: { cidrs: [10.0.0.0/16] } }\n");
        file(".hopwise.yaml", "files: [a.yaml]\n");
        file("notes.txt", "no topology");
        assertEquals(1, lint(folder.toString(), "--fail-on", "warning"));
        assertTrue(out.toString().endsWith("\n1 warning in 2 files\n"), out.toString());
    }

    @Test
    void aFolderWithoutATopologyIsNoInput() {
        assertEquals(3, lint(folder.toString()));
        assertEquals(
                folder + ": no topology in this folder; a topology is a file *.yaml that has 'topology:'\n",
                err.toString());
    }

    /** Where the shell has not done it; as there, hidden files and folders do not match, and a folder of none is enough. */
    @Test
    void readsWhatAPatternMatches() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectories(folder.resolve("a/.hidden"));
        file("a/one.yaml", PENDING);
        file("a/b/two.yaml", PENDING);
        file("a/b/part.yaml", "vpcs: {}\n");
        file("a/b/three.yml", "nothing\n");
        file("a/b/.four.yaml", "nothing\n");
        file("a/.hidden/five.yaml", "nothing\n");
        assertEquals(1, lint(folder + "/a/**/*.yaml", "--fail-on", "warning", "-q", "--select", "PCX"));
        assertEquals("""
                %1$s/a/b/two.yaml:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                %1$s/a/one.yaml:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                2 warnings in 2 files
                """.formatted(folder), out.toString());
        assertEquals(0, lint(folder + "/a/{one,six}.yam?", folder + "/a/[no]*.yaml", folder + "/a/one.yaml", "-q"));
        assertTrue(out.toString().endsWith("\n1 warning\n"), out.toString());
    }

    @Test
    void aPatternThatMatchesNothingIsNoInput() throws IOException {
        file("part.yaml", "vpcs: {}\n");
        String has = "; a topology is a file *.yaml that has 'topology:'\n";
        assertEquals(3, lint(folder + "/*.yml"));
        assertEquals(folder + "/*.yml: no file matches this pattern" + has, err.toString());
        assertEquals(3, lint(folder + "/missing/**"));
        assertEquals(folder + "/missing/**: no file matches this pattern" + has, err.toString());
        assertEquals(3, lint(folder + "/*.yaml"));
        assertEquals(folder + "/*.yaml: no topology matches this pattern" + has, err.toString());
        assertEquals(2, lint(folder + "/[.yaml"));
        assertTrue(err.toString().startsWith("hopwise: " + folder + "/[.yaml: this is no pattern: "), err.toString());
    }

    /** Nor of what is included. */
    @Test
    void aReportTakesThePlaceOfNothingThatIsRead() throws IOException {
        file("a.yaml", "topology: a\ninclude: [part.yaml]\n");
        String part = file("part.yaml", "vpcs: {}\n");
        assertEquals(2, lint(folder.toString(), "-o", "json:" + part));
        assertEquals("hopwise: -o json:" + part + ": that file is read; name another one\n", err.toString());
        assertEquals("vpcs: {}\n", Files.readString(Path.of(part)));
    }

    /** Every error of every file, and no findings of the others. */
    @Test
    void aFileThatDoesNotLoadIsNoInput() throws IOException {
        String first = file("first.yaml", "topology: a\nvpc: {}\n");
        String second = file("second.yaml", "topology: [\n");
        String good = file("good.yaml", PENDING);
        assertEquals(3, lint(first, good, second));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains(first + ":2:1  error  unknown key 'vpc'"), err.toString());
        assertTrue(err.toString().contains(second + ":"), err.toString());
    }

    /** A part of a topology that is named is asked for, so that it is an error. */
    @Test
    void aFragmentByItselfIsNoInput() throws IOException {
        String part = file("part.yaml", "vpcs: { a: { cidrs: [10.0.0.0/16] } }\n");
        assertEquals(3, lint(part));
        assertTrue(err.toString().contains("so it is a fragment"), err.toString());
    }

    @Test
    void oneFileIsReadOnce() throws IOException {
        String file = file("shop.yaml", PENDING);
        assertEquals(0, lint(file, file));
        assertTrue(out.toString().endsWith("\n\n1 warning\n"), out.toString());
    }

    private static String accepted(String more) {
        return PENDING + "suppress:\n  - { rule: PCX-102, on: pcx, reason: accepted next week" + more + " }\n";
    }

    /** What the file accepts is counted, and told again when its day is past. */
    @Test
    void countsWhatTheFileAccepts() throws IOException {
        String file = file("shop.yaml", accepted(", until: 2027-01-31"));
        assertEquals(0, lint(file, "--fail-on", "info", "--today", "2027-01-31"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
        assertEquals(0, lint(file, "--format", "json", "--today", "2027-01-31"));
        assertTrue(out.toString().contains("\"suppressed\": 1"), out.toString());
        assertEquals(1, lint(file, "--fail-on", "warning", "--today", "2027-02-01", "-q"));
        assertEquals("""
                %1$s:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                %1$s:8:5  warning  SUP-101 suppression-expired
                  the suppression of PCX-102 on pcx counted until 2027-01-31
                2 warnings
                """.formatted(file), out.toString());
        assertEquals(0, lint(file, "--today", "2027-01-31", "--select", "PCX-101"));
        assertEquals("nothing found\n", out.toString());
        assertEquals(2, lint("missing.yaml", "--today", "tomorrow"));
        assertEquals("hopwise: --today tomorrow: a day is written as 2027-01-31\n", err.toString());
    }

    @Test
    void acceptsOnAnythingAndOnNothingElse() throws IOException {
        assertEquals(0, lint(file("any.yaml", accepted("").replace("on: pcx", "on: \"*\"")), "--fail-on", "info"));
        assertEquals(
                1, lint(file("other.yaml", accepted("").replace("on: pcx", "on: pcx-2")), "--fail-on", "info", "-q"));
        assertTrue(out.toString().contains("PCX-102 request-not-accepted"), out.toString());
        assertTrue(
                out.toString().contains("nothing is found that the suppression of PCX-102 on pcx-2 is about"),
                out.toString());
    }

    private static String ignored(String rest) {
        return PENDING.replace("acceptance }", "acceptance } # hopwise:ignore " + rest);
    }

    /** A comment does what an entry does, for the part of the file that it stands behind. */
    @Test
    void countsWhatACommentAccepts() throws IOException {
        String file = file("shop.yaml", ignored("PCX-102 until=2027-01-31 because=they accept next week"));
        assertEquals(0, lint(file, "--fail-on", "info", "--today", "2027-01-31"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
        assertEquals(1, lint(file, "--fail-on", "warning", "--today", "2027-02-01", "-q"));
        assertEquals("""
                %1$s:6:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                %1$s:6:79  warning  SUP-101 suppression-expired
                  the suppression of PCX-102 on peerings.pcx counted until 2027-01-31
                2 warnings
                """.formatted(file), out.toString());
    }

    @Test
    void tellsACommentThatNothingNeeds() throws IOException {
        String file = file("shop.yaml", ignored("PCX-101, PCX-102 because=they accept next week"));
        assertEquals(1, lint(file, "--fail-on", "warning", "-q"));
        assertEquals("""
                %s:6:79  warning  SUP-102 suppression-unused
                  nothing is found that the suppression of PCX-101 on peerings.pcx is about
                1 warning, 1 suppressed
                """.formatted(file), out.toString());
        String elsewhere =
                file("elsewhere.yaml", PENDING.replace("vpcs:", "# hopwise:ignore PCX-102 because=it is so\nvpcs:"));
        assertEquals(1, lint(elsewhere, "--fail-on", "warning", "-q"));
        assertEquals("""
                %1$s:2:18  warning  SUP-102 suppression-unused
                  nothing is found that the suppression of PCX-102 on vpcs is about
                %1$s:7:3  warning  PCX-102 request-not-accepted
                  pcx between shop and data is pending-acceptance
                2 warnings
                """.formatted(elsewhere), out.toString());
    }

    /** What is said of suppressions is mended, not accepted; else it would hang on itself. */
    @Test
    void acceptsNothingThatIsSaidOfSuppressions() throws IOException {
        String file = file("shop.yaml", """
                topology: shop
                # hopwise:ignore SUP-102 because=it is so
                suppress:
                  - { rule: SUP-102, on: "*", reason: it is so }
                """);
        assertEquals(1, lint(file, "--fail-on", "warning", "-q"));
        assertEquals("""
                %1$s:2:18  warning  SUP-102 suppression-unused
                  nothing is found that the suppression of SUP-102 on suppress is about
                %1$s:4:5  warning  SUP-102 suppression-unused
                  nothing is found that the suppression of SUP-102 on everything is about
                2 warnings
                """.formatted(file), out.toString());
    }

    @Test
    void aSuppressionOfARuleThatIsNowhereIsAFinding() throws IOException {
        String file = file("shop.yaml", ignored("PCX-102,PCX-019 because=they accept next week") + """
                suppress:
                  - { rule: QQQ-777, on: "*", reason: it is so }
                """);
        assertEquals(1, lint(file));
        assertEquals("", err.toString());
        assertTrue(out.toString().contains("%s:6:87  error  SUP-105 suppression-of-no-rule\n".formatted(file)));
        assertTrue(out.toString().contains("  Maybe name PCX-109, or take the suppression out.\n"), out.toString());
        assertTrue(out.toString().contains("%s:8:5  error  SUP-105 suppression-of-no-rule\n".formatted(file)));
        assertTrue(
                out.toString()
                        .contains(
                                "  Maybe name a rule that hopwise rules lists as error, warning or info, or take the suppression out.\n"),
                out.toString());
        assertTrue(!out.toString().contains("SUP-102"), out.toString());
    }

    /** A slug is no id, and says which one is meant. */
    @Test
    void aSuppressionByTheSlugNamesTheId() throws IOException {
        String file = file("shop.yaml", PENDING + """
                suppress:
                  - { rule: request-not-accepted, on: pcx, reason: they accept next week }
                """);
        assertEquals(1, lint(file));
        assertTrue(
                out.toString().contains("the suppression of request-not-accepted on pcx names no rule by its id\n"),
                out.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "  Maybe name PCX-102, the id of request-not-accepted, or take the suppression out.\n"),
                out.toString());
    }

    /** A rule of the walk is there, and finds nothing. */
    @Test
    void aSuppressionOfARuleOfTheWalkIsUnused() throws IOException {
        assertEquals(0, lint(file("shop.yaml", ignored("PCX-102,PCX-003 because=they accept next week")), "-q"));
        assertTrue(out.toString().contains("  warning  SUP-102 suppression-unused\n"), out.toString());
        assertTrue(!out.toString().contains("SUP-105"), out.toString());
    }

    /** Other commands read the same files: what lint would not read they do not, and which findings it accepts is nothing to them. */
    @Test
    void otherCommandsReadComments() throws IOException {
        PrintWriter says = new PrintWriter(err, true);
        PrintWriter prints = new PrintWriter(out, true);
        assertEquals(
                0, HopwiseCommand.run(prints, says, "peering", file("good.yaml", ignored("PCX-102 because=it is so"))));
        assertEquals(
                0, HopwiseCommand.run(prints, says, "peering", file("none.yaml", ignored("ABC-123 because=it is so"))));
        assertEquals("", err.toString());
        assertEquals(3, HopwiseCommand.run(prints, says, "peering", file("bad.yaml", ignored("PCX-102"))));
        assertTrue(err.toString().contains("bad.yaml:6:62  error  'hopwise:ignore' without a reason"), err.toString());
    }

    @Test
    void writesSeveralFormsInOneRun() throws IOException {
        String file = file("shop.yaml", PENDING);
        Path sarif = folder.resolve("out.sarif");
        Path markdown = folder.resolve("pr.md");
        Path junit = folder.resolve("lint.xml");
        assertEquals(0, lint(file, "-o", "sarif:" + sarif, "-o", "markdown:" + markdown, "-o", "junit:" + junit));
        assertEquals("", out.toString());
        assertTrue(Files.readString(sarif).contains("\"ruleId\": \"PCX-102\""));
        assertTrue(Files.readString(markdown).startsWith("## Hopwise: 1 warning\n"));
        assertTrue(Files.readString(junit).contains("classname=\"PCX-102 request-not-accepted\""));
        assertEquals(1, lint(file, "--fail-on", "warning", "--format", "github"));
        assertTrue(out.toString().startsWith("::warning file="), out.toString());
    }

    private void wrongForm(String forms, String form, String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all =
                Stream.concat(Stream.of(command), Stream.of("--format", form)).toArray(String[]::new);
        assertEquals(2, HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all));
        assertEquals("hopwise: --format " + form + ": this command writes text or " + forms + "\n", err.toString());
        assertEquals("", out.toString());
    }

    /** The help of each command names its own forms. */
    @Test
    void theHelpSaysWhatIsWritten() {
        helped("text, json, sarif, junit, github, markdown or html.", "lint");
        helped("text, json, sarif, junit, github or markdown.", "endpoints");
        helped("text, json, sarif, github or markdown.", "peering");
        helped("text, json, sarif, github or markdown.", "flow-logs", "coverage");
        helped("text, json or markdown.", "rules");
        helped("text, json, markdown or html.", "explain");
        helped("text, json, csv, dot or mermaid.", "reach");
    }

    private void helped(String forms, String... command) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new);
        assertEquals(0, HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all));
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches(" +--format=FORMAT +" + Pattern.quote(forms))),
                out.toString());
    }

    @Test
    void otherCommandsSayWhatTheyWrite() throws IOException {
        String file = file("shop.yaml", PENDING);
        wrongForm("json or sarif or github or markdown", "junit", "peering", file);
        wrongForm("json or markdown", "sarif", "peering", "--count", "3");
        wrongForm("json or sarif or github or markdown", "junit", "flow-logs", "coverage", file);
        wrongForm("json or markdown", "sarif", "rules");
        wrongForm("json or markdown or html", "sarif", "explain", file, "a", "b", "tcp/443");
        assertEquals(2, lint(file, "--format", "pdf"));
        assertEquals(
                "hopwise: --format pdf: this command writes text or json or sarif or junit or github or markdown or html\n",
                err.toString());
    }

    /** A misspelt form must not become a file that nobody asked for. */
    @Test
    void aFormThatIsNoneIsWrongUsage() throws IOException {
        String file = file("shop.yaml", PENDING);
        assertEquals(2, lint(file, "-o", "sarfi:out.sarif"));
        assertEquals(
                "hopwise: -o sarfi:out.sarif: no report is written as sarfi; a file of that name is ./sarfi:out.sarif\n",
                err.toString());
    }

    /** A rule of the walk finds nothing; to accept it is of no use, and no mistake either. */
    @Test
    void aCommentAboutARuleOfTheWalkIsUnused() throws IOException {
        String file =
                file("shop.yaml", PENDING.replace("  pcx:", "  # hopwise:ignore PCX-003 because=it is meant\n  pcx:"));
        assertEquals(0, lint(file, "--select", "SUP"));
        assertTrue(out.toString().contains("SUP-102 suppression-unused"), out.toString());
    }
}
