package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Outcome;
import dev.hopwise.verdict.Step;
import dev.hopwise.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way there and back, a line a hop, in columns that both ways share. */
final class ExplainWalk {
    private final Style style;
    private final Answer answer;
    private final int stages;
    private final int resources;
    private final boolean full;
    private final boolean oneFile;

    ExplainWalk(Style style, Answer answer, boolean full) {
        this.style = style;
        this.answer = answer;
        this.stages = width(step -> step.stage().word());
        this.resources = width(Step::resource);
        this.full = full;
        this.oneFile = !full && all().map(step -> step.at().file()).distinct().count() <= 1;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean stops = answer.verdict() == Verdict.BLOCKED || answer.verdict() == Verdict.ONE_WAY;
        boolean lost = stops && answer.forward().stream().anyMatch(step -> step.outcome() == Outcome.BLOCK);
        leg(lines, "there" + file(), answer.forward(), stops, false);
        leg(lines, back(lost), answer.back(), stops, lost);
        return lines;
    }

    private String file() {
        return oneFile
                ? all().findFirst()
                        .map(step -> "  " + style.faint(step.at().file()))
                        .orElse("")
                : "";
    }

    private String back(boolean lost) {
        if (lost) {
            return "back, if the request arrived";
        }
        return answer.verdict() == Verdict.ONE_WAY ? "back (not needed for every protocol)" : "back";
    }

    /** Behind a hop that stops everything, the others say what would come of it: they are marked as not reached. */
    private void leg(List<String> lines, String title, List<Step> steps, boolean stops, boolean lost) {
        if (steps.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong(title));
        boolean reached = !lost;
        for (Step step : steps) {
            lines.add(line(step, reached));
            reached &= !(stops && step.outcome() == Outcome.BLOCK);
        }
    }

    private String line(Step step, boolean reached) {
        String line = (oneFile ? "" : step.at().file()) + ":" + step.at().line();
        String place = style.faint(step.rule() + " " + (full ? step.at() : line));
        return "  " + mark(step.outcome(), reached) + " " + pad(step.stage().word(), stages) + "  "
                + pad(step.resource(), resources) + "  "
                + (step.outcome() == Outcome.BLOCK && !full ? stops() : step.because()) + "  " + place;
    }

    private String stops() {
        return answer.verdict() == Verdict.MIXED ? "stops some of it, see above" : "stops it, see above";
    }

    private String mark(Outcome outcome, boolean reached) {
        return switch (outcome) {
            case PASS -> reached ? style.passed("✓") : style.faint("·");
            case BLOCK -> style.blocked("✗");
            case NOTE -> style.open("?");
        };
    }

    private int width(Function<Step, String> column) {
        return all().mapToInt(step -> column.apply(step).length()).max().orElse(0);
    }

    private Stream<Step> all() {
        return Stream.concat(answer.forward().stream(), answer.back().stream());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
