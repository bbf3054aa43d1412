package dev.hopwise.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer for one pair of ends.
 *
 * @param forward the request, hop by hop
 * @param back the reply, hop by hop
 * @param assumptions what the verdict rests on and the file does not say
 * @param surviving for a mixed verdict, the flows that pass
 * @param remedies what would open it; none where nothing is to be opened, or nothing in the file would
 * @param standing what would stop it still, after every change of the file that is known to help
 */
public record Answer(
        Flow flow,
        Verdict verdict,
        List<Step> forward,
        List<Step> back,
        List<String> assumptions,
        Optional<String> surviving,
        List<Remedy> remedies,
        List<Step> standing) {
    /** The same with what would open the flow, and what nothing in the file moves out of its way. */
    public Answer with(List<Remedy> opening, List<Step> immovable) {
        return new Answer(flow, verdict, forward, back, assumptions, surviving, opening, immovable);
    }

    /** Every step that blocks, there and back, in walking order. */
    public List<Step> blockers() {
        return Stream.concat(forward.stream(), back.stream())
                .filter(step -> step.outcome() == Outcome.BLOCK)
                .toList();
    }
}
