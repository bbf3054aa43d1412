package dev.hopwise.verdict;

import java.util.List;

/**
 * What a change of a topology does.
 *
 * @param topology the name of the changed topology
 * @param accepted those of the flows that open that are meant to
 * @param newFindings what is found and was not
 * @param fixedFindings what was found and is no more
 * @param brokenExpectations what is expected and does not hold, but for what was expected before and did not hold then
 */
public record Review(
        String topology,
        FlowChanges flows,
        List<FlowChange> accepted,
        List<Finding> newFindings,
        List<Finding> fixedFindings,
        List<Check.Expectation> brokenExpectations) {
    /** The flows to or from the internet that open and are not accepted. */
    public List<FlowChange> exposures() {
        return flows.opened().stream()
                .filter(FlowChange::isOfInternet)
                .filter(it -> !accepted.contains(it))
                .toList();
    }
}
