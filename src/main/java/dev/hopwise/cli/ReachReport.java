package dev.hopwise.cli;

import dev.hopwise.reasoning.Advance;
import dev.hopwise.reasoning.QuestionException;
import dev.hopwise.reasoning.ReachBy;
import dev.hopwise.reasoning.ReachQuestion;
import dev.hopwise.reasoning.Reacher;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.ReachCsv;
import dev.hopwise.report.ReachGraph;
import dev.hopwise.report.ReachHtml;
import dev.hopwise.report.ReachJson;
import dev.hopwise.report.ReachMarkdown;
import dev.hopwise.report.ReachText;
import dev.hopwise.report.Style;
import dev.hopwise.topology.Topology;
import dev.hopwise.verdict.Reach;
import dev.hopwise.verdict.ReachClass;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Who reaches whom, in one of its forms.
 *
 * @param topology its name
 * @param classes the ends alike; none where each is told for itself
 * @param flows tells its listener every flow, in order
 */
record ReachReport(String topology, List<ReachClass> classes, Consumer<Consumer<Reach>> flows) {
    static final String INTERFACE = "interface";
    static final String CLASS = "class";
    /** What ends may be told by. */
    static final List<String> BY = List.of(INTERFACE, CLASS, "subnet", "group", "vpc");

    /**
     * The report on a question, worked out when it is written.
     *
     * @param by one of {@link #BY}
     * @param advance hears how far it is
     * @throws UsageException where an end of the question names nothing, or more than one thing
     */
    static ReachReport of(Topology topology, ReachQuestion question, String by, Advance advance) {
        try {
            Reacher reacher = new Reacher(RuleBase.reach(topology), topology, question, advance);
            String name = topology.topology().value();
            return switch (by) {
                case INTERFACE -> new ReachReport(name, List.of(), reacher::reach);
                case CLASS -> new ReachReport(name, reacher.classes(), reacher::reachByClass);
                default -> {
                    ReachBy what = ReachBy.valueOf(by.toUpperCase(Locale.ROOT));
                    yield new ReachReport(name, reacher.sets(what), listener -> reacher.reachBy(what, listener));
                }
            };
        } catch (QuestionException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** Pages and Markdown are of two ends, and written whole. */
    void write(Output.Format format, Style style, Writer out) throws IOException {
        switch (format) {
            case JSON -> new ReachJson().write(out, topology, classes, flows);
            case CSV -> new ReachCsv().write(out, flows);
            case DOT -> ReachGraph.DOT.write(out, flows);
            case MERMAID -> ReachGraph.MERMAID.write(out, flows);
            case HTML -> out.write(new ReachHtml().write(topology, flows));
            case MARKDOWN -> out.write(new ReachMarkdown().write(topology, flows));
            default -> new ReachText(style).write(out, topology, classes, flows);
        }
    }
}
