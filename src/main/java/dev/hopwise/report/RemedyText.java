package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;

/** What would open a flow, for people: each change, its place, and what is written there. */
final class RemedyText {
    private static final int WIDTH = "also closes".length();

    private final Style style;

    RemedyText(Style style) {
        this.style = style;
    }

    List<String> lines(RemedyWords.Opening opening) {
        Remedy remedy = opening.remedy();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.strong(opening.what()) + (remedy.verified() ? "  " + style.faint(RemedyWords.TRIED) : ""));
        for (Remedy.Placed placed : remedy.changes()) {
            lines.add("  + " + placed.change().summary() + "  "
                    + style.faint(placed.change().rule()));
            lines.add("      " + style.faint(placed.file() + "  ") + RemedyWords.written(placed));
        }
        if (remedy.others().isEmpty()) {
            lines.add("  " + RemedyWords.NOT_WALKED);
        }
        RemedyWords.others(remedy)
                .forEach(it -> lines.add(
                        "  " + it.what() + " ".repeat(WIDTH - it.what().length()) + "  " + it.flow()));
        return lines;
    }

    /** What no change of the file moves out of the way. */
    List<String> standing(Answer answer) {
        if (answer.standing().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.strong(RemedyWords.NONE) + RemedyWords.STANDING);
        RemedyWords.standing(answer).forEach(it -> lines.add("  " + it));
        return lines;
    }
}
