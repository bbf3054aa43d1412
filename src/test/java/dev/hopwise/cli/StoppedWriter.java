package dev.hopwise.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A process that is stopped while it writes a report: it says so, and waits for that. */
final class StoppedWriter {
    private StoppedWriter() {}

    public static void main(String[] args) {
        WholeFile.write(Path.of(args[0]), out -> {
            out.write("half of it");
            out.flush();
            System.out.println("writing");
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
    }
}
