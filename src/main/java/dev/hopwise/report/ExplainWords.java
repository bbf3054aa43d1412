package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Leg;
import dev.hopwise.verdict.Step;
import java.util.List;

/** Sentences about a flow, the same in every form for people. */
final class ExplainWords {
    private ExplainWords() {}

    /** Which flow is asked about. */
    static String flow(Explanation explanation) {
        return explanation.from() + " → " + explanation.to() + "  " + explanation.traffic() + addresses(explanation);
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

    /** Both ends of each; where others have the same names, with the addresses that tell them apart. */
    static List<String> pairs(List<Answer> answers) {
        return answers.stream().map(answer -> pair(answer.flow(), answers)).toList();
    }

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

    /** The first thing that stops a flow; nothing where nothing does. */
    static String blamed(Answer answer) {
        return answer.blockers().stream()
                .findFirst()
                .map(it -> it.rule() + " " + it.resource() + ": " + it.because() + " (" + it.at() + ")")
                .orElse("");
    }

    /** On which way something stops a flow, where it is not the request's. */
    static String way(Step blocker) {
        return blocker.leg() == Leg.RETURN ? ", on the way back" : "";
    }

    /** What to do about something that stops a flow. */
    static String advice(String remedy) {
        return "Maybe " + remedy + ".";
    }

    /** What AWS calls it. */
    static String code(String code) {
        return "AWS: " + code;
    }
}
