package dev.hopwise.report;

import dev.hopwise.verdict.Answer;
import dev.hopwise.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The way there and back, a line a hop, in columns that both ways share. */
final class ExplainWalk {
    private final Style style;
    private final List<ToldLeg> legs;
    private final int stages;
    private final int resources;

    ExplainWalk(Style style, Answer answer, boolean full) {
        this.style = style;
        this.legs = ToldLeg.of(answer, full);
        this.stages = width(step -> step.stage().word());
        this.resources = width(Step::resource);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ToldLeg leg : legs) {
            lines.add("");
            lines.add(style.strong(
                    leg.title() + leg.file().map(it -> "  " + style.faint(it)).orElse("")));
            leg.hops().forEach(hop -> lines.add(line(hop)));
        }
        return lines;
    }

    private String line(ToldLeg.Hop hop) {
        Step step = hop.step();
        return "  " + mark(hop.mark()) + " " + pad(step.stage().word(), stages) + "  "
                + pad(step.resource(), resources) + "  " + hop.said() + "  "
                + style.faint(step.rule() + " " + hop.place());
    }

    private String mark(ToldLeg.Mark mark) {
        return switch (mark) {
            case PASSES -> style.passed(mark.sign);
            case NOT_REACHED -> style.faint(mark.sign);
            case STOPS -> style.blocked(mark.sign);
            case OPEN -> style.open(mark.sign);
        };
    }

    private int width(Function<Step, String> column) {
        return legs.stream()
                .flatMap(leg -> leg.hops().stream())
                .mapToInt(hop -> column.apply(hop.step()).length())
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
