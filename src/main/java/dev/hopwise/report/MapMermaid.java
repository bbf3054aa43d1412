package dev.hopwise.report;

import dev.hopwise.drawing.Form;
import dev.hopwise.drawing.Line;
import dev.hopwise.drawing.Picture;
import dev.hopwise.drawing.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A drawn network as a Mermaid flowchart: boxes are subgraphs. */
public final class MapMermaid {
    private final Picture picture;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    public MapMermaid(Picture picture) {
        this.picture = picture;
        // A number each: no name of the file is taken for a word of Mermaid.
        for (Shape shape : picture.all()) {
            ids.putIfAbsent(shape.key(), "n" + (ids.size() + 1));
        }
    }

    /** The whole file. */
    public String write() {
        lines.add("flowchart TB");
        picture.shapes().forEach(it -> shape(it, "  "));
        for (Line line : picture.lines()) {
            connect(line).ifPresent(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private Optional<String> connect(Line line) {
        String from = ids.get(line.from());
        String to = ids.get(line.to());
        return from == null || to == null
                ? Optional.empty()
                : Optional.of("  " + from + (line.open() ? " -.- " : " --- ") + to);
    }

    private void shape(Shape shape, String indent) {
        String id = ids.get(shape.key());
        String text = '"' + escaped(shape) + '"';
        if (shape.form() != Form.BOX) {
            lines.add(indent
                    + id
                    + switch (shape.form()) {
                        case PLACE -> "([" + text + "])";
                        case NODE -> "{{" + text + "}}";
                        default -> "[" + text + "]";
                    });
            return;
        }
        lines.add(indent + "subgraph " + id + "[" + text + "]");
        shape.inside().forEach(it -> shape(it, indent + "  "));
        lines.add(indent + "end");
    }

    private static String escaped(Shape shape) {
        return MermaidText.escaped(shape.note().isEmpty() ? shape.label() : shape.label() + "  " + shape.note());
    }
}
