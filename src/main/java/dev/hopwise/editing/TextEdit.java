package dev.hopwise.editing;

import dev.hopwise.verdict.Change;
import dev.hopwise.verdict.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes a change in a text. */
final class TextEdit {
    private final YamlNodes yaml;
    private final Change change;

    TextEdit(YamlNodes yaml, Change change) {
        this.yaml = yaml;
        this.change = change;
    }

    /** How many steps of the path the text has already. */
    int depth() {
        int depth = 0;
        Optional<Node> node = Optional.of(yaml.root());
        while (depth < change.path().size()) {
            node = yaml.child(node.get(), change.path().get(depth));
            if (node.isEmpty()) {
                return depth;
            }
            depth++;
        }
        return depth;
    }

    /** The text with the change; empty where there is no place for it. */
    Optional<String> text() {
        Node node = yaml.root();
        int depth = depth();
        for (String step : change.path().subList(0, depth)) {
            node = yaml.child(node, step).orElseThrow();
        }
        List<String> rest = change.path().subList(depth, change.path().size());
        if (rest.isEmpty() && isAnotherThing(node)) {
            return Optional.empty();
        }
        if (rest.isEmpty()) {
            return change.adds() ? added(node) : Optional.of(replaced(node, FlowStyle.of(change.content())));
        }
        Content made = change.adds() ? list() : change.content();
        for (int i = rest.size() - 1; i > 0; i--) {
            made = Content.entry(rest.get(i), made);
        }
        return entered(node, rest.get(0), made);
    }

    /** Whether something else has the name of what is to be made: it is not overwritten. */
    private boolean isAnotherThing(Node node) {
        String last = change.path().get(change.path().size() - 1);
        boolean element = last.chars().allMatch(Character::isDigit);
        return !change.adds() && !element && change.content() instanceof Content.Entries && node instanceof MappingNode;
    }

    private Content list() {
        return change.content() instanceof Content.Items items ? items : Content.items(change.content());
    }

    /** One more item of a list; what was no list becomes one. */
    private Optional<String> added(Node node) {
        if (yaml.isNothing(node)) {
            return Optional.of(replaced(node, FlowStyle.of(list())));
        }
        if (!(node instanceof SequenceNode sequence)) {
            String old = yaml.text().substring(yaml.start(node), yaml.end(node));
            boolean block = node instanceof CollectionNode<?> collection && !YamlNodes.isFlow(collection);
            return block ? Optional.empty() : Optional.of(replaced(node, "[" + old + ", " + items(", ") + "]"));
        }
        if (sequence.getValue().isEmpty()) {
            return Optional.of(replaced(node, FlowStyle.of(list())));
        }
        int end = yaml.end(YamlNodes.last(sequence));
        return Optional.of(
                YamlNodes.isFlow(sequence)
                        ? inserted(end, ", " + items(", "))
                        : inserted(yaml.lineEnd(end), line(sequence) + "- " + items(line(sequence) + "- ")));
    }

    private String items(String between) {
        return String.join(
                between,
                ((Content.Items) list()).items().stream().map(FlowStyle::of).toList());
    }

    /** One more key of a map. */
    private Optional<String> entered(Node node, String key, Content value) {
        if (yaml.isNothing(node)) {
            return Optional.of(replaced(node, FlowStyle.of(new Content.Entries(Map.of(key, value)))));
        }
        if (!(node instanceof MappingNode map)) {
            return Optional.empty();
        }
        String entry = FlowStyle.key(key) + ": " + FlowStyle.of(value);
        if (map.getValue().isEmpty()) {
            return Optional.of(replaced(node, "{ " + entry + " }"));
        }
        int end = yaml.end(YamlNodes.last(map));
        return Optional.of(
                YamlNodes.isFlow(map) ? inserted(end, ", " + entry) : inserted(yaml.lineEnd(end), line(map) + entry));
    }

    private String line(CollectionNode<?> block) {
        return yaml.lineBreak() + " ".repeat(yaml.indent(block));
    }

    private String replaced(Node node, String by) {
        int start = yaml.start(node);
        String gap = start > 0 && yaml.text().charAt(start - 1) == ':' ? " " : "";
        return yaml.text().substring(0, start) + gap + by + yaml.text().substring(yaml.end(node));
    }

    private String inserted(int at, String more) {
        return yaml.text().substring(0, at) + more + yaml.text().substring(at);
    }
}
