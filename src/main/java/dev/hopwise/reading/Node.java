package dev.hopwise.reading;

import dev.hopwise.source.Where;
import java.util.List;

/** YAML with positions, and nothing decided yet. */
sealed interface Node {
    /** Where the value starts; for what an alias stands for, where the alias is used. */
    Where where();

    /** What a person sees there, for an error message. */
    String found();

    /** What YAML's core schema takes a scalar for. */
    enum Sort {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /** One value, as written. */
    record Scalar(String text, Sort sort, Where where) implements Node {
        @Override
        public String found() {
            return sort == Sort.NOTHING ? "nothing" : Quote.of(text);
        }
    }

    record Sequence(List<Node> items, Where where) implements Node {
        @Override
        public String found() {
            return "a list";
        }
    }

    /** Keys are unique, in the order of the file. */
    record Mapping(List<Entry> entries, Where where) implements Node {
        @Override
        public String found() {
            return "a map";
        }
    }

    /** A key and its value. */
    record Entry(String key, Where where, Node value) {}

    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.sort() == Sort.NOTHING;
    }
}
