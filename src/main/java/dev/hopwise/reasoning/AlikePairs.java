package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.verdict.Check;
import java.util.List;

/**
 * Pairs of ends that nothing in the file tells apart, and the question about one of them that answers for all.
 *
 * @param senders any of them may be the first of a pair
 * @param receivers any of them may be the other, unless it is the first
 */
record AlikePairs(Ask asked, List<Party> senders, List<Party> receivers) {
    /** The other pairs; there may be very many. */
    List<Check.Pair> others() {
        return senders.stream()
                .flatMap(sender -> receivers.stream()
                        .filter(receiver -> !Explainer.isSame(sender, receiver))
                        .filter(receiver -> sender != asked.source() || receiver != asked.destination())
                        .map(receiver -> new Check.Pair(sender.name(), receiver.name())))
                .toList();
    }
}
