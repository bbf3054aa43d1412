package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thing that has another name, and is otherwise as it was.
 *
 * @param kind the word for what it is
 * @param at where it stands under its new name
 */
public record Rename(String kind, String before, String after, Where at) {
    /** What was said of things, with the new name in place of the old one. */
    public String in(String said) {
        return said.replaceAll("(?<![\\w./-])" + Pattern.quote(before) + "(?![\\w-])", Matcher.quoteReplacement(after));
    }
}
