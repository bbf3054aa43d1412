package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people: the verdict, the blockers, then the way there and back. */
public final class ExplainText {
    private final Style style;
    private final Detail detail;

    public ExplainText(Style style, Detail detail) {
        this.style = style;
        this.detail = detail;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(style.verdict(explanation.verdict()) + "  " + ExplainWords.flow(explanation));
        if (explanation.answers().size() == 1) {
            answer(lines, explanation.answers().get(0));
        } else {
            members(lines, explanation);
        }
        return String.join("\n", lines) + "\n";
    }

    private void members(List<String> lines, Explanation explanation) {
        List<Answer> answers = explanation.answers();
        List<String> pairs = ExplainWords.pairs(answers);
        int width = pairs.stream().mapToInt(String::length).max().orElse(0);
        lines.add("");
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            lines.add(("  " + style.verdict(answer.verdict())
                            + " ".repeat(14 - answer.verdict().word().length()) + pad(pairs.get(i), width) + "  "
                            + ExplainWords.blamed(answer))
                    .stripTrailing());
        }
        lines.addAll(remedies(answers));
    }

    private List<String> remedies(List<Answer> answers) {
        RemedyText text = new RemedyText(style);
        return RemedyWords.openings(answers).stream()
                .flatMap(it -> text.lines(it).stream())
                .toList();
    }

    private void answer(List<String> lines, Answer answer) {
        answer.surviving().ifPresent(passing -> lines.add("\npasses  " + passing));
        blockers(lines, answer.blockers());
        lines.addAll(remedies(List.of(answer)));
        lines.addAll(new RemedyText(style).standing(answer));
        if (detail != Detail.BRIEF) {
            lines.addAll(new ExplainWalk(style, answer, detail == Detail.FULL).lines());
        }
        if (!answer.assumptions().isEmpty()) {
            lines.add("");
            answer.assumptions().forEach(assumption -> lines.add("assumed  " + assumption));
        }
    }

    private void blockers(List<String> lines, List<Step> blockers) {
        for (Step blocker : blockers) {
            lines.add("");
            lines.add(style.blocked("✗ " + blocker.rule()) + " " + blocker.kind() + " "
                    + style.strong(blocker.resource()) + ExplainWords.way(blocker) + "  "
                    + style.faint(blocker.at().toString()));
            lines.add("  " + blocker.because());
            blocker.remedy().ifPresent(remedy -> lines.add("  " + ExplainWords.advice(remedy)));
            blocker.code().ifPresent(code -> lines.add("  " + style.faint(ExplainWords.code(code))));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
