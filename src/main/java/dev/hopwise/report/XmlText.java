package dev.hopwise.report;

import dev.hopwise.source.PlainText;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document of a report: an element a line, two spaces an indent, ended by a newline. */
final class XmlText {
    private final XMLStreamWriter writer;
    private int depth;
    private boolean isLeaf;

    private XmlText(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The document with the elements that {@code content} writes. */
    static String write(Consumer<XmlText> content) {
        StringWriter text = new StringWriter();
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        perform(() -> {
            XMLStreamWriter writer = factory.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.accept(new XmlText(writer));
            writer.writeEndDocument();
            writer.close();
        });
        return text + "\n";
    }

    /** The same without a declaration, for what another document takes in. */
    static String fragment(Consumer<XmlText> content) {
        StringWriter text = new StringWriter();
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        perform(() -> {
            XMLStreamWriter writer = factory.createXMLStreamWriter(text);
            content.accept(new XmlText(writer));
            writer.flush();
        });
        return text + "\n";
    }

    /** An element inside the one that is open. */
    void open(String name) {
        perform(() -> {
            indent();
            writer.writeStartElement(name);
        });
        depth++;
        isLeaf = true;
    }

    /** The end of the element that is open. */
    void close() {
        depth--;
        perform(() -> {
            if (!isLeaf) {
                indent();
            }
            writer.writeEndElement();
        });
        isLeaf = false;
    }

    void attribute(String name, String value) {
        perform(() -> writer.writeAttribute(name, valid(value)));
    }

    void attribute(String name, long value) {
        attribute(name, String.valueOf(value));
    }

    /** Lines of text, with nothing else in their element. */
    void lines(String... lines) {
        for (String line : lines) {
            perform(() -> writer.writeCharacters(valid(line) + "\n"));
        }
    }

    /** An element with nothing in it but text. */
    void element(String name, String text) {
        open(name);
        text(text);
        close();
    }

    /** Text in the element that is open, in its lines. */
    void text(String text) {
        String lines = text.lines().map(XmlText::valid).collect(Collectors.joining("\n"));
        perform(() -> writer.writeCharacters(lines));
    }

    private void indent() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML knows no way to write some characters; most of them could steer a terminal, too. */
    static String valid(String text) {
        return PlainText.of(text).replaceAll("[\uFFFE\uFFFF]", "\uFFFD");
    }

    /** A step of writing. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void perform(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory takes everything", e);
        }
    }
}
