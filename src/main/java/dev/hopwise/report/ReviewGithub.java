package dev.hopwise.report;

import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a change opens, beside the edit that does it, and what is newly found, as workflow commands of GitHub; then the sum. */
public final class ReviewGithub {
    private final RepositoryPath paths;

    /** @param paths how GitHub names files */
    public ReviewGithub(RepositoryPath paths) {
        this.paths = paths;
    }

    /** The whole report, lines ended by a newline. */
    public String write(Review review) {
        Map<Edit, List<FlowChange>> byEdit = new TreeMap<>();
        review.flows()
                .opened()
                .forEach(change -> change.cause()
                        .edits()
                        .forEach(it -> byEdit.computeIfAbsent(it, any -> new ArrayList<>())
                                .add(change)));
        StringBuilder text = new StringBuilder();
        byEdit.forEach((edit, flows) -> text.append(WorkflowCommand.of(
                        paths,
                        flows.stream().anyMatch(review.exposures()::contains) ? "error" : "notice",
                        edit.at(),
                        "opens " + ReviewWords.number(flows.size(), "flow"),
                        flows.stream()
                                .map(it -> ReviewWords.ends(it) + "  " + ReviewWords.what(it))
                                .collect(Collectors.joining("\n"))))
                .append('\n'));
        review.brokenExpectations()
                .forEach(it -> text.append(WorkflowCommand.of(
                                paths,
                                "error",
                                it.at(),
                                "expectation broken",
                                it.from() + " → " + it.to() + " " + ReviewWords.broken(it)))
                        .append('\n'));
        return text.append(new FindingsGithub(paths).write(review.newFindings(), ReviewWords.summary(review)))
                .toString();
    }
}
