package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks of which one tells of all ends alike: the packets of one sender of a class to one receiver of another. */
final class ClassWalks {
    private final RuleBase rules;
    private final World world;
    private final PacketSet traffic;
    private final Classes classes;
    private final EndNames names;
    private final ReachEnds ends;
    /** Of receivers that are the same for many senders once. */
    private final Map<List<Party>, Collection<List<Party>>> classesOf = new IdentityHashMap<>();

    ClassWalks(RuleBase rules, World world, PacketSet traffic, Classes classes, EndNames names, ReachEnds ends) {
        this.rules = rules;
        this.world = world;
        this.traffic = traffic;
        this.classes = classes;
        this.names = names;
        this.ends = ends;
    }

    static List<Party> sorted(List<Party> parties) {
        return parties.stream().sorted(Comparator.comparing(Party::name)).toList();
    }

    /** The flows from any of {@code senders}, by the class of their receiver; those of each way to ask for a family. */
    Map<List<Party>, List<FlowSet>> from(List<Party> senders) {
        Collection<List<Party>> receivers =
                classesOf.computeIfAbsent(ends.receivers(senders.get(0)), all -> classes.of(sorted(all)));
        List<Ask> asks = new ArrayList<>();
        List<List<Party>> meant = new ArrayList<>();
        for (List<Party> alike : receivers) {
            pair(senders, alike).ifPresent(pair -> {
                PacketSet wanted = traffic.intersect(pair.get(0).outbound());
                Ask first = new Ask(asks.size(), pair.get(0), pair.get(1), wanted, false);
                asks.add(first);
                meant.add(alike);
                Ask second = new Ask(asks.size(), pair.get(0), pair.get(1), wanted, true);
                // Of two ends with one family in common the same is asked either way.
                if (!second.to(second.destination()).equals(first.to(first.destination()))) {
                    asks.add(second);
                    meant.add(alike);
                }
            });
        }
        Map<List<Party>, List<FlowSet>> flows = new IdentityHashMap<>();
        if (!asks.isEmpty()) {
            try (Walk walk = new Walk(rules, world, Walk.Insertion.FILE_ORDER)) {
                walk.runCandidates(asks);
                ReachAnswers answers = new ReachAnswers(walk, names);
                for (Ask ask : asks) {
                    flows.computeIfAbsent(meant.get(ask.position()), any -> new ArrayList<>())
                            .add(answers.of(ask));
                }
            }
        }
        return flows;
    }

    /** What neither begins nor ends in AWS is nobody's question here. */
    static boolean isAsked(Party sender, Party receiver) {
        return !Explainer.isSame(sender, receiver)
                && !Explainer.haveOneAddress(sender, receiver)
                && !(sender.isOutside() && receiver.isOutside());
    }

    /** One of each, and not the same. */
    private static Optional<List<Party>> pair(List<Party> senders, List<Party> receivers) {
        return senders.stream()
                .limit(2)
                .flatMap(one -> receivers.stream().limit(2).map(other -> List.of(one, other)))
                .filter(it -> isAsked(it.get(0), it.get(1)))
                .findFirst();
    }
}
