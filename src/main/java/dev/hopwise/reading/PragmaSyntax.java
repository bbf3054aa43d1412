package dev.hopwise.reading;

import dev.hopwise.reading.Comments.Comment;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comment such as {@code # hopwise:ignore PCX-102 until=2027-01-31 because=REASON} says. */
final class PragmaSyntax {
    static final String NAME = "hopwise:";
    private static final String IGNORE = NAME + "ignore";
    private static final String UNTIL = "until";
    private static final String BECAUSE = "because";
    private static final String FORM = IGNORE + " RULE [until=DAY] because=REASON";
    private static final Pattern WORD = Pattern.compile("[^\\s,]+");
    private static final Pattern RULE = Pattern.compile("[A-Z]{2,8}-[0-9]{3}");

    private final Comment comment;
    private final Problems problems;
    private final Matcher words;
    private final List<Text> rules = new ArrayList<>();
    private Optional<LocalDate> until = Optional.empty();
    private String because = "";

    private PragmaSyntax(Comment comment, Problems problems) {
        this.comment = comment;
        this.problems = problems;
        this.words = WORD.matcher(comment.text());
    }

    /**
     * What was read.
     *
     * @param because not empty, where no problem was reported
     */
    record Said(List<Text> rules, Optional<LocalDate> until, String because) {}

    /** Whether a comment speaks to Hopwise; one that only speaks of it does not begin with its name. */
    static boolean isPragma(Comment comment) {
        return start(comment).toLowerCase(Locale.ROOT).startsWith(NAME);
    }

    /** Reads a comment that {@link #isPragma}; what is wrong with it is reported. */
    static Said read(Comment comment, Problems problems) {
        PragmaSyntax syntax = new PragmaSyntax(comment, problems);
        syntax.read();
        return new Said(List.copyOf(syntax.rules), syntax.until, syntax.because);
    }

    private static String start(Comment comment) {
        return comment.text().replaceFirst("^[#\\s]+", "");
    }

    private void read() {
        if (!words.find(comment.text().length() - start(comment).length())
                || !words.group().equals(IGNORE)) {
            String word = words.group();
            problems.report(
                    at(words.start()),
                    Quote.of(word) + " in a comment",
                    Quote.of(FORM),
                    () -> Nearest.words(word, List.of(IGNORE), 1).stream()
                            .findFirst()
                            .map(Quote::of));
            return;
        }
        int before = problems.count();
        while (because.isEmpty() && words.find()) {
            word(words.group(), words.start());
        }
        if (problems.count() > before) {
            return;
        }
        if (rules.isEmpty()) {
            problems.report(comment.where(), Quote.of(IGNORE) + " without a rule", Quote.of(FORM));
        }
        if (because.isEmpty()) {
            problems.report(comment.where(), Quote.of(IGNORE) + " without a reason", "because=REASON at its end");
        }
    }

    private void word(String word, int start) {
        int sign = word.indexOf('=');
        if (sign < 0) {
            if (RULE.matcher(word).matches()) {
                rules.add(new Text(word, at(start)));
            } else {
                problems.report(
                        at(start),
                        Quote.of(word) + " in " + Quote.of(IGNORE),
                        "the id of a rule, such as PCX-102, or because=REASON");
            }
            return;
        }
        String key = word.substring(0, sign);
        switch (key) {
            case UNTIL -> day(word.substring(sign + 1), start + sign + 1);
            case BECAUSE -> reason(start + sign + 1);
            default ->
                problems.report(
                        at(start),
                        Quote.of(key) + " in " + Quote.of(IGNORE),
                        "until=DAY or because=REASON",
                        () -> Nearest.words(key, List.of(UNTIL, BECAUSE), 1).stream()
                                .findFirst()
                                .map(Quote::of));
        }
    }

    private void day(String word, int start) {
        try {
            until = Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException e) {
            problems.report(at(start), Quote.of(word) + " in " + Quote.of(IGNORE), "a date such as 2027-01-31");
        }
    }

    /** The rest of the comment: a day in it would count for nothing. */
    private void reason(int start) {
        because = comment.text().substring(start).strip();
        int day = comment.text().indexOf(" " + UNTIL + "=", start);
        if (day >= 0) {
            problems.report(
                    at(day + 1),
                    Quote.of(UNTIL + "=") + " in the reason of " + Quote.of(IGNORE),
                    Quote.of(FORM),
                    () -> Optional.of("put it before because="));
        }
    }

    private Where at(int index) {
        Where hash = comment.where();
        return new Where(
                hash.file(), hash.line(), hash.column() + 1 + comment.text().codePointCount(0, index));
    }
}
