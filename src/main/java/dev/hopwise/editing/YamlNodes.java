package dev.hopwise.editing;

import dev.hopwise.reading.LeadingColons;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text, and where in it each value begins and ends. */
final class YamlNodes {
    private final String text;
    private final Node root;

    private YamlNodes(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** @param text YAML, or empty where it is none */
    static Optional<YamlNodes> of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true)
                .build();
        return new Compose(settings).composeString(LeadingColons.hidden(text)).map(root -> new YamlNodes(text, root));
    }

    String text() {
        return text;
    }

    Node root() {
        return root;
    }

    /** What {@code step}, a key or a position, leads to. */
    Optional<Node> child(Node node, String step) {
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .filter(it -> it.getKeyNode() instanceof ScalarNode key
                            && LeadingColons.shown(key.getValue()).equals(step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (node instanceof SequenceNode list && step.chars().allMatch(Character::isDigit)) {
            int position = Integer.parseInt(step);
            return position < list.getValue().size()
                    ? Optional.of(list.getValue().get(position))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    static boolean isFlow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    /** Whether nothing is written there. */
    boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && List.of("", "~", "null").contains(scalar.getValue());
    }

    int start(Node node) {
        return index(node.getStartMark().orElseThrow());
    }

    /** Where the value ends; what follows it on its line is no part of it. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && !isFlow(collection)) {
            Node last = last(collection);
            return end(last);
        }
        int end = index(node.getEndMark().orElseThrow());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The value that stands last in it. */
    static Node last(CollectionNode<?> node) {
        Object last = node.getValue().get(node.getValue().size() - 1);
        return last instanceof NodeTuple entry ? entry.getValueNode() : (Node) last;
    }

    /** The column of the keys or dashes of a block, from 0. */
    int indent(CollectionNode<?> block) {
        if (block instanceof MappingNode map) {
            return column(start(map.getValue().get(0).getKeyNode()));
        }
        int dash = text.lastIndexOf('-', start((Node) block.getValue().get(0)) - 1);
        return column(dash);
    }

    private int column(int index) {
        int line = index;
        while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
            line--;
        }
        return index - line;
    }

    /** The end of the line that {@code index} is in, before its break. */
    int lineEnd(int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** How lines are broken. */
    String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
