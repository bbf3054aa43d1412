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
        assertEquals(2, run("lnt", "shop.yaml"));
        assertTrue(err.toString().contains("Did you mean: hopwise lint"), err.toString());
        assertEquals(2, run());
        assertTrue(err.toString().startsWith("Which command?"), err.toString());
    }
}
