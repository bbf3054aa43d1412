package dev.hopwise.remedy;

import dev.hopwise.comparing.Comparer;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.reasoning.Question;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a remedy does to the flows that nobody asked about. */
public final class OtherFlows {
    /** Of more, what a change does to all other flows is not walked for every remedy. */
    private static final int MOST_INTERFACES = 200;

    private final Reading.Read read;
    private final ReadingLimits limits;

    /** @param read the topology as it is */
    public OtherFlows(Reading.Read read, ReadingLimits limits) {
        this.read = read;
        this.limits = limits;
    }

    /**
     * The flows that changes open and close beside those of a question; empty where the topology is too large for that.
     *
     * @param changed the texts that are changed, with the changes made
     */
    public Optional<Remedy.Others> of(Question question, List<SourceText> changed) {
        Topology before = read.topology();
        if (isOfMoreThan(MOST_INTERFACES) || !(copy(changed) instanceof Reading.Read copy)) {
            return Optional.empty();
        }
        FlowChanges all = Comparer.compareFlows(() -> RuleBase.reach(before, copy.topology()), before, copy.topology());
        List<FlowChange> opened =
                all.opened().stream().filter(it -> !isAsked(it, question)).toList();
        return Optional.of(new Remedy.Others(flows(opened), flows(all.closed())));
    }

    /** Whether the topology has more interfaces than that. */
    boolean isOfMoreThan(long interfaces) {
        return read.topology().vpcs().values().stream()
                        .mapToLong(vpc -> vpc.interfaces().size())
                        .sum()
                > interfaces;
    }

    private Reading copy(List<SourceText> changed) {
        List<SourceText> sources = new ArrayList<>(read.sources());
        for (SourceText text : changed) {
            sources.replaceAll(it -> it.name().equals(text.name()) ? text : it);
        }
        return TopologyReader.readEdited(sources, limits);
    }

    private static boolean isAsked(FlowChange change, Question question) {
        PacketSet asked =
                PacketSet.union(question.traffic().stream().map(PacketSet::of).toList());
        return change.flow().from().equals(question.from())
                && change.flow().to().equals(question.to())
                && asked.contains(change.packets());
    }

    private static List<Reach> flows(List<FlowChange> changes) {
        return changes.stream().map(FlowChange::flow).toList();
    }
}
