package dev.hopwise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;

/** Standard output, which ends the command where nothing can be written any more: Java's own goes on in silence. */
final class StandardOutput extends OutputStream {
    private static final String LOST = "standard output takes no more";

    private final OutputStream out;
    private boolean isLost;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    static PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(
                new StandardOutput(new FileOutputStream(FileDescriptor.out)), StandardCharsets.UTF_8));
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) {
        if (isLost) {
            return;
        }
        try {
            out.write(octets, from, count);
        } catch (IOException e) {
            isLost = true;
            // No IOException: a PrintWriter would keep it to itself.
            throw lost(e);
        }
    }

    /** Whether {@code fault} says that the output of this process, or of the one that runs the command once more, is lost. */
    static boolean isLost(Exception fault) {
        return fault instanceof UncheckedIOException && LOST.equals(fault.getMessage());
    }

    /** Whether whoever read went away. */
    static boolean isClosedPipe(IOException fault) {
        // A fault of the file system has names of files in its message.
        return !(fault instanceof FileSystemException)
                && String.valueOf(fault.getMessage()).contains("pipe");
    }

    /** For output that is a file by name: {@code /dev/stdout}. */
    static UncheckedIOException lost(IOException fault) {
        return new UncheckedIOException(LOST, fault);
    }

    /** Tells it, and gives the exit code. Whoever reads a pipe and goes away, as {@code head} does, knows it. */
    static int told(Exception fault, PrintWriter err) {
        String why = String.valueOf(fault.getCause().getMessage());
        if (isClosedPipe((IOException) fault.getCause())) {
            return ExitCode.NOBODY_READS;
        }
        err.println("hopwise: cannot write to standard output: " + why);
        err.println("Maybe the disk is full, or standard output is closed.");
        return ExitCode.INPUT;
    }
}
