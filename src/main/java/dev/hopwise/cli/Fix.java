package dev.hopwise.cli;

import dev.hopwise.remedy.Remedies;
import dev.hopwise.remedy.RemedySearch.Result;
import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Explanation;
import dev.hopwise.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the file with the changes that open a flow. */
final class Fix {
    private final Remedies remedies;

    Fix(Remedies remedies) {
        this.remedies = remedies;
    }

    /**
     * Writes the changed file in place of a report.
     *
     * @return 0, or 1 where there is nothing to write because the flow stays shut
     * @throws UsageException where it is not one flow, or not one file
     */
    int write(Explanation explanation, Output output) {
        if (explanation.answers().size() != 1) {
            throw new UsageException("--fix is about one flow, and these are "
                    + explanation.answers().size() + "; name one member at each end");
        }
        Answer answer = explanation.answers().get(0);
        Optional<Result> found = remedies.find(answer).filter(it -> it.remedy().isPresent());
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
