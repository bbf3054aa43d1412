package dev.hopwise.report;

import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Review;
import java.util.ArrayList;
import java.util.List;

/** What a change does, for people: the sum, then each edit with the flows that it opens, closes or changes, then the findings. */
public final class ReviewText {
    private final Style style;
    private final Detail detail;

    public ReviewText(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Review review) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(review.topology()) + "  " + ReviewWords.summary(review));
        flows(lines, "opened", "+", review.flows().opened(), review.accepted());
        if (detail != Detail.BRIEF) {
            flows(lines, "closed", "-", review.flows().closed(), List.of());
            flows(lines, "changed", "~", review.flows().changed(), List.of());
            renames(lines, review);
        }
        findings(lines, "new", review.newFindings());
        if (detail != Detail.BRIEF) {
            findings(lines, "fixed", review.fixedFindings());
        }
        review.brokenExpectations()
                .forEach(it -> lines.add("\n" + style.blocked("broken") + "  " + it.from() + " → " + it.to() + "  "
                        + ReviewWords.broken(it) + "  "
                        + style.faint(it.at().toString())));
        return String.join("\n", lines) + "\n";
    }

    private void flows(
            List<String> lines, String title, String sign, List<FlowChange> changes, List<FlowChange> accepted) {
        ReviewWords.byCause(changes).forEach((cause, flows) -> {
            lines.add("");
            cause(lines, title, cause);
            int width = flows.stream()
                    .mapToInt(it -> ReviewWords.ends(it).length())
                    .max()
                    .orElse(0);
            for (FlowChange flow : flows) {
                String ends = ReviewWords.ends(flow);
                lines.add("  " + sign + " " + ends + " ".repeat(width - ends.length()) + "  " + ReviewWords.what(flow)
                        + (accepted.contains(flow) ? style.faint("  (accepted)") : ""));
            }
        });
    }

    private void cause(List<String> lines, String title, Cause cause) {
        if (ReviewWords.isAlone(cause)) {
            lines.add(style.open(title) + " by " + edit(cause.edits().get(0)));
        } else {
            lines.add(style.open(title) + " " + ReviewWords.certainty(cause));
            cause.edits().forEach(it -> lines.add("    " + edit(it)));
        }
    }

    private String edit(Edit edit) {
        return style.strong(ReviewWords.edit(edit)) + "  "
                + style.faint(edit.at().toString());
    }

    private void renames(List<String> lines, Review review) {
        if (!review.flows().renames().isEmpty()) {
            lines.add("");
        }
        review.flows()
                .renames()
                .forEach(it -> lines.add(style.open("renamed") + " " + it.kind() + " " + it.before() + " → "
                        + it.after() + "  " + style.faint(it.at().toString())));
    }

    private void findings(List<String> lines, String title, List<Finding> findings) {
        for (Finding finding : findings) {
            lines.add("");
            lines.add(title + " " + style.severity(finding.severity()) + "  " + style.strong(finding.rule()) + " "
                    + finding.slug() + "  " + style.faint(finding.at().toString()));
            lines.add("  " + finding.message());
            if (title.equals("new") && detail != Detail.BRIEF) {
                lines.add("  Maybe " + finding.remedy() + ".");
            }
        }
    }
}
