package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.reading.Node.Sort;
import dev.hopwise.reading.YamlTree.Unparsable;
import dev.hopwise.source.PlainText;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The anchors of a document, and what their aliases stand for. An alias is expanded into values that stand where the
 * alias is used, because that is the line a person has to look at; where they were written is kept beside.
 */
final class Anchors {
    private record Anchored(Node node, int size, int depth) {}

    private final ReadingLimits limits;
    private final Problems problems;
    private final Map<String, Anchored> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int nodesLeft;

    Anchors(ReadingLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.nodesLeft = limits.maxAliasNodes();
    }

    /** The anchor's value begins. */
    void open(String name) {
        open.add(name);
    }

    /** The anchor's value is complete. */
    void close(String name, Node node) {
        open.remove(name);
        known.put(name, new Anchored(node, size(node), depth(node)));
    }

    Node expand(String name, Where use, int depth) {
        if (open.contains(name)) {
            throw new Unparsable(
                    use,
                    "the alias *" + PlainText.of(name) + " inside its own anchor",
                    "an alias of something complete");
        }
        Anchored anchored = known.get(name);
        if (anchored == null) {
            problems.report(
                    use,
                    "the alias *" + PlainText.of(name) + ", but no anchor &" + PlainText.of(name) + " above it",
                    "an anchor that is already defined",
                    () -> Nearest.words(name, known.keySet(), 1).stream()
                            .findFirst()
                            .map(word -> "*" + word));
            problems.silence(use);
            return new Scalar("", Sort.NOTHING, use);
        }
        if (anchored.size() > nodesLeft) {
            throw new Unparsable(
                    use,
                    "aliases that stand for too much",
                    "aliases for at most " + limits.maxAliasNodes() + " values");
        }
        if (depth + anchored.depth() - 1 > limits.maxDepth()) {
            throw new Unparsable(use, "an alias nested too deep", "at most " + limits.maxDepth() + " levels");
        }
        nodesLeft -= anchored.size();
        return copy(anchored.node(), use);
    }

    private Node copy(Node node, Where use) {
        Where where = standIn(node.where(), use);
        if (node instanceof Scalar scalar) {
            return new Scalar(scalar.text(), scalar.sort(), where);
        }
        if (node instanceof Sequence sequence) {
            List<Node> items =
                    sequence.items().stream().map(item -> copy(item, use)).toList();
            return new Sequence(items, where);
        }
        List<Entry> entries = ((Mapping) node)
                .entries().stream()
                        .map(entry -> new Entry(entry.key(), standIn(entry.where(), use), copy(entry.value(), use)))
                        .toList();
        return new Mapping(entries, where);
    }

    private Where standIn(Where definition, Where use) {
        Where where = new Where(use.file(), use.line(), use.column());
        problems.cameFrom(where, definition);
        return where;
    }

    private static int size(Node node) {
        if (node instanceof Sequence sequence) {
            return 1 + sequence.items().stream().mapToInt(Anchors::size).sum();
        }
        if (node instanceof Mapping mapping) {
            return 1
                    + mapping.entries().stream()
                            .mapToInt(entry -> size(entry.value()))
                            .sum();
        }
        return 1;
    }

    private static int depth(Node node) {
        if (node instanceof Sequence sequence) {
            return 1 + sequence.items().stream().mapToInt(Anchors::depth).max().orElse(0);
        }
        if (node instanceof Mapping mapping) {
            return 1
                    + mapping.entries().stream()
                            .mapToInt(entry -> depth(entry.value()))
                            .max()
                            .orElse(0);
        }
        return 1;
    }
}
