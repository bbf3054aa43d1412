package dev.hopwise.reading;

import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** The comments of a YAML text, with their places. */
final class Comments {
    /**
     * A comment.
     *
     * @param text what stands behind its {@code #}
     * @param where where its {@code #} stands
     */
    record Comment(String text, Where where) {}

    private Comments() {}

    /** The comments of a text that is YAML, from the first to the last. */
    static List<Comment> of(SourceText source) {
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        Scanner scanner = new ScannerImpl(
                settings, new StreamReader(settings, new WholeCharacters(LeadingColons.hidden(source.text()))));
        List<Comment> comments = new ArrayList<>();
        while (scanner.hasNext()) {
            Token token = scanner.next();
            if (token instanceof CommentToken comment && !comment.getValue().isBlank()) {
                Mark mark = comment.getStartMark().orElseThrow();
                comments.add(new Comment(
                        LeadingColons.shown(comment.getValue()),
                        new Where(source.name(), mark.getLine() + 1, mark.getColumn() + 1)));
            }
        }
        return comments;
    }
}
