package dev.hopwise.reading;

import dev.hopwise.reading.Node.Entry;
import dev.hopwise.reading.Node.Mapping;
import dev.hopwise.reading.Node.Scalar;
import dev.hopwise.reading.Node.Sequence;
import dev.hopwise.reading.Node.Sort;
import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Text to {@link Node}s: one YAML document, its aliases expanded. */
final class YamlTree {
    private static final String MERGE_KEY = "<<";

    private final SourceText source;
    private final ReadingLimits limits;
    private final Problems problems;
    private final String expected;
    private final Anchors anchors;
    private final YamlTokens parser;
    /** The few words that a large file repeats a million times, once each. */
    private final Map<String, String> words = new HashMap<>();

    private YamlTree(SourceText source, ReadingLimits limits, Problems problems, String expected) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
        this.expected = expected;
        this.anchors = new Anchors(limits, problems);
        this.parser = YamlTokens.of(LeadingColons.hidden(source.text()), limits);
    }

    /**
     * The document's root, or empty where the text is no YAML; what was wrong is reported.
     *
     * @param expected what the document is to be, in words
     */
    static Optional<Node> parse(SourceText source, ReadingLimits limits, Problems problems, String expected) {
        YamlTree tree = new YamlTree(source, limits, problems, expected);
        try (YamlTokens closed = tree.parser) {
            return tree.document();
        } catch (JacksonException e) {
            SyntaxFault.of(e, source).report(problems);
        } catch (Unparsable e) {
            problems.report(e.where, e.found, e.expected);
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.report(new Where(source.name(), 1, 1), source.name() + " is empty", expected);
            return Optional.empty();
        }
        Node root = value(first, 1);
        if (parser.nextToken() != null) {
            throw new Unparsable(here(), "a second YAML document", "one topology a file, without '---' inside it");
        }
        return Optional.of(root);
    }

    private Node value(JsonToken token, int depth) {
        Where where = here();
        if (depth > limits.maxDepth()) {
            throw new Unparsable(
                    where, "lists and maps nested " + depth + " deep", "at most " + limits.maxDepth() + " levels");
        }
        if (parser.isCurrentAlias()) {
            return anchors.expand(parser.getString(), where, depth);
        }
        String tag = parser.getRawTag();
        if (tag != null) {
            problems.report(
                    where,
                    "the tag " + Quote.of(tag.replace("tag:yaml.org,2002:", "!!")),
                    "plain values: topology files use no tags");
        }
        Optional<String> anchor = parser.anchor();
        anchor.ifPresent(anchors::open);
        Node node = switch (token) {
            case START_OBJECT -> mapping(where, depth);
            case START_ARRAY -> sequence(where, depth);
            default -> scalar(token, where);
        };
        anchor.ifPresent(name -> anchors.close(name, node));
        return node;
    }

    private Mapping mapping(Where where, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Where> seen = new HashMap<>(4);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Where at = here();
            String key = word(parser.currentName());
            parser.anchor().ifPresent(name -> anchors.close(name, new Scalar(key, Sort.TEXT, at)));
            Node value = value(parser.nextToken(), depth + 1);
            if (key.equals(MERGE_KEY)) {
                problems.report(at, "a merge key '<<'", "every key written out: YAML 1.2 has no merge keys");
                // Merged all the same: what it brings is not to be reported as missing.
                List<Entry> merged = value instanceof Mapping mapping ? mapping.entries() : List.of();
                merged.stream()
                        .filter(entry -> seen.putIfAbsent(entry.key(), entry.where()) == null)
                        .forEach(entries::add);
                continue;
            }
            Where first = seen.putIfAbsent(key, at);
            if (first == null) {
                entries.add(new Entry(key, at, value));
            } else {
                problems.report(at, "the key " + Quote.of(key) + " a second time", "each key once", first);
            }
        }
        return new Mapping(List.copyOf(entries), where);
    }

    private Sequence sequence(Where where, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return new Sequence(List.copyOf(items), where);
    }

    private Scalar scalar(JsonToken token, Where where) {
        String text = parser.getString();
        if (text.length() > limits.maxTextLength()) {
            throw new Unparsable(
                    where,
                    "a text of " + text.length() + " characters",
                    "at most " + limits.maxTextLength() + " characters");
        }
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(word(text), Sort.BOOLEAN, where);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(word(text), Sort.NUMBER, where);
            case VALUE_NULL -> new Scalar("", Sort.NOTHING, where);
            default -> new Scalar(word(text), Sort.TEXT, where);
        };
    }

    private String word(String read) {
        String text = LeadingColons.shown(read);
        if (text.length() > 32 || words.size() > 10_000 && !words.containsKey(text)) {
            return text;
        }
        return words.computeIfAbsent(text, same -> same);
    }

    private Where here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Where(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** What stops the reading of a file: going on would cost too much, or mean nothing. */
    static final class Unparsable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Where where;
        private final String found;
        private final String expected;

        Unparsable(Where where, String found, String expected) {
            super(found, null, false, false);
            this.where = where;
            this.found = found;
            this.expected = expected;
        }
    }
}
