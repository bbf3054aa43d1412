package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** An explanation for people: the verdict, the blockers, then the way there and back. */
public final class ExplainText {
    private final Style style;

    public ExplainText(Style style) {
        this.style = style;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(style.verdict(explanation.verdict()) + "  " + explanation.from() + " → " + explanation.to() + "  "
                + explanation.traffic());
        if (explanation.answers().size() == 1) {
            answer(lines, explanation.answers().get(0));
        } else {
            members(lines, explanation);
        }
        return String.join("\n", lines) + "\n";
    }

    private void members(List<String> lines, Explanation explanation) {
        int width = explanation.answers().stream()
                .mapToInt(answer -> pair(answer).length())
                .max()
                .orElse(0);
        lines.add("");
        for (Answer answer : explanation.answers()) {
            String first =
                    answer.blockers().isEmpty() ? "" : blamed(answer.blockers().get(0));
            lines.add("  " + style.verdict(answer.verdict())
                    + " ".repeat(14 - answer.verdict().word().length()) + pad(pair(answer), width) + "  " + first);
        }
    }

    private static String pair(Answer answer) {
        return answer.flow().from() + " → " + answer.flow().to();
    }

    private static String blamed(Step blocker) {
        return blocker.rule() + " " + blocker.resource() + ": " + blocker.because() + " (" + blocker.at() + ")";
    }

    private void answer(List<String> lines, Answer answer) {
        answer.surviving().ifPresent(passing -> lines.add("\npasses  " + passing));
        blockers(lines, answer.blockers());
        leg(lines, "there", answer.forward());
        leg(
                lines,
                answer.verdict() == Verdict.ONE_WAY ? "back (not needed for every protocol)" : "back",
                answer.back());
        if (!answer.assumptions().isEmpty()) {
            lines.add("");
            answer.assumptions().forEach(assumption -> lines.add("assumed  " + assumption));
        }
    }

    private void blockers(List<String> lines, List<Step> blockers) {
        for (Step blocker : blockers) {
            lines.add("");
            lines.add(style.blocked("✗ " + blocker.rule()) + " " + blocker.kind() + " "
                    + style.strong(blocker.resource()) + (blocker.leg() == Leg.RETURN ? ", on the way back" : "") + "  "
                    + style.faint(blocker.at().toString()));
            lines.add("  " + blocker.because());
            blocker.remedy().ifPresent(remedy -> lines.add("  Maybe " + remedy + "."));
            blocker.code().ifPresent(code -> lines.add("  " + style.faint("AWS: " + code)));
        }
    }

    private void leg(List<String> lines, String title, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        int stage = steps.stream()
                .mapToInt(step -> step.stage().word().length())
                .max()
                .orElse(0);
        int resource =
                steps.stream().mapToInt(step -> step.resource().length()).max().orElse(0);
        lines.add("");
        lines.add(style.strong(title));
        for (Step step : steps) {
            lines.add("  " + mark(step.outcome()) + " " + pad(step.stage().word(), stage) + "  "
                    + pad(step.resource(), resource) + "  " + step.because() + "  "
                    + style.faint(step.rule() + " " + step.at().file() + ":"
                            + step.at().line()));
        }
    }

    private String mark(Outcome outcome) {
        return switch (outcome) {
            case PASS -> style.passed("✓");
            case BLOCK -> style.blocked("✗");
            case NOTE -> style.open("?");
        };
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
