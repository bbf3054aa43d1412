package dev.hopwise.cli;

import dev.hopwise.reasoning.PolicyCheck;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What nothing in the topologies may do, beside what their files expect. */
final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            split = ",",
            description = "And no flow may be one of: internet-ingress, internet-egress, vpc-ingress, vpc-egress."
                    + " May be given several times.",
            completionCandidates = Completed.Policies.class)
    private List<String> words = List.of();

    @Option(
            names = "--only-through",
            paramLabel = "ID",
            description = "But those that cross this gateway, connection, endpoint or interface.")
    private @Nullable String onlyThrough;

    /** Said before anything is read. */
    void check() {
        policies();
        if (onlyThrough != null && words.isEmpty()) {
            throw new UsageException(
                    "--only-through " + onlyThrough + " says which flows a policy admits; name one with --policy");
        }
    }

    /**
     * What becomes of the policies.
     *
     * @param rules those of {@link RuleBase#expectations}
     * @throws UsageException where the topology has nothing that is called as what whatever passes must cross
     */
    List<Check.Compliance> compliance(RuleBase rules, Topology topology) {
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            return new PolicyCheck(RuleBase.reach(topology), rules, topology, Optional.ofNullable(onlyThrough))
                    .check(policies());
        } catch (QuestionException e) {
            throw new UsageException("--only-through " + onlyThrough + ": " + e.getMessage());
        }
    }

    private List<Policy> policies() {
        return words.stream().distinct().map(PolicyOptions::policy).toList();
    }

    private static Policy policy(String word) {
        return Stream.of(Policy.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("--policy " + word + ": one of "
                        + Stream.of(Policy.values()).map(Policy::word).collect(Collectors.joining(", "))));
    }
}
