package dev.hopwise.report;

import dev.hopwise.verdict.Suitability;
import java.util.List;
import java.util.stream.Collectors;

/** Needs that are not met as workflow commands of GitHub, with what is missing; what has no need; then the sum, for the log. */
public final class EndpointsGithub {
    private final RepositoryPath paths;

    /** @param paths how GitHub names files */
    public EndpointsGithub(RepositoryPath paths) {
        this.paths = paths;
    }

    /** All commands, one a line. */
    public String write(Suitability suitability) {
        return suitability.needs().stream()
                        .filter(need -> !need.met())
                        .map(need -> WorkflowCommand.of(paths, "error", need.at(), "need not met", said(need)) + "\n")
                        .collect(Collectors.joining())
                + suitability.undescribed().stream()
                        .map(vpc -> WorkflowCommand.of(
                                        paths, "notice", vpc.at(), "no need described", UndescribedText.said(vpc))
                                + "\n")
                        .collect(Collectors.joining())
                + EndpointsText.sum(suitability) + "\n";
    }

    private static String said(Suitability.Answer need) {
        return EndpointsText.title(need) + " is not met\n" + String.join("\n", missing(need));
    }

    /** What is missing for each means that suits. */
    static List<String> missing(Suitability.Answer need) {
        return need.options().stream()
                .filter(Suitability.Option::suitable)
                .flatMap(option -> option.missing().stream()
                        .map(reason -> option.means().word() + ": " + EndpointsText.sentence(reason)))
                .toList();
    }
}
