package dev.hopwise.report;

import dev.hopwise.verdict.Reach;
import java.util.List;
import java.util.function.Consumer;

/** What passes between two ends, as a page. */
public final class ReachHtml {
    /** The whole report, lines ended by a newline. */
    public String write(String topology, Consumer<Consumer<Reach>> flows) {
        List<List<String>> rows = ReachMarkdown.rows(flows);
        return HtmlPage.write("what passes", html -> {
            html.element("p", "faint", topology);
            html.element("h1", "", "What passes");
            if (rows.isEmpty()) {
                html.element("p", "", ReachText.NONE);
            } else {
                html.table(
                        ReachMarkdown.TITLES,
                        () -> rows.forEach(row -> html.element("tr", "", () -> row.forEach(html::cell))));
            }
        });
    }
}
