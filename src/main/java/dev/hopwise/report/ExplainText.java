package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        lines.add(style.verdict(explanation.verdict()) + "  " + explanation.from() + " → " + explanation.to() + "  "
                + explanation.traffic() + addresses(explanation));
        if (explanation.answers().size() == 1) {
            answer(lines, explanation.answers().get(0));
        } else {
            members(lines, explanation);
        }
        return String.join("\n", lines) + "\n";
    }

    /** What the packet carries, where one pair of addresses does and the ends are not given by them. */
    private static String addresses(Explanation explanation) {
        List<Flow> flows = explanation.answers().stream().map(Answer::flow).toList();
        if (flows.size() != 1) {
            return "";
        }
        String from = flows.get(0).source().orElse(explanation.from());
        String to = flows.get(0).destination().orElse(explanation.to());
        boolean said = from.equals(explanation.from()) && to.equals(explanation.to());
        return said ? "" : "  (" + from + " → " + to + ")";
    }

    private void members(List<String> lines, Explanation explanation) {
        List<Answer> answers = explanation.answers();
        List<String> pairs =
                answers.stream().map(answer -> pair(answer.flow(), answers)).toList();
        int width = pairs.stream().mapToInt(String::length).max().orElse(0);
        lines.add("");
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String first =
                    answer.blockers().isEmpty() ? "" : blamed(answer.blockers().get(0));
            lines.add(("  " + style.verdict(answer.verdict())
                            + " ".repeat(14 - answer.verdict().word().length()) + pad(pairs.get(i), width) + "  "
                            + first)
                    .stripTrailing());
        }
        lines.addAll(remedies(answers));
    }

    /** Each remedy once, with the pairs that it is for. */
    private List<String> remedies(List<Answer> answers) {
        Map<List<Remedy.Placed>, List<Answer>> alike = answers.stream()
                .filter(it -> !it.remedies().isEmpty())
                .collect(Collectors.groupingBy(
                        it -> it.remedies().get(0).changes(), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        for (List<Answer> opened : alike.values()) {
            String pairs = opened.stream().map(it -> pair(it.flow(), answers)).collect(Collectors.joining(", "));
            lines.addAll(
                    new RemedyText(style).lines(pairs, opened.get(0).remedies().get(0)));
        }
        return lines;
    }

    /** Both ends; where others have the same names, with the addresses that tell them apart. */
    private static String pair(Flow flow, List<Answer> all) {
        String names = flow.from() + " → " + flow.to();
        boolean alone = all.stream()
                        .map(Answer::flow)
                        .filter(it -> it.from().equals(flow.from()) && it.to().equals(flow.to()))
                        .count()
                == 1;
        return alone
                ? names
                : names + "  (" + flow.source().orElse(flow.from()) + " → "
                        + flow.destination().orElse(flow.to()) + ")";
    }

    private static String blamed(Step blocker) {
        return blocker.rule() + " " + blocker.resource() + ": " + blocker.because() + " (" + blocker.at() + ")";
    }

    private void answer(List<String> lines, Answer answer) {
        answer.surviving().ifPresent(passing -> lines.add("\npasses  " + passing));
        blockers(lines, answer.blockers());
        answer.remedies().forEach(remedy -> lines.addAll(new RemedyText(style).lines(remedy)));
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
                    + style.strong(blocker.resource()) + (blocker.leg() == Leg.RETURN ? ", on the way back" : "") + "  "
                    + style.faint(blocker.at().toString()));
            lines.add("  " + blocker.because());
            blocker.remedy().ifPresent(remedy -> lines.add("  Maybe " + remedy + "."));
            blocker.code().ifPresent(code -> lines.add("  " + style.faint("AWS: " + code)));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
