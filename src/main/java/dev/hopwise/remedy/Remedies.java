package dev.hopwise.remedy;

import dev.hopwise.reasoning.Question;
import dev.hopwise.remedy.RemedySearch.Result;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would open the flows of an explanation that do not pass. */
public final class Remedies {
    private static final Set<Verdict> OPENABLE = EnumSet.of(Verdict.BLOCKED, Verdict.ONE_WAY, Verdict.MIXED);
    /** Nobody reads the remedies of more. */
    private static final int MOST_ANSWERS = 8;

    public static final int MANY_INTERFACES = 2000;

    private final RemedySearch search;
    private final OtherFlows others;
    private final Question question;

    /** @param question what was asked; its ends may be sets */
    public Remedies(RemedySearch search, OtherFlows others, Question question) {
        this.search = search;
        this.others = others;
        this.question = question;
    }

    /** Whether the topology has so many interfaces, more than {@link #MANY_INTERFACES}, that to read and walk it again and again takes long. */
    public boolean isSlow() {
        return others.isOfMoreThan(MANY_INTERFACES);
    }

    /** The explanation with the remedy of each of its answers; as it is, where they are too many to be read. */
    public Explanation of(Explanation explanation) {
        List<Answer> answers = explanation.answers();
        boolean only = answers.size() == 1;
        return answers.size() > MOST_ANSWERS
                ? explanation
                : explanation.with(
                        answers.stream().map(it -> remedied(it, only)).toList());
    }

    private Answer remedied(Answer answer, boolean only) {
        return find(answer, only ? question : about(answer.flow()))
                .map(it -> answer.with(told(answer, it).stream().toList(), it.standing()))
                .orElse(answer);
    }

    private Optional<Remedy> told(Answer answer, Result result) {
        return result.remedy().map(it -> it.with(others.of(about(answer.flow()), result.changed())));
    }

    /** What opens the flow of the only answer; empty where the flow is open, or nobody knows whether it is. */
    public Optional<Result> find(Answer answer) {
        return find(answer, question);
    }

    private Optional<Result> find(Answer answer, Question about) {
        return Optional.of(answer).filter(it -> OPENABLE.contains(it.verdict())).map(it -> search.find(about));
    }

    private Question about(Flow flow) {
        return new Question(flow.from(), flow.to(), question.traffic(), question.clientPorts(), question.ipv6());
    }
}
