package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** An explanation as a page: the verdict, what stops the flow, what opens it, then the way there and back. */
public final class ExplainHtml {
    /** The whole report, lines ended by a newline. */
    public String write(Explanation explanation) {
        String flow = ExplainWords.flow(explanation);
        return HtmlPage.write(word(explanation.verdict()) + " " + flow, html -> {
            html.element("p", "faint", explanation.topology());
            html.element("h1", "", () -> verdict(html, explanation.verdict()).text("  " + flow));
            if (explanation.answers().size() == 1) {
                answer(html, explanation.answers().get(0));
            } else {
                members(html, explanation.answers());
            }
        });
    }

    private static String word(Verdict verdict) {
        return verdict.word().toUpperCase(Locale.ROOT);
    }

    private static HtmlText verdict(HtmlText html, Verdict verdict) {
        String kind = switch (verdict) {
            case ALLOWED -> "good";
            case BLOCKED -> "bad";
            case ONE_WAY, MIXED, UNDETERMINED -> "open";
        };
        return html.part("span", kind, word(verdict));
    }

    private static void members(HtmlText html, List<Answer> answers) {
        List<String> pairs = ExplainWords.pairs(answers);
        html.table(List.of("Verdict", "Flow", "What stops it first"), () -> {
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i);
                String pair = pairs.get(i);
                html.element(
                        "tr",
                        "",
                        () -> html.cell(() -> verdict(html, answer.verdict()))
                                .cell(pair)
                                .cell(ExplainWords.blamed(answer)));
            }
        });
        RemedyWords.openings(answers).forEach(it -> remedy(html, it));
    }

    private static void answer(HtmlText html, Answer answer) {
        answer.surviving().ifPresent(passing -> html.element("p", "", "passes  " + passing));
        if (!answer.blockers().isEmpty()) {
            html.block("section", "", () -> {
                html.element("h2", "said", "what stops it");
                answer.blockers().forEach(it -> blocker(html, it));
            });
        }
        RemedyWords.openings(List.of(answer)).forEach(it -> remedy(html, it));
        if (!answer.standing().isEmpty()) {
            html.block("section", "", () -> {
                html.element("h2", "said", RemedyWords.NONE + RemedyWords.STANDING);
                list(html, RemedyWords.standing(answer));
            });
        }
        ToldLeg.of(answer, false).forEach(it -> leg(html, it));
        if (!answer.assumptions().isEmpty()) {
            html.block("section", "", () -> {
                html.element("h2", "said", "assumed");
                list(html, answer.assumptions());
            });
        }
    }

    private static void blocker(HtmlText html, Step blocker) {
        html.block("article", "", () -> {
            html.element(
                    "h3",
                    "",
                    () -> html.part("span", "bad", "✗ " + blocker.rule())
                            .text(" " + blocker.kind() + " " + blocker.resource() + ExplainWords.way(blocker) + "  ")
                            .part("span", "faint", blocker.at().toString()));
            html.element("p", "", blocker.because());
            blocker.remedy().ifPresent(it -> html.element("p", "", ExplainWords.advice(it)));
            blocker.code().ifPresent(it -> html.element("p", "faint", ExplainWords.code(it)));
        });
    }

    private static void remedy(HtmlText html, RemedyWords.Opening opening) {
        Remedy remedy = opening.remedy();
        html.block("section", "", () -> {
            html.element(
                    "h2",
                    "said",
                    () -> html.text(opening.what())
                            .part("span", "faint", remedy.verified() ? "  " + RemedyWords.TRIED : ""));
            for (Remedy.Placed placed : remedy.changes()) {
                html.element(
                        "p",
                        "",
                        () -> html.text("+ " + placed.change().summary() + "  ")
                                .part("span", "faint", placed.change().rule()));
                html.verbatim(placed.file() + "  " + RemedyWords.written(placed));
            }
            if (remedy.others().isEmpty()) {
                html.element("p", "", RemedyWords.NOT_WALKED);
            }
            list(
                    html,
                    RemedyWords.others(remedy).stream()
                            .map(it -> it.what() + "  " + it.flow())
                            .toList());
        });
    }

    private static void leg(HtmlText html, ToldLeg leg) {
        html.block("section", "", () -> {
            html.element(
                    "h2",
                    "said",
                    () -> html.text(leg.title())
                            .part(
                                    "span",
                                    "faint",
                                    leg.file().map(it -> "  " + it).orElse("")));
            html.table(
                    List.of("Outcome", "Stage", "Resource", "What is so", "Rule", "Where"),
                    () -> leg.hops().forEach(it -> hop(html, it)));
        });
    }

    private static void hop(HtmlText html, ToldLeg.Hop hop) {
        String kind = switch (hop.mark()) {
            case PASSES -> "good";
            case NOT_REACHED -> "faint";
            case STOPS -> "bad";
            case OPEN -> "open";
        };
        html.element(
                "tr",
                "",
                () -> html.cell(() -> html.mark(kind, hop.mark().sign, hop.mark().meaning))
                        .cell(hop.step().stage().word())
                        .cell(hop.step().resource())
                        .cell(hop.said())
                        .part("td", "rule", hop.step().rule())
                        .cell(hop.place()));
    }

    private static void list(HtmlText html, List<String> items) {
        if (!items.isEmpty()) {
            html.block("ul", "", () -> items.forEach(it -> html.element("li", "", it)));
        }
    }
}
