package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;

/** What would open a flow, for people: each change, its place, and what is written there. */
final class RemedyText {
    private static final int MOST_FLOWS = 6;

    private final Style style;

    RemedyText(Style style) {
        this.style = style;
    }

    List<String> lines(Remedy remedy) {
        return lines("it", remedy);
    }

    /** @param flows what it opens, in words */
    List<String> lines(String flows, Remedy remedy) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.strong("what opens " + flows)
                + (remedy.verified() ? "  " + style.faint("tried on a copy: the flow is allowed there") : ""));
        for (Remedy.Placed placed : remedy.changes()) {
            lines.add("  + " + placed.change().summary() + "  "
                    + style.faint(placed.change().rule()));
            lines.add("      " + style.faint(placed.file() + "  ")
                    + placed.change().place() + (placed.change().adds() ? ": add " : ": ") + placed.text());
        }
        if (remedy.others().isEmpty()) {
            lines.add("  what else it opens or closes is for hopwise review to tell: the topology is large");
        }
        remedy.others().ifPresent(others -> {
            flows(lines, "  also opens   ", others.opened());
            flows(lines, "  also closes  ", others.closed());
        });
        return lines;
    }

    /** What no change of the file moves out of the way. */
    List<String> standing(Answer answer) {
        if (answer.standing().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(style.strong("no change of the file is known that opens it")
                + "; whatever else is changed, this stands in the way");
        answer.standing().stream()
                .map(step -> "  " + step.rule() + " " + step.resource() + ": " + step.because()
                        + step.remedy().map(it -> ". A design that does: " + it).orElse(""))
                .distinct()
                .forEach(lines::add);
        return lines;
    }

    private static void flows(List<String> lines, String what, List<Reach> flows) {
        flows.stream().limit(MOST_FLOWS).forEach(flow -> lines.add(what + flow(flow)));
        if (flows.size() > MOST_FLOWS) {
            lines.add(what + (flows.size() - MOST_FLOWS) + " more flows");
        }
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
}
