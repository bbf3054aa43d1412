package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reasoning.RuleBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command {@code rules}: the catalogue, and the page of one rule. */
class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int rules(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void listsEveryRuleOnce() {
        assertEquals(0, rules());
        List<String> rows = out.toString().lines().toList();
        assertEquals(RuleBase.all().catalogue().cards().size(), rows.size());
        assertTrue(rows.contains("PCX-101  error       findings     blocks-overlap"), out.toString());
        assertTrue(rows.contains("RTB-003  blocker     reachability no-route"), out.toString());
    }

    @Test
    void showsThePageOfARule() throws IOException {
        assertEquals(0, rules("RTB-003"));
        assertEquals(Files.readString(Path.of("rules", "reachability", "RTB-003-no-route.md")), out.toString());
    }

    /** By its name, too, and with the two examples that stand beside it. */
    @Test
    void showsTheExamplesOfAFinding() throws IOException {
        assertEquals(0, rules("blocks-overlap"));
        Path folder = Path.of("rules", "findings");
        assertEquals(
                Files.readString(folder.resolve("PCX-101-blocks-overlap.md")) + "\n## Found in\n\n```yaml\n"
                        + Files.readString(folder.resolve("PCX-101.fail.yaml")) + "```\n"
                        + "\n## Not found in\n\n```yaml\n"
                        + Files.readString(folder.resolve("PCX-101.pass.yaml")) + "```\n",
                out.toString());
    }

    @Test
    void aRuleThatIsNotIsWrongUsage() {
        assertEquals(2, rules("PCX-999"));
        assertEquals("hopwise: no rule is called PCX-999; hopwise rules lists them\n", err.toString());
    }

    @Test
    void theNameThatMayBeMeantIsTold() {
        assertEquals(2, rules("blocks-overlapp"));
        assertEquals(
                "hopwise: no rule is called blocks-overlapp, maybe blocks-overlap; hopwise rules lists them\n",
                err.toString());
    }

    @Test
    void tellsProgramsOfARule() {
        assertEquals(0, rules("RTB-003", "--format", "json"));
        assertEquals("""
                {
                  "command": "rules",
                  "rules": [
                    {
                      "id": "RTB-003",
                      "slug": "no-route",
                      "family": "reachability",
                      "kind": "blocker",
                      "because": "{routeTable} has no route to {destination}",
                      "remedy": "add a route to {destination} to {routeTable}",
                      "code": "NO_ROUTE_TO_DESTINATION",
                      "source": "UG:VPC_Route_Tables"
                    }
                  ]
                }
                """, out.toString());
    }
}
