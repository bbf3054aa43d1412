package dev.hopwise.report;

import dev.hopwise.verdict.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What passes between two ends, for the conversation about a change. */
public final class ReachMarkdown {
    static final List<String> TITLES = List.of("From", "To", "Family", "What passes", "By", "Addresses");

    /** The whole report, lines ended by a newline. */
    public String write(String topology, Consumer<Consumer<Reach>> flows) {
        StringBuilder text = new StringBuilder("## Hopwise: what passes in " + MarkdownText.escaped(topology) + "\n\n");
        List<List<String>> rows = rows(flows);
        if (rows.isEmpty()) {
            return text.append(ReachText.NONE).append('\n').toString();
        }
        text.append(MarkdownText.head(TITLES.toArray(String[]::new)));
        rows.forEach(row -> text.append(
                MarkdownText.row(row.stream().map(MarkdownText::escaped).toList())));
        return text.toString();
    }

    /** A row for each flow, under {@link #TITLES}. */
    static List<List<String>> rows(Consumer<Consumer<Reach>> flows) {
        List<List<String>> rows = new ArrayList<>();
        flows.accept(flow -> rows.add(List.of(
                flow.from(),
                flow.to(),
                "IPv" + flow.family(),
                ReachText.ports(flow),
                String.join(", ", flow.via()),
                String.join(", ", flow.ranges()))));
        return rows;
    }
}
