package dev.hopwise.random;

import dev.hopwise.verdict.Verdict;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was compared, and which rules spoke. */
final class Tally {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private int compared;
    private int undecided;
    private int aside;

    void add(Judgement judgement) {
        if (judgement.isUndecided()) {
            undecided++;
            return;
        }
        compared++;
        verdicts.merge(judgement.expected().verdict().word(), 1, Integer::sum);
        Stream.concat(judgement.answer().forward().stream(), judgement.answer().back().stream())
                .map(step -> step.rule())
                .distinct()
                .forEach(rule -> rules.merge(rule, 1, Integer::sum));
    }

    int compared() {
        return compared;
    }

    /** One more that is known to differ. */
    void setAside() {
        aside++;
    }

    int aside() {
        return aside;
    }

    int undecided() {
        return undecided;
    }

    int percentAllowed() {
        return 100 * verdicts.getOrDefault(Verdict.ALLOWED.word(), 0) / Math.max(1, compared);
    }

    @Override
    public String toString() {
        String spoke = rules.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "%d packets compared, %d left undecided, %d set aside, %d %% allowed, verdicts %s%nrules: %s"
                .formatted(compared, undecided, aside, percentAllowed(), verdicts, spoke);
    }
}
