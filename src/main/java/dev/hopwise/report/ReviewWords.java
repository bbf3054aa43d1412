package dev.hopwise.report;

import dev.hopwise.verdict.Cause;
import dev.hopwise.verdict.Check;
import dev.hopwise.verdict.Edit;
import dev.hopwise.verdict.FlowChange;
import dev.hopwise.verdict.FlowChanges;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences about a change, the same in every form. */
final class ReviewWords {
    private ReviewWords() {}

    /** All of it in one sentence. */
    static String summary(Review review) {
        List<String> parts = new ArrayList<>();
        FlowChanges flows = review.flows();
        add(parts, flows.opened(), "opens");
        add(parts, flows.closed(), "closes");
        add(parts, flows.changed(), "changes");
        String said = parts.isEmpty() ? "no flow opens, closes or changes" : String.join(", ", parts);
        List<String> more = new ArrayList<>();
        count(more, review.newFindings().size(), "new finding");
        count(more, review.fixedFindings().size(), "fixed finding");
        count(more, review.brokenExpectations().size(), "broken expectation");
        return said + (more.isEmpty() ? "" : "; " + String.join(", ", more));
    }

    private static void add(List<String> parts, List<FlowChange> changes, String verb) {
        if (!changes.isEmpty()) {
            long outside = changes.stream().filter(FlowChange::isOfInternet).count();
            String of = outside == 0
                    ? ""
                    : outside == changes.size()
                            ? " from or to the internet"
                            : " (" + outside + " from or to the internet)";
            parts.add(verb + " " + number(changes.size(), "flow") + of);
        }
    }

    private static void count(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(number(count, noun));
        }
    }

    static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What was done, without its place. */
    static String edit(Edit edit) {
        String part = edit.part().map(it -> " " + it).orElse("");
        String resource = edit.kind() + (edit.resource().isEmpty() ? "" : " " + edit.resource()) + part;
        return switch (edit.change()) {
            case ADDED ->
                resource + ": added" + edit.after().map(it -> " " + it).orElse("");
            case REMOVED ->
                resource + ": removed" + edit.before().map(it -> " " + it).orElse("");
            case CHANGED ->
                resource + ": " + edit.before().orElse("(nothing)") + " → "
                        + edit.after().orElse("(nothing)");
        };
    }

    /** Both ends. */
    static String ends(FlowChange change) {
        return change.flow().from() + " → " + change.flow().to();
    }

    /** What gets through and by what, and what it was before. */
    static String what(FlowChange change) {
        String before = change.before().isEmpty()
                ? ""
                : "  (before: "
                        + change.before().stream().map(ReviewWords::what).collect(Collectors.joining("; ")) + ")";
        return what(change.flow()) + before;
    }

    private static String what(Reach flow) {
        return ReachText.ports(flow) + ReachText.path(flow);
    }

    /** Flows by what causes them, in the order in which the first of each is told. */
    static Map<Cause, List<FlowChange>> byCause(List<FlowChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(FlowChange::cause, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether it is one edit, and no doubt about it. */
    static boolean isAlone(Cause cause) {
        return cause.edits().size() == 1 && cause.certainty() == Cause.Certainty.CERTAIN;
    }

    /** How a cause is announced. */
    static String certainty(Cause cause) {
        if (cause.certainty() == Cause.Certainty.POSSIBLE) {
            return "nothing tells which edit it is; possible are";
        }
        return cause.edits().size() == 1 ? "by" : "by these";
    }

    /** What was expected of a flow and is not so, and the first thing that breaks it. */
    static String broken(Check.Expectation expectation) {
        String is = expectation.actual().map(it -> ", and is " + it.word()).orElse(", and cannot be asked about");
        String first = expectation.broken().stream()
                .map(it -> "; " + it.from() + " → " + it.to() + ": " + it.because())
                .findFirst()
                .orElse("");
        return expectation.on() + " was expected to be "
                + expectation.expected().word() + is + first;
    }
}
