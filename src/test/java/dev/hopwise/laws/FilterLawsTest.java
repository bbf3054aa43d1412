package dev.hopwise.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reasoning.Question;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rule that allows opens and never closes; an entry that denies closes and never opens. */
class FilterLawsTest {
    private static final int NETWORKS = 48;
    private static final int QUESTIONS = 3;

    @Test
    void anotherRuleOfAGroupNeverBlocks() {
        each((network, random) -> {
            Network opened = Network.of(network.seed(), opened(network.text(), random));
            for (Question question : network.questions(QUESTIONS)) {
                hold(network, question, network, opened, opened);
            }
        });
    }

    @Test
    void anotherEntryThatDeniesNeverOpens() {
        each((network, random) -> {
            Network closed = Network.of(network.seed(), closed(network.text(), random));
            for (Question question : network.questions(QUESTIONS)) {
                hold(network, question, closed, network, closed);
            }
        });
    }

    private interface Law {
        void check(Network network, Random random);
    }

    private static void each(Law law) {
        Network.seeds(NETWORKS).forEach(seed -> law.check(Network.of(seed), new Random(seed)));
    }

    private static void hold(Network network, Question question, Network narrow, Network wide, Network changed) {
        Verdict less = narrow.explain(question).verdict();
        Verdict more = wide.explain(question).verdict();
        assertTrue(
                Openness.mayGrow(less, more),
                () -> network.shown(question) + ": " + less + " by fewer, " + more + " by more that may pass\n"
                        + network.text() + "\n" + changed.text());
    }

    /** Some lists of rules get one more, of the protocols and peers that the rules of the VPC name already. */
    private static String opened(String text, Random random) {
        Tree tree = new Tree(text);
        Tree.maps(tree.root(), "vpcs").values().forEach(vpc -> {
            List<Object> traffic = new ArrayList<>();
            List<Object> peers = new ArrayList<>();
            Tree.rules(
                    vpc,
                    "securityGroups",
                    (direction, rules) -> rules.forEach(rule -> {
                        traffic.add(rule.get("allow"));
                        peers.add(rule.getOrDefault("from", rule.get("to")));
                    }));
            Tree.rules(vpc, "securityGroups", (direction, rules) -> {
                if (!peers.isEmpty() && random.nextInt(3) > 0) {
                    Map<String, Object> rule = new LinkedHashMap<>();
                    rule.put("allow", Tree.any(random, traffic));
                    rule.put(side(direction), Tree.any(random, peers));
                    rules.add(random.nextInt(rules.size() + 1), rule);
                }
            });
        });
        return Tree.text(tree.root());
    }

    /** Some ACLs get an entry before all others, of the protocols and blocks that entries of the file name already. */
    private static String closed(String text, Random random) {
        Tree tree = new Tree(text);
        List<Object> traffic = new ArrayList<>();
        List<Object> blocks = new ArrayList<>();
        tree.rules(
                "networkAcls",
                (direction, entries) -> entries.forEach(entry -> {
                    traffic.add(entry.getOrDefault("allow", entry.get("deny")));
                    blocks.add(entry.getOrDefault("from", entry.get("to")));
                }));
        tree.rules("networkAcls", (direction, entries) -> {
            if (random.nextInt(4) == 0) {
                entries.replaceAll(FilterLawsTest::oneLater);
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("rule", 1);
                entry.put("deny", Tree.any(random, traffic));
                entry.put(side(direction), Tree.any(random, blocks));
                entries.add(entry);
            }
        });
        return Tree.text(tree.root());
    }

    private static Map<String, Object> oneLater(Map<String, Object> entry) {
        Map<String, Object> later = new LinkedHashMap<>(entry);
        later.put("rule", (int) entry.get("rule") + 1);
        return later;
    }

    private static String side(String direction) {
        return direction.equals("inbound") ? "from" : "to";
    }
}
