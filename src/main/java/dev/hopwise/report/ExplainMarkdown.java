package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Step;
import java.util.List;
import java.util.Locale;

/** An explanation for the conversation about a change: the verdict, what stops the flow, what opens it, then the way there and back. */
public final class ExplainMarkdown {
    private final StringBuilder text = new StringBuilder();

    /** The whole report, lines ended by a newline. */
    public static String write(Explanation explanation) {
        ExplainMarkdown markdown = new ExplainMarkdown();
        markdown.line("## Hopwise: " + explanation.verdict().word().toUpperCase(Locale.ROOT) + " "
                + MarkdownText.escaped(ExplainWords.flow(explanation)));
        if (explanation.answers().size() == 1) {
            markdown.answer(explanation.answers().get(0));
        } else {
            markdown.members(explanation.answers());
        }
        return markdown.text.toString();
    }

    private void members(List<Answer> answers) {
        List<String> pairs = ExplainWords.pairs(answers);
        line("").text.append(MarkdownText.head("Verdict", "Flow", "What stops it first"));
        for (int i = 0; i < answers.size(); i++) {
            row(answers.get(i).verdict().word(), pairs.get(i), ExplainWords.blamed(answers.get(i)));
        }
        RemedyWords.openings(answers).forEach(this::remedy);
    }

    private void answer(Answer answer) {
        answer.surviving().ifPresent(passing -> line("").line("passes " + MarkdownText.escaped(passing)));
        if (!answer.blockers().isEmpty()) {
            title("what stops it").line("");
            answer.blockers().forEach(this::blocker);
        }
        RemedyWords.openings(List.of(answer)).forEach(this::remedy);
        if (!answer.standing().isEmpty()) {
            title(RemedyWords.NONE + RemedyWords.STANDING).list(RemedyWords.standing(answer));
        }
        ToldLeg.of(answer, false).forEach(this::leg);
        if (!answer.assumptions().isEmpty()) {
            title("assumed").list(answer.assumptions());
        }
    }

    private void blocker(Step blocker) {
        line("- **" + blocker.rule() + "** "
                + MarkdownText.escaped(blocker.kind() + " " + blocker.resource() + ExplainWords.way(blocker) + ", "
                        + blocker.at() + ": " + blocker.because())
                + blocker.remedy()
                        .map(it -> ". " + MarkdownText.escaped(ExplainWords.advice(it)))
                        .orElse("")
                + blocker.code()
                        .map(it -> " (" + MarkdownText.escaped(ExplainWords.code(it)) + ")")
                        .orElse(""));
    }

    private void remedy(RemedyWords.Opening opening) {
        title(opening.what() + (opening.remedy().verified() ? ", " + RemedyWords.TRIED : ""));
        opening.remedy().changes().forEach(placed -> {
            line("").line(MarkdownText.escaped(placed.change().summary()) + " ("
                    + placed.change().rule() + ")");
            MarkdownText.verbatim(placed.file() + "  " + RemedyWords.written(placed))
                    .forEach(this::line);
        });
        if (opening.remedy().others().isEmpty()) {
            line("").line(RemedyWords.NOT_WALKED);
        }
        list(RemedyWords.others(opening.remedy()).stream()
                .map(it -> it.what() + " " + it.flow())
                .toList());
    }

    private void leg(ToldLeg leg) {
        title(leg.title() + leg.file().map(it -> ", " + it).orElse("")).line("");
        text.append(MarkdownText.head("", "Stage", "Resource", "What is so", "Rule", "Where"));
        leg.hops()
                .forEach(hop -> row(
                        hop.mark().sign + " " + hop.mark().meaning,
                        hop.step().stage().word(),
                        hop.step().resource(),
                        hop.said(),
                        hop.step().rule(),
                        hop.place()));
    }

    private ExplainMarkdown title(String title) {
        return line("").line("### " + MarkdownText.escaped(title));
    }

    private void list(List<String> items) {
        if (!items.isEmpty()) {
            line("");
            items.forEach(item -> line("- " + MarkdownText.escaped(item)));
        }
    }

    private void row(String... cells) {
        text.append(MarkdownText.row(
                List.of(cells).stream().map(MarkdownText::escaped).toList()));
    }

    private ExplainMarkdown line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
