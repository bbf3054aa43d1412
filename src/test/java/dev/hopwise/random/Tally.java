package dev.hopwise.random;

import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was compared, and which rules spoke. */
final class Tally {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int networks;
    private int compared;
    private int undecided;

    void addNetwork() {
        networks++;
    }

    /**
     * One more answer.
     *
     * @param text what to show where the two differ
     */
    void add(Judgement judgement, String text) {
        if (judgement.isUndecided()) {
            undecided++;
        } else if (judgement.agrees()) {
            compared++;
            verdicts.merge(judgement.expected().verdict().word(), 1, Integer::sum);
            count(judgement);
        } else {
            differences.add(text);
        }
    }

    private void count(Judgement judgement) {
        Stream.concat(judgement.answer().forward().stream(), judgement.answer().back().stream())
                .map(step -> step.rule())
                .distinct()
                .forEach(rule -> rules.merge(rule, 1, Integer::sum));
    }

    void add(Tally other) {
        other.verdicts.forEach((verdict, count) -> verdicts.merge(verdict, count, Integer::sum));
        other.rules.forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
        differences.addAll(other.differences);
        networks += other.networks;
        compared += other.compared;
        undecided += other.undecided;
    }

    List<String> differences() {
        return differences;
    }

    int networks() {
        return networks;
    }

    int compared() {
        return compared;
    }

    int undecided() {
        return undecided;
    }

    /** In how many answers on which the two agree a rule spoke. */
    int spoke(String rule) {
        return rules.getOrDefault(rule, 0);
    }

    int percentAllowed() {
        return 100 * verdicts.getOrDefault(Verdict.ALLOWED.word(), 0) / Math.max(1, compared);
    }

    String summary() {
        return "%d networks, %d packets compared, %d left undecided, %d differ, %d %% allowed, verdicts %s"
                .formatted(networks, compared, undecided, differences.size(), percentAllowed(), verdicts);
    }

    @Override
    public String toString() {
        String spoke = rules.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return summary() + "\nrules: " + spoke;
    }
}
