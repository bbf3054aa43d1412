package dev.hopwise.bench;

import dev.hopwise.Hopwise;
import dev.hopwise.LoadedTopology;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.Reacher;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.ReachClass;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What is measured, after the topology is loaded but for {@link #LOAD}. Each says what came of it. */
enum Step {
    LOAD("load") {
        @Override
        String run(LoadedTopology loaded, Path changed) {
            return interfaces(loaded.topology()) + " interfaces";
        }
    },
    EXPLAIN("one explain") {
        @Override
        String run(LoadedTopology loaded, Path changed) {
            String other = loaded.topology().vpcs().size() > 1 ? "v1" : "v0";
            return loaded.explain("v0/i-1-1", other + "/i-4-0", "tcp/5432")
                    .verdict()
                    .word();
        }
    },
    REVIEW("review of one rule") {
        @Override
        String run(LoadedTopology loaded, Path changed) {
            FlowChanges flows = Hopwise.review(loaded, Hopwise.load(changed)).flows();
            return flows.opened().size() + " open";
        }
    },
    REACH("all pairs") {
        @Override
        String run(LoadedTopology loaded, Path changed) {
            Topology topology = loaded.topology();
            Reacher reacher = new Reacher(RuleBase.reach(topology), topology, ReachQuestion.EVERYTHING);
            Map<String, Integer> members = reacher.classes().stream()
                    .collect(Collectors.toMap(ReachClass::id, it -> it.members().size()));
            AtomicLong flows = new AtomicLong();
            reacher.reachByClass(flow -> flows.addAndGet(pairs(flow, members)));
            return flows + " flows";
        }
    },
    /** Not for its cost: how many classes there are. */
    CLASSES("classes") {
        @Override
        String run(LoadedTopology loaded, Path changed) {
            Topology topology = loaded.topology();
            return String.valueOf(new Reacher(RuleBase.reach(topology), topology, ReachQuestion.EVERYTHING)
                    .classes()
                    .size());
        }
    };

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The heap that the launcher asks for. */
    String heap() {
        return this == REVIEW || this == REACH ? "-XX:InitialRAMPercentage=25" : "-XX:NewSize=512m";
    }

    /** @param changed the file after the change of a rule */
    abstract String run(LoadedTopology loaded, Path changed);

    /** How many ends of one class a flow leads from to others of another. */
    private static long pairs(Reach flow, Map<String, Integer> members) {
        long from = members.get(flow.from());
        return from * (members.get(flow.to()) - (flow.from().equals(flow.to()) ? 1 : 0));
    }

    static long interfaces(Topology topology) {
        return topology.vpcs().values().stream()
                .mapToLong(vpc -> vpc.interfaces().size())
                .sum();
    }
}
