package dev.hopwise.cli;

import dev.hopwise.reasoning.Advance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/** A bar on standard error, for work that takes longer than a second. It is gone before anything else is written. */
final class Progress implements Advance, AutoCloseable {
    /** What the launcher says of standard error. */
    private static final String TERMINAL = "HOPWISE_ERROR_TERMINAL";

    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE_MILLIS = 200;
    private static final int WIDTH = 24;
    /** To the beginning of the line, and everything behind it away. */
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final String work;
    private final long start = System.nanoTime();
    private volatile int percent = -1;
    private boolean isShown;
    private boolean isOver;

    Progress(PrintWriter err, String work) {
        this.err = err;
        this.work = work;
    }

    /**
     * Begins to wait.
     *
     * @param work what is done: {@code walking}
     * @param isWanted whether the user may want to see it; on anything but a terminal nobody does
     */
    static Progress of(PrintWriter err, String work, boolean isWanted) {
        Progress progress = new Progress(err, work);
        if (isWanted && isTerminal(System.getenv())) {
            Thread thread = new Thread(progress::show, "progress");
            thread.setDaemon(true);
            thread.start();
        }
        return progress;
    }

    static boolean isTerminal(Map<String, String> environment) {
        return "1".equals(environment.get(TERMINAL)) && !"dumb".equals(environment.get("TERM"));
    }

    /** Of one thing, or none, there is no share to be shown. */
    @Override
    public void of(int done, int all) {
        percent = all < 2 ? -1 : (int) (100L * done / all);
    }

    private void show() {
        try {
            while (draw(System.nanoTime() - start)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows it where it is time to, and says whether there is more to come. */
    synchronized boolean draw(long nanos) {
        if (!isOver && nanos >= PATIENCE) {
            isShown = true;
            err.print(ERASE + line(work, percent, nanos / 1_000_000_000L));
            err.flush();
        }
        return !isOver;
    }

    /** The bar; without a share where none is known. */
    static String line(String work, int percent, long seconds) {
        String bar = "";
        if (percent >= 0) {
            int full = WIDTH * percent / 100;
            bar = " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + percent + " %,";
        }
        return "hopwise: " + work + bar + " " + seconds + " s";
    }

    /** The work is done, or what it writes is to be seen. */
    @Override
    public synchronized void close() {
        isOver = true;
        if (isShown) {
            isShown = false;
            err.print(ERASE);
            err.flush();
        }
    }

    /** The same writer, before whose first word the bar is gone: both are on one terminal. */
    Writer before(Writer out) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                close();
                out.write(text, from, count);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() {
                Progress.this.close();
            }
        };
    }
}
