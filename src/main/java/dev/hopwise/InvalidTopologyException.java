package dev.hopwise;

import dev.hopwise.reading.Problem;
import dev.hopwise.reading.Reading;
import java.util.List;

/** A file cannot be read, or is no valid topology. The message is what the command line prints, with the lines that it is about. */
public final class InvalidTopologyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidTopologyException(Reading.Unreadable reading) {
        super(reading.text().stripTrailing());
        this.problems = List.copyOf(reading.problems());
    }

    /** Everything that is wrong, by its place; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
