package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --rules}: rules of the user's own find what they are about, and say what is wrong with them. */
class OwnRulesTest {
    private static final String TOPOLOGY = """
            topology: shop
            vpcs:
              shop:
                cidrs: [10.0.0.0/16]
                internetGateway: igw
                subnets:
                  public: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public }
                routeTables:
                  public: { routes: [ { to: 0.0.0.0/0, via: igw } ] }
                natGateways:
                  nat: { subnet: public, publicIp: 52.0.0.20 }
            """;

    @TempDir
    private Path folder;

    private String topology;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        topology = folder.resolve("shop.yaml").toString();
        Files.writeString(Path.of(topology), TOPOLOGY);
        Files.createDirectories(folder.resolve("rules/deep"));
    }

    private int lint(String... more) {
        String[] arguments = {
            "lint", topology, "--rules", folder.resolve("rules").toString(), "-q", "--select", "ACME"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String rules(String name, String text) throws IOException {
        Path file = folder.resolve("rules").resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    /** The one that docs/lint.md shows. */
    private static String example() throws IOException {
        Matcher shown = Pattern.compile("(?s)```drl\n(.*?)```").matcher(Files.readString(Path.of("docs", "lint.md")));
        assertTrue(shown.find(), "the page shows a rule");
        return shown.group(1);
    }

    @Test
    void theRuleOfThePageFindsWhatItIsAboutAsOthersDo() throws IOException {
        rules("deep/house.drl", example());
        String said = """
                %s:11:7  warning  ACME-001 way-out-past-firewall
                  shop/nat leads out past the firewall
                1 warning
                """.formatted(topology);
        assertEquals(1, lint("--fail-on", "warning"));
        assertEquals(said, out.toString());
        assertEquals(0, lint("--fail-on", "warning", "--ignore", "way-out-past-firewall"));
        Files.writeString(
                Path.of(topology),
                TOPOLOGY.replace("52.0.0.20 }", "52.0.0.20 } # hopwise:ignore ACME-001 because=it is so"));
        assertEquals(0, lint("--fail-on", "warning"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
        assertEquals(0, lint("--format", "sarif"));
        assertTrue(out.toString().contains("\"text\": \"natGateway leads out past the firewall.\""), out.toString());
        Path baseline = folder.resolve("baseline.json");
        Files.writeString(Path.of(topology), TOPOLOGY);
        PrintWriter says = new PrintWriter(out, true);
        HopwiseCommand.run(
                says, says, "baseline", "write", topology, "--rules", folder + "/rules", "-o", baseline.toString());
        assertEquals(0, lint("--fail-on", "info", "--baseline", baseline.toString(), "--select", "ACME,SUP"));
        assertEquals("nothing found, 1 suppressed\n", out.toString());
    }

    private void assertWrong(String file, String problem) {
        assertEquals(3, lint(), () -> out + "" + err);
        assertEquals("", out.toString());
        assertTrue(err.toString().startsWith(file + problem), err.toString());
    }

    @Test
    void whatCannotBeCompiledIsToldWithItsLine() throws IOException {
        String file = rules("house.drl", example().replace("available == true", "available == )"));
        assertWrong(file, ":13:52  error  broken DRL: no viable alternative at input ')'");
        rules("house.drl", example().replace("available == true", "ready == true"));
        assertWrong(
                file,
                ":9:1  error  ACME-001 way-out-past-firewall: Unable to parse left part of expression: ready == true");
        rules("house.drl", example().replace("Finding.of", "Findig.of"));
        assertWrong(file, ":9:1  error  ACME-001 way-out-past-firewall: Findig cannot be resolved");
        rules("house.drl", "");
        assertWrong(file, ":1:1  error  no package");
        rules("house.drl", example().replace("package acme.rules", "package dev.hopwise.rules.findings"));
        assertWrong(file, ":1:1  error  the package dev.hopwise.rules.findings");
    }

    @Test
    void anIdIsOneRulesOwn() throws IOException {
        String first = rules("a.drl", example());
        String second = rules("b.drl", example());
        assertWrong(second, ":9:1  error  ACME-001 a second time, after " + first + ":9:1");
        Files.delete(Path.of(second));
        rules("a.drl", example().replace("ACME-001", "PCX-001"));
        assertWrong(first, ":9:1  error  PCX-001 is an id of Hopwise's own");
        rules("a.drl", example().replace("ACME-001 way", "way"));
        assertWrong(first, ":9:1  error  the rule \"way-out-past-firewall\"");
    }

    @Test
    void everyRuleSaysWhatAReportNeeds() throws IOException {
        String file =
                rules("a.drl", example().replace("\"warning\"", "\"grave\"").replaceAll("@remedy\\(.*\\)", ""));
        assertWrong(file, ":9:1  error  ACME-001 way-out-past-firewall without @severity, @remedy");
    }

    /** What goes wrong when a rule fires is its own fault, not one of Hopwise. */
    @Test
    void aRuleThatFailsIsNamed() throws IOException {
        String file = rules("a.drl", example().replace("{vpc}", "{firewall}"));
        assertWrong(file, ":9:1  error  Nothing to put for {firewall} in: ");
        rules(
                "a.drl",
                example()
                        .replace(
                                "insert( Finding", "int no = 1 / ($gateway.regional() ? 1 : 0);\n    insert( Finding"));
        assertWrong(
                file, ":9:1  error  ACME-001 way-out-past-firewall fails: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aFolderWithoutRulesIsNoInput() throws IOException {
        String rules = folder.resolve("rules").toString();
        assertWrong("--rules " + rules, ": no file *.drl in this folder; expected a folder with rules in files *.drl");
        Files.delete(folder.resolve("rules/deep"));
        Files.delete(folder.resolve("rules"));
        assertWrong("--rules " + rules, ": there is no such folder; expected a folder with rules in files *.drl");
    }
}
