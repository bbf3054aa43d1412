package dev.hopwise.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Lines of a report that is written as it is made. */
final class Lines {
    private final Writer out;

    Lines(Writer out) {
        this.out = out;
    }

    /** One line, ended by a line feed on every system. */
    void add(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
