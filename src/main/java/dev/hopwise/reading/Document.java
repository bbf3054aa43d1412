package dev.hopwise.reading;

import dev.hopwise.source.SourceText;

/** What came of reading a file that is no topology: all of it, or every reason why not. */
public sealed interface Document<T> {
    /** What the file says, and its text. */
    record Read<T>(T content, SourceText source) implements Document<T> {}

    /** All problems as a person reads them, each below the other, with the lines they are about. */
    record Unreadable<T>(String text) implements Document<T> {}
}
