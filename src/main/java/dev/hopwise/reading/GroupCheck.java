package dev.hopwise.reading;

import dev.hopwise.topology.GroupRule;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.SecurityGroup;
import dev.hopwise.topology.Vpc;
import java.util.List;
import java.util.Optional;

/** Rules of security groups: the other side, in the key of the direction, and known. */
final class GroupCheck {
    private final Destinations destinations;
    private final Problems problems;

    GroupCheck(Destinations destinations, Problems problems) {
        this.destinations = destinations;
        this.problems = problems;
    }

    void check(SecurityGroup group, Vpc vpc) {
        Scope scope = Scope.TOPOLOGY.owning("vpc", vpc.id()).within("security group", group.id());
        Scope inbound = scope.at("inbound");
        Scope outbound = scope.at("outbound");
        for (GroupRule rule : group.inbound().orElse(List.of())) {
            side(rule, rule.from(), rule.to(), "from", "to", inbound);
            rule.from().forEach(peer -> destinations.peer(peer, inbound));
        }
        for (GroupRule rule : group.outbound().orElse(List.of())) {
            side(rule, rule.to(), rule.from(), "to", "from", outbound);
            rule.to().forEach(peer -> destinations.peer(peer, outbound));
        }
    }

    private void side(GroupRule rule, List<Peer> right, List<Peer> wrong, String key, String wrongKey, Scope scope) {
        if (!wrong.isEmpty()) {
            problems.report(
                    wrong.get(0).where(),
                    scope.describe(Quote.of(wrongKey) + " in a rule"),
                    Quote.of(key) + ", the side that the direction leaves open",
                    () -> Optional.of(Quote.of(key)));
        } else if (right.isEmpty()) {
            problems.report(
                    rule.where(),
                    scope.describe("a rule without " + Quote.of(key)),
                    Quote.of(key) + ": a CIDR block, a security group, self or a prefix list");
        }
    }
}
