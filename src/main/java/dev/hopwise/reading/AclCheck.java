package dev.hopwise.reading;

import dev.hopwise.topology.AclEntry;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.NetworkAcl;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Vpc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of network ACLs: numbered, each with one decision and the side that its direction leaves open. */
final class AclCheck {
    /** The highest number is the implied "deny everything else". */
    private static final int HIGHEST_RULE = 32766;

    private final Problems problems;

    AclCheck(Problems problems) {
        this.problems = problems;
    }

    void check(NetworkAcl acl, Vpc vpc) {
        Scope scope = Scope.TOPOLOGY.owning("vpc", vpc.id()).within("network acl", acl.id());
        Scope inbound = scope.at("inbound");
        Scope outbound = scope.at("outbound");
        numbers(acl.inbound().orElse(List.of()), inbound);
        numbers(acl.outbound().orElse(List.of()), outbound);
        for (AclEntry entry : acl.inbound().orElse(List.of())) {
            decision(entry, inbound);
            side(entry, entry.from(), entry.to(), "from", "to", inbound);
        }
        for (AclEntry entry : acl.outbound().orElse(List.of())) {
            decision(entry, outbound);
            side(entry, entry.to(), entry.from(), "to", "from", outbound);
        }
    }

    private void numbers(List<AclEntry> entries, Scope scope) {
        Map<Integer, Number> seen = new HashMap<>();
        for (AclEntry entry : entries) {
            Number rule = entry.rule();
            if (rule.value() < 1 || rule.value() > HIGHEST_RULE) {
                problems.report(
                        rule.where(), scope.describe("rule " + rule.value()), "a number of 1 to " + HIGHEST_RULE);
            } else {
                Number first = seen.putIfAbsent(rule.value(), rule);
                if (first != null) {
                    problems.report(
                            rule.where(),
                            scope.describe("rule " + rule.value()) + " a second time",
                            "each number once in a direction",
                            first.where());
                }
            }
        }
    }

    private void decision(AclEntry entry, Scope scope) {
        if (entry.allow().isPresent() == entry.deny().isPresent()) {
            String found = entry.allow().isPresent() ? "both 'allow' and 'deny'" : "neither 'allow' nor 'deny'";
            problems.report(entry.where(), scope.describe(found + " in an entry"), "one of the two");
        }
    }

    private void side(
            AclEntry entry, Optional<Block> right, Optional<Block> wrong, String key, String wrongKey, Scope scope) {
        wrong.ifPresent(block -> problems.report(
                block.where(),
                scope.describe(Quote.of(wrongKey) + " in an entry"),
                Quote.of(key) + ", the side that the direction leaves open",
                () -> Optional.of(Quote.of(key))));
        if (right.isEmpty() && wrong.isEmpty()) {
            problems.report(
                    entry.where(),
                    scope.describe("an entry without " + Quote.of(key)),
                    Quote.of(key) + ": a CIDR block");
        }
    }
}
