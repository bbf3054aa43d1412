package dev.hopwise.verdict;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a topology is to do is so.
 *
 * @param file the file of the topology, as the user named it
 * @param topology its name
 * @param expectations in the order of the file
 * @param policies those that the user named, in that order
 */
public record Check(String file, String topology, List<Expectation> expectations, List<Compliance> policies) {
    /** Whether everything is as it is to be. */
    public boolean holds() {
        return expectations.stream().allMatch(Expectation::holds)
                && policies.stream().allMatch(Compliance::holds);
    }

    /**
     * What becomes of an expectation.
     *
     * @param index its place in the list of the file, from 1
     * @param from an end, as the file writes it
     * @param to an end, as the file writes it
     * @param on protocols and ports
     * @param actual the verdict over all pairs of ends; empty where no flow can be asked about
     * @param rule the id of the rule that says whether it holds
     * @param broken what breaks it, in the order of the pairs
     * @param through what the path is to cross, as the file writes it
     * @param notThrough what it is to avoid
     * @param because why it is expected, as the file says
     * @param assumptions what the answer rests on and the file does not say
     * @param at where the expectation stands
     */
    public record Expectation(
            int index,
            String from,
            String to,
            String on,
            Verdict expected,
            Optional<Verdict> actual,
            boolean holds,
            String rule,
            List<Breach> broken,
            List<String> through,
            List<String> notThrough,
            Optional<String> because,
            List<String> assumptions,
            Where at) {}

    /**
     * What breaks an expectation.
     *
     * @param from the sender of the pair that does, as reports name it; else as the file writes it
     * @param to the receiver
     * @param source the address of the sender, where it is one
     * @param destination the address that the packet is sent to, where it is one
     * @param verdict that on the pair, if it is a pair that breaks it
     * @param rule the id of the rule that says so
     * @param because its reason
     * @param blockers what stops the packets of the pair, in walking order
     * @param paths what carries those that pass and should not, or not so
     * @param assumptions what the verdict on the pair rests on
     * @param alike further pairs that nothing in the file tells apart from this one, and that break the expectation as it does
     */
    public record Breach(
            String from,
            String to,
            Optional<String> source,
            Optional<String> destination,
            Optional<Verdict> verdict,
            String rule,
            String because,
            List<Step> blockers,
            List<Path> paths,
            List<String> assumptions,
            List<Pair> alike) {}

    /** A sender and a receiver, as reports name them. */
    public record Pair(String from, String to) {}

    /**
     * A way through the network.
     *
     * @param on protocols and ports that it carries
     * @param via the gateways and connections that are crossed, in their order
     * @param back those that replies cross, where they do not go the same way back; empty where no reply comes, too
     */
    public record Path(List<String> on, List<String> via, List<String> back) {}

    /**
     * What becomes of a policy.
     *
     * @param onlyThrough what whatever passes must cross, as the user writes it
     * @param flows those that it forbids, sorted
     * @param at where the topology stands
     */
    public record Compliance(Policy policy, Optional<String> onlyThrough, List<Violation> flows, Where at) {
        public boolean holds() {
            return flows.isEmpty();
        }
    }

    /**
     * A flow that a policy forbids.
     *
     * @param rule the id of the rule that says so
     * @param because its reason
     * @param at where the interface stands that the policy is about, or else the one at the other end
     */
    public record Violation(Reach flow, String rule, String because, Where at) {}
}
