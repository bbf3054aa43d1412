package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The command {@code hopwise} itself: which commands it knows. */
class HopwiseCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void helpKnowsEveryCommand() {
        assertEquals(0, run("--help"));
        for (String command : new String[] {
            "lint",
            "baseline",
            "explain",
            "reach",
            "check",
            "peering",
            "endpoints",
            "flow-logs",
            "import",
            "rules",
            "schema",
            "completion",
            "help"
        }) {
            assertTrue(out.toString().contains("\n  " + command), out.toString());
        }
        assertEquals(0, run("help", "lint"));
        assertTrue(out.toString().startsWith("Usage: hopwise lint "), out.toString());
        assertEquals(0, run("lint", "--help"));
        assertTrue(out.toString().startsWith("Usage: hopwise lint "), out.toString());
    }

    @Test
    void whatIsNoCommandIsWrongUsage() {
        assertEquals("hopwise: there is no command lnt; maybe lint\n", wrong("lnt", "shop.yaml"));
        assertEquals("hopwise: there is no command exlpain; maybe explain\n", wrong("exlpain"));
        assertEquals("hopwise: there is no command baseline wriet; maybe baseline write\n", wrong("baseline", "wriet"));
        assertEquals("hopwise: there is no command import azure; there is import aws\n", wrong("import", "azure", "x"));
        assertTrue(wrong("serve").contains("there is no command serve; there is lint, baseline, "));
        assertTrue(wrong().startsWith("Which command?"));
        assertTrue(wrong("--halp").startsWith("Unknown option: '--halp'"));
    }

    private String wrong(String... words) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(words));
        return err.toString();
    }
}
