package dev.hopwise.report;

import dev.hopwise.source.Where;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON documents of reports: one object, two spaces an indent, ended by a newline. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The document with the properties that {@code content} writes. */
    static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        write(text, content);
        return text.toString();
    }

    /**
     * The same, written to {@code out} as it comes.
     *
     * @throws UncheckedIOException where that is not possible
     */
    static void write(Writer out, Consumer<JsonGenerator> content) {
        try {
            // Not closed: the writer is its owner's.
            JsonGenerator json = FACTORY.createGenerator(new Pretty(), out);
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    /** A position. */
    static void at(JsonGenerator json, Where where) {
        json.writeObjectPropertyStart("at");
        json.writeStringProperty("file", where.file());
        json.writeNumberProperty("line", where.line());
        json.writeNumberProperty("column", where.column());
        json.writeEndObject();
    }

    /** A list of texts, absent when empty. */
    static void strings(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** Two spaces, and a line feed on every system. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            return printer;
        }
    }
}
