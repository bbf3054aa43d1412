package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.reasoning.OnFirstUse;
import dev.hopwise.reasoning.OwnRules;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Topology;
import java.util.Collection;
import java.util.function.Supplier;

/** The rules of lint: to load those that find nothing in a file takes a good part of a short run. */
final class FindingRules {
    private final OwnRules own;
    private final Supplier<RuleBase> all;

    FindingRules(OwnRules own) {
        this.own = own;
        this.all = new OnFirstUse<>(() -> RuleBase.findings(own));
    }

    /** Those that can find something in one of {@code topologies}; all, where there are some of the user's own, which may ask for anything. */
    RuleBase of(Collection<Topology> topologies) {
        return own.equals(OwnRules.NONE) ? RuleBase.findings(topologies) : all.get();
    }

    /** The cards of all. */
    Catalogue catalogue() {
        return all.get().catalogue();
    }
}
