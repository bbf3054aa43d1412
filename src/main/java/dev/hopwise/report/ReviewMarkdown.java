package dev.hopwise.report;

import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Review;
import java.util.List;

/** What a change does, for the conversation about it: one sentence, then what opens and by which edit; long lists are folded away. */
public final class ReviewMarkdown {
    private static final int MOST_UNFOLDED = 10;

    /** The whole report, lines ended by a newline. */
    public String write(Review review) {
        StringBuilder text = new StringBuilder("## Hopwise: ")
                .append(MarkdownText.escaped(ReviewWords.summary(review)))
                .append('\n');
        flows(text, "Opened", review.flows().opened(), review.accepted());
        flows(text, "Closed", review.flows().closed(), List.of());
        flows(text, "Changed", review.flows().changed(), List.of());
        findings(text, "New findings", review.newFindings());
        review.brokenExpectations()
                .forEach(it -> text.append("\n**Broken**: ")
                        .append(MarkdownText.escaped(it.from() + " → " + it.to() + " " + ReviewWords.broken(it)))
                        .append(place(it.at().file(), it.at().line()))
                        .append('\n'));
        findings(text, "Fixed findings", review.fixedFindings());
        renames(text, review);
        return text.toString();
    }

    private static void flows(StringBuilder text, String title, List<FlowChange> changes, List<FlowChange> accepted) {
        ReviewWords.byCause(changes).forEach((cause, flows) -> {
            text.append("\n### ").append(title);
            cause(text, cause);
            StringBuilder table = new StringBuilder(MarkdownText.head("From", "To", "What"));
            flows.forEach(it -> table.append(MarkdownText.row(List.of(
                    end(it.flow().from()),
                    end(it.flow().to()),
                    MarkdownText.escaped(ReviewWords.what(it)) + (accepted.contains(it) ? " (accepted)" : "")))));
            fold(text, ReviewWords.number(flows.size(), "flow"), flows.size(), table);
        });
    }

    /** What is open to the world is what a reader looks for. */
    private static String end(String name) {
        return name.equals("internet") ? "**internet**" : MarkdownText.escaped(name);
    }

    private static void cause(StringBuilder text, Cause cause) {
        boolean alone = ReviewWords.isAlone(cause);
        text.append(alone ? " by " : " " + ReviewWords.certainty(cause) + "\n\n");
        cause.edits()
                .forEach(it -> text.append(alone ? "" : "- ").append(edit(it)).append('\n'));
        text.append('\n');
    }

    private static String edit(Edit edit) {
        return MarkdownText.escaped(ReviewWords.edit(edit))
                + place(edit.at().file(), edit.at().line());
    }

    private static String place(String file, int line) {
        return " (" + MarkdownText.escaped(file) + ":" + line + ")";
    }

    private static void fold(StringBuilder text, String summary, int rows, StringBuilder table) {
        if (rows <= MOST_UNFOLDED) {
            text.append(table);
        } else {
            text.append("<details><summary>")
                    .append(summary)
                    .append("</summary>\n\n")
                    .append(table)
                    .append("\n</details>\n");
        }
    }

    private static void findings(StringBuilder text, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ").append(title).append("\n\n");
        StringBuilder table = new StringBuilder(MarkdownText.head("", "Where", "Rule", "What is so", "Maybe"));
        findings.forEach(it -> table.append(LintMarkdown.row(it)));
        fold(text, ReviewWords.number(findings.size(), "finding"), findings.size(), table);
    }

    private static void renames(StringBuilder text, Review review) {
        if (review.flows().renames().isEmpty()) {
            return;
        }
        text.append("\n### Renamed\n\n");
        review.flows()
                .renames()
                .forEach(it -> text.append("- ")
                        .append(MarkdownText.escaped(it.kind() + " " + it.before() + " → " + it.after()))
                        .append(place(it.at().file(), it.at().line()))
                        .append('\n'));
    }
}
