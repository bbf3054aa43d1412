package dev.hopwise.cli;

import dev.hopwise.reasoning.Question;
import dev.hopwise.remedy.OtherFlows;
import dev.hopwise.remedy.RemedySearch;
import dev.hopwise.remedy.RemedySearch.Result;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Flow;
import dev.hopwise.verdict.Remedy;
import dev.hopwise.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What would open the flows of an explanation that do not pass. */
final class Remedies {
    private static final Set<Verdict> OPENABLE = EnumSet.of(Verdict.BLOCKED, Verdict.ONE_WAY, Verdict.MIXED);
    /** Nobody reads the remedies of more. */
    private static final int MOST_ANSWERS = 8;

    private final RemedySearch search;
    private final OtherFlows others;
    private final Question question;

    Remedies(RemedySearch search, OtherFlows others, Question question) {
        this.search = search;
        this.others = others;
        this.question = question;
    }

    /** The explanation with the remedy of each of its answers; of the first few, where they are many. */
    Explanation of(Explanation explanation) {
        List<Answer> answers = explanation.answers();
        return answers.size() > MOST_ANSWERS
                ? explanation
                : explanation.with(answers.stream().map(this::remedied).toList());
    }

    private Answer remedied(Answer answer) {
        return find(answer)
                .map(it -> answer.with(told(answer, it).stream().toList(), it.standing()))
                .orElse(answer);
    }

    private Optional<Remedy> told(Answer answer, Result result) {
        return result.remedy().map(it -> it.with(others.of(about(answer.flow()), result.changed())));
    }

    private Optional<Result> find(Answer answer) {
        return Optional.of(answer)
                .filter(it -> OPENABLE.contains(it.verdict()))
                .map(it -> search.find(about(it.flow())));
    }

    private Question about(Flow flow) {
        return new Question(flow.from(), flow.to(), question.traffic(), question.clientPorts(), question.ipv6());
    }

    /**
     * Writes the changed file in place of a report.
     *
     * @return 0, or 1 where there is nothing to write because the flow stays shut
     * @throws UsageException where it is not one flow, or not one file
     */
    int fix(Explanation explanation, Output output) {
        if (explanation.answers().size() != 1) {
            throw new UsageException("--fix is about one flow, and these are "
                    + explanation.answers().size() + "; name one member at each end");
        }
        Answer answer = explanation.answers().get(0);
        Optional<Result> found = find(answer).filter(it -> it.remedy().isPresent());
        if (found.isEmpty()) {
            output.tell(
                    answer.verdict() == Verdict.ALLOWED
                            ? "nothing to change: the flow is allowed"
                            : "nothing that Hopwise knows to change in the file opens this flow; see explain for what stops it");
            return answer.verdict() == Verdict.ALLOWED ? ExitCode.DONE : ExitCode.OBJECTION;
        }
        List<SourceText> changed = found.get().changed();
        if (changed.size() > 1) {
            throw new UsageException("the changes are in several files, and --fix writes one: "
                    + changed.stream().map(SourceText::name).collect(Collectors.joining(", ")) + "; see "
                    + "explain for each change");
        }
        output.file(changed.get(0).text());
        output.tell(found.get().remedy().orElseThrow().summary());
        return ExitCode.DONE;
    }
}
