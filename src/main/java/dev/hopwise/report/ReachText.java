package dev.hopwise.report;

import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.ReachClass;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who reaches whom, for people: by senders, a line a flow. */
public final class ReachText {
    static final String NONE = "No flow gets through.";

    private static final int WIDTH = 28;

    private final Style style;

    public ReachText(Style style) {
        this.style = style;
    }

    /** Writes the flows as they come, and their number. */
    public void write(Writer out, String topology, List<ReachClass> classes, Consumer<Consumer<Reach>> flows) {
        Lines lines = new Lines(out);
        lines.add(style.strong(topology) + "  who can reach whom");
        classes.forEach(it -> lines.add("  " + it.id() + ": " + String.join(", ", it.members())));
        String[] sender = {""};
        int[] count = {0};
        flows.accept(flow -> {
            if (!flow.from().equals(sender[0])) {
                sender[0] = flow.from();
                lines.add("");
                lines.add(style.strong(flow.from()));
            }
            count[0]++;
            lines.add("  → " + padded(flow.to()) + "  " + ports(flow) + faint(path(flow)));
        });
        lines.add("");
        lines.add(count[0] == 0 ? NONE : count[0] + (count[0] == 1 ? " flow." : " flows."));
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, WIDTH - name.length()));
    }

    /** By what, and of which addresses. */
    static String path(Reach flow) {
        return (flow.family() == 6 ? "  over IPv6" : "")
                + (flow.via().isEmpty() ? "" : "  via " + String.join(", ", flow.via()))
                + (flow.ranges().isEmpty() ? "" : "  (" + ranges(flow.ranges()) + ")");
    }

    private String faint(String text) {
        return text.isEmpty() ? "" : style.faint(text);
    }

    private static String ranges(List<String> ranges) {
        return ranges.size() <= 3
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, 2)) + " and " + (ranges.size() - 2) + " more ranges";
    }

    /** What gets through, and what does so in part. */
    static String ports(Reach flow) {
        List<String> parts = new ArrayList<>();
        if (!flow.ports().isEmpty()) {
            parts.add(String.join(", ", flow.ports()));
        }
        if (!flow.oneWay().isEmpty()) {
            parts.add("one way " + String.join(", ", flow.oneWay()));
        }
        flow.mixed()
                .forEach(it -> parts.add("for client ports " + String.join(", ", it.clientPorts()) + " only "
                        + String.join(", ", it.ports())));
        if (!flow.undetermined().isEmpty()) {
            parts.add("undetermined " + String.join(", ", flow.undetermined()));
        }
        return String.join("; ", parts);
    }
}
