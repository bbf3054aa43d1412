package dev.hopwise.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * Reads a text without ever cutting a character in two: the parser fails where a piece of its input ends between the
 * halves of a surrogate pair.
 */
final class WholeCharacters extends Reader {
    private final StringReader text;

    WholeCharacters(String text) {
        this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int most = Math.max(1, length - 1);
        int read = text.read(buffer, from, most);
        if (read > 0 && read < length && Character.isHighSurrogate(buffer[from + read - 1])) {
            int low = text.read();
            if (low >= 0) {
                buffer[from + read] = (char) low;
                read++;
            }
        }
        return read;
    }

    @Override
    public void close() {
        text.close();
    }
}
