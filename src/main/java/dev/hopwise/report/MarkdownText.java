package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of Markdown, in which no name is taken for a mark. */
final class MarkdownText {
    private MarkdownText() {}

    /** With a backslash before whatever Markdown might take for a mark of its own. */
    static String escaped(String text) {
        return PlainText.of(text).replaceAll("[\\\\`*_|<>\\[\\]&~$#]", "\\\\$0");
    }

    /** Lines as they stand, fenced by more backticks than there are in them. */
    static List<String> verbatim(String lines) {
        String fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        return Stream.of(Stream.of(fence), lines.lines().map(PlainText::of), Stream.of(fence))
                .flatMap(it -> it)
                .toList();
    }

    /** A table's head: its titles, and the line below. */
    static String head(String... titles) {
        return row(List.of(titles))
                + row(List.of(titles).stream().map(title -> "---").toList());
    }

    /** A row of a table, of cells that are escaped already. */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
