package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final StringWriter err = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(err), "walking");

    @Test
    void whatTakesNoSecondShowsNothing() {
        assertTrue(progress.draw(SECOND - 1));
        progress.close();
        assertEquals("", err.toString());
    }

    @Test
    void theBarTellsTheShareAndTheTime() {
        progress.of(1, 2);
        assertTrue(progress.draw(3 * SECOND));
        assertEquals(ERASE + "hopwise: walking [############------------] 50 %, 3 s", err.toString());
    }

    @Test
    void ofOneThingThereIsNoShare() {
        progress.of(0, 1);
        assertTrue(progress.draw(SECOND));
        assertEquals(ERASE + "hopwise: walking 1 s", err.toString());
    }

    @Test
    void theBarIsGoneBeforeTheFirstWordOfTheOutput() throws IOException {
        progress.draw(SECOND);
        StringWriter out = new StringWriter();
        Writer writer = progress.before(out);
        assertTrue(err.toString().endsWith(" s"), err.toString());
        writer.write("shop\n");
        assertTrue(err.toString().endsWith(ERASE), err.toString());
        assertEquals("shop\n", out.toString());
        int shown = err.toString().length();
        assertFalse(progress.draw(9 * SECOND));
        progress.close();
        assertEquals(shown, err.toString().length());
    }

    @Test
    void onlyATerminalThatCanShowsIt() {
        assertTrue(Progress.isTerminal(Map.of("HOPWISE_ERROR_TERMINAL", "1", "TERM", "xterm")));
        assertFalse(Progress.isTerminal(Map.of("HOPWISE_ERROR_TERMINAL", "1", "TERM", "dumb")));
        assertFalse(Progress.isTerminal(Map.of("TERM", "xterm")));
    }
}
