package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import dev.hopwise.verdict.Reach;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who reaches whom, as a graph: an arrow for each flow, with its ports. */
public enum ReachGraph {
    /** For Graphviz. */
    DOT("digraph reach {", "}", "  %s [label=\"%s\"];", "  %s -> %s [label=\"%s\"];"),
    /** For Mermaid. */
    MERMAID("flowchart LR", "", "  %s[\"%s\"]", "  %s -->|\"%s\"| %s");

    private final String head;
    private final String foot;
    private final String node;
    private final String arrow;

    ReachGraph(String head, String foot, String node, String arrow) {
        this.head = head;
        this.foot = foot;
        this.node = node;
        this.arrow = arrow;
    }

    /** Writes the graph as the flows come. */
    public void write(Writer out, Consumer<Consumer<Reach>> flows) {
        Lines lines = new Lines(out);
        Map<String, String> nodes = new HashMap<>();
        lines.add(head);
        flows.accept(flow -> {
            String from = node(nodes, flow.from(), lines);
            String to = node(nodes, flow.to(), lines);
            String label = text(ReachText.ports(flow) + ReachText.path(flow));
            lines.add(this == DOT ? arrow.formatted(from, to, label) : arrow.formatted(from, label, to));
        });
        if (!foot.isEmpty()) {
            lines.add(foot);
        }
    }

    private String node(Map<String, String> nodes, String name, Lines lines) {
        return nodes.computeIfAbsent(name, any -> {
            String id = "n" + (nodes.size() + 1);
            lines.add(node.formatted(id, text(name)));
            return id;
        });
    }

    private String text(String text) {
        return this == MERMAID
                ? MermaidText.escaped(text)
                : PlainText.of(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
