package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sentences about what would open a flow, the same in every form for people. */
final class RemedyWords {
    static final String TRIED = "tried on a copy: the flow is allowed there";
    static final String NOT_WALKED =
            "what else it opens or closes is for hopwise review to tell: the topology is large";
    static final String NONE = "no change of the file is known that opens it";
    static final String STANDING = "; whatever else is changed, this stands in the way";

    private static final int MOST_FLOWS = 6;

    private RemedyWords() {}

    /**
     * A remedy.
     *
     * @param what whom it opens the way for
     */
    record Opening(String what, Remedy remedy) {}

    /** What opens flows; of several flows each remedy once, with the pairs that it is for. */
    static List<Opening> openings(List<Answer> answers) {
        List<String> pairs = ExplainWords.pairs(answers);
        Map<List<Remedy.Placed>, List<Integer>> alike = IntStream.range(0, answers.size())
                .boxed()
                .filter(it -> !answers.get(it).remedies().isEmpty())
                .collect(Collectors.groupingBy(
                        it -> answers.get(it).remedies().get(0).changes(), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(some -> new Opening(
                        "what opens "
                                + (answers.size() == 1
                                        ? "it"
                                        : some.stream().map(pairs::get).collect(Collectors.joining(", "))),
                        answers.get(some.get(0)).remedies().get(0)))
                .toList();
    }

    /** Where in the file something is written, and what. */
    static String written(Remedy.Placed placed) {
        return placed.change().place() + (placed.change().adds() ? ": add " : ": ") + placed.text();
    }

    /**
     * What becomes of another flow.
     *
     * @param what whether it opens or closes
     */
    record Other(String what, String flow) {}

    /** What becomes of other flows; of many, the first few and how many more. */
    static List<Other> others(Remedy remedy) {
        return remedy.others()
                .map(it -> Stream.concat(
                                others("also opens", it.opened()).stream(), others("also closes", it.closed()).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Other> others(String what, List<Reach> flows) {
        List<Other> others = new ArrayList<>();
        flows.stream().limit(MOST_FLOWS).forEach(flow -> others.add(new Other(what, flow(flow))));
        if (flows.size() > MOST_FLOWS) {
            others.add(new Other(what, (flows.size() - MOST_FLOWS) + " more flows"));
        }
        return others;
    }

    private static String flow(Reach flow) {
        return flow.from() + " → " + flow.to() + "  " + what(flow)
                + (flow.ranges().isEmpty() ? "" : "  (" + String.join(", ", flow.ranges()) + ")");
    }

    private static String what(Reach flow) {
        List<String> words = new ArrayList<>(flow.ports());
        flow.oneWay().forEach(it -> words.add(it + " (one way)"));
        flow.mixed().forEach(mixed -> mixed.ports().forEach(it -> words.add(it + " (some client ports)")));
        flow.undetermined().forEach(it -> words.add(it + " (undetermined)"));
        return String.join(", ", words);
    }

    /** What no change of the file moves out of the way. */
    static List<String> standing(Answer answer) {
        return answer.standing().stream()
                .map(step -> step.rule() + " " + step.resource() + ": " + step.because()
                        + step.remedy().map(it -> ". A design that does: " + it).orElse(""))
                .distinct()
                .toList();
    }
}
