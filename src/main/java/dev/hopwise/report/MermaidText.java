package dev.hopwise.report;

import dev.hopwise.source.PlainText;

/** Pieces of Mermaid, in which no name is taken for a mark. */
final class MermaidText {
    private MermaidText() {}

    /** For between quotation marks: Mermaid takes entities by number, and nothing of what is there for its own then. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        PlainText.of(text).codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || " -_.:/,;()→×…".indexOf(c) >= 0;
            out.append(plain ? Character.toString(c) : "#" + c + ";");
        });
        return out.toString();
    }
}
