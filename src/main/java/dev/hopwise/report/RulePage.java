package dev.hopwise.report;

import java.util.Optional;

/**
 * The page of a rule, in parts.
 *
 * @param markdown all of it: the name, the claim, then sections
 */
record RulePage(String markdown) {
    /** What the rule says of AWS, in a sentence. */
    String claim() {
        int name = markdown.indexOf("\n\n") + 2;
        return oneLine(markdown.substring(name, markdown.indexOf("\n\n", name)));
    }

    /** The paragraphs below a heading, joined to a line; empty where there is none. */
    Optional<String> section(String heading) {
        String title = "\n## " + heading + "\n";
        int from = markdown.indexOf(title);
        if (from < 0) {
            return Optional.empty();
        }
        int end = markdown.indexOf("\n## ", from + title.length());
        return Optional.of(oneLine(markdown.substring(from + title.length(), end < 0 ? markdown.length() : end)));
    }

    /** All of it, without the marks of Markdown. */
    String plain() {
        return markdown.replaceAll("(?m)^#+ ", "").replace("`", "");
    }

    private static String oneLine(String text) {
        return text.replace("`", "").strip().replaceAll("\\s+", " ");
    }
}
