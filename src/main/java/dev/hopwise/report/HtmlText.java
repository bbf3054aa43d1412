package dev.hopwise.report;

import java.util.List;

/** An HTML document of a report, in the form that readers of XML take, too: whatever is opened is closed, and every text is escaped. */
final class HtmlText {
    private final StringBuilder text = new StringBuilder();

    /** An element of which each part is a line of its own. */
    HtmlText block(String element, String kind, Runnable content) {
        return element(element, kind, () -> {
            text.append('\n');
            content.run();
        });
    }

    /** An element on one line, with parts in it. */
    HtmlText element(String element, String kind, Runnable content) {
        open(element, kind);
        content.run();
        close(element);
        text.append('\n');
        return this;
    }

    /** An element on one line, with a text and nothing else. */
    HtmlText element(String element, String kind, String said) {
        return element(element, kind, () -> text(said));
    }

    /** A part of a line that is set apart. */
    HtmlText part(String element, String kind, String said) {
        open(element, kind);
        text(said);
        close(element);
        return this;
    }

    /** A part of a line. */
    HtmlText text(String said) {
        text.append(escaped(said));
        return this;
    }

    /** Lines as they stand, as wide as they are. */
    HtmlText verbatim(String lines) {
        return element("pre", "", () -> lines.lines().forEach(line -> text(line).line()));
    }

    /** A table with titles above its columns; each row is an element {@code tr}. */
    HtmlText table(List<String> titles, Runnable rows) {
        return block(
                "div",
                "wide",
                () -> block("table", "", () -> {
                    block(
                            "thead",
                            "",
                            () -> element(
                                    "tr",
                                    "",
                                    () -> titles.forEach(it ->
                                            own("<th scope=\"col\">").text(it).own("</th>"))));
                    block("tbody", "", rows);
                }));
    }

    /** A cell of a row. */
    HtmlText cell(String said) {
        return part("td", "", said);
    }

    /** A cell with parts in it. */
    HtmlText cell(Runnable content) {
        open("td", "");
        content.run();
        return close("td");
    }

    /** A mark that a screen reader is told the meaning of. */
    HtmlText mark(String kind, String sign, String meaning) {
        text.append("<span class=\"").append(kind).append("\" role=\"img\" aria-label=\"");
        text(meaning).text.append("\">");
        text(sign);
        return close("span");
    }

    /** Markup of Hopwise's own: nothing of a topology is ever in it. */
    HtmlText own(String markup) {
        text.append(markup);
        return this;
    }

    private HtmlText line() {
        text.append('\n');
        return this;
    }

    private void open(String element, String kind) {
        text.append('<').append(element);
        if (!kind.isEmpty()) {
            text.append(" class=\"").append(kind).append('"');
        }
        text.append('>');
    }

    private HtmlText close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    private static String escaped(String text) {
        return XmlText.valid(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
