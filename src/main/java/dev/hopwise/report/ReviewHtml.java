package dev.hopwise.report;

import dev.hopwise.source.Where;
import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Review;
import java.util.List;

/** What a change does, as a page: one sentence, then what opens and by which edit, then the rest. */
public final class ReviewHtml {
    /** The whole report, lines ended by a newline. */
    public String write(Review review) {
        String summary = ReviewWords.summary(review);
        return HtmlPage.write(summary, html -> {
            html.element("p", "faint", review.topology());
            html.element("h1", "", "Hopwise: " + summary);
            flows(html, "Opened", review.flows().opened(), review.accepted());
            flows(html, "Closed", review.flows().closed(), List.of());
            flows(html, "Changed", review.flows().changed(), List.of());
            findings(html, "New findings", review.newFindings());
            broken(html, review);
            findings(html, "Fixed findings", review.fixedFindings());
            renames(html, review);
        });
    }

    private static void flows(HtmlText html, String title, List<FlowChange> changes, List<FlowChange> accepted) {
        ReviewWords.byCause(changes)
                .forEach((cause, flows) -> html.block("section", "", () -> {
                    cause(html, title, cause);
                    html.table(
                            List.of("From", "To", "What"),
                            () -> flows.forEach(it -> html.element(
                                    "tr",
                                    "",
                                    () -> html.cell(() -> end(html, it.flow().from()))
                                            .cell(() -> end(html, it.flow().to()))
                                            .cell(ReviewWords.what(it)
                                                    + (accepted.contains(it) ? " (accepted)" : "")))));
                }));
    }

    /** What is open to the world is what a reader looks for. */
    private static void end(HtmlText html, String name) {
        if (name.equals("internet")) {
            html.part("strong", "", name);
        } else {
            html.text(name);
        }
    }

    private static void cause(HtmlText html, String title, Cause cause) {
        if (ReviewWords.isAlone(cause)) {
            html.element("h2", "", () -> edit(html.text(title + " by "), cause, 0));
            return;
        }
        html.element("h2", "", title + " " + ReviewWords.certainty(cause));
        html.block("ul", "", () -> {
            for (int i = 0; i < cause.edits().size(); i++) {
                int at = i;
                html.element("li", "", () -> edit(html, cause, at));
            }
        });
    }

    private static void edit(HtmlText html, Cause cause, int at) {
        html.text(ReviewWords.edit(cause.edits().get(at)));
        place(html, cause.edits().get(at).at());
    }

    private static void place(HtmlText html, Where at) {
        html.part("span", "faint", "  " + at);
    }

    private static void findings(HtmlText html, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.block("section", "", () -> {
            html.element("h2", "", title);
            html.table(
                    List.of("Severity", "Where", "Rule", "What is so", "Maybe"),
                    () -> findings.forEach(it -> html.element(
                            "tr",
                            "",
                            () -> html.cell(() -> LintHtml.severity(html, it.severity()))
                                    .cell(it.at().toString())
                                    .cell(it.rule() + " " + it.slug())
                                    .cell(it.message())
                                    .cell(it.remedy()))));
        });
    }

    private static void broken(HtmlText html, Review review) {
        if (review.brokenExpectations().isEmpty()) {
            return;
        }
        html.block("section", "", () -> {
            html.element("h2", "", "Broken");
            html.block(
                    "ul",
                    "",
                    () -> review.brokenExpectations()
                            .forEach(it -> html.element("li", "", () -> {
                                html.text(it.from() + " → " + it.to() + " " + ReviewWords.broken(it));
                                place(html, it.at());
                            })));
        });
    }

    private static void renames(HtmlText html, Review review) {
        if (review.flows().renames().isEmpty()) {
            return;
        }
        html.block("section", "", () -> {
            html.element("h2", "", "Renamed");
            html.block(
                    "ul",
                    "",
                    () -> review.flows()
                            .renames()
                            .forEach(it -> html.element("li", "", () -> {
                                html.text(it.kind() + " " + it.before() + " → " + it.after());
                                place(html, it.at());
                            })));
        });
    }
}
