package dev.hopwise.report;

import dev.hopwise.drawing.Form;
import dev.hopwise.drawing.Line;
import dev.hopwise.drawing.Picture;
import dev.hopwise.drawing.Rect;
import dev.hopwise.drawing.Shape;
import dev.hopwise.verdict.Finding;
import dev.hopwise.verdict.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A drawn network as SVG, with a mark on whatever something is found about. */
public final class MapSvg {
    /** What other boxes lie in: lines run above them, and below everything else. */
    private static final Set<String> GROUND = Set.of("account", "region");

    private final Picture picture;
    private final MapPlaces places;
    private final Map<Integer, List<Finding>> found = new TreeMap<>();

    public MapSvg(Picture picture, List<Finding> findings) {
        this.picture = picture;
        this.places = new MapPlaces(picture);
        findings.forEach(it -> places.near(it.kind(), it.resource())
                .ifPresent(place ->
                        found.computeIfAbsent(place, any -> new ArrayList<>()).add(it)));
    }

    /** The whole file. */
    public String write(String topology) {
        return XmlText.write(xml -> svg(xml, topology, true));
    }

    /** The same as a part of a page that has the style already. */
    String fragment(String topology) {
        return XmlText.fragment(xml -> svg(xml, topology, false));
    }

    private void svg(XmlText xml, String topology, boolean alone) {
        xml.open("svg");
        xml.attribute("xmlns", "http://www.w3.org/2000/svg");
        xml.attribute("class", "map");
        xml.attribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
        xml.attribute("width", picture.width());
        xml.attribute("height", picture.height());
        xml.element("title", topology);
        if (alone) {
            xml.element("style", MapResource.text("drawing.css"));
            xml.open("rect");
            xml.attribute("class", "paper");
            xml.attribute("width", picture.width());
            xml.attribute("height", picture.height());
            xml.close();
        }
        shapes(xml, shape -> GROUND.contains(shape.kind()));
        xml.open("g");
        xml.attribute("class", "lines");
        picture.lines().forEach(line -> line(xml, line));
        xml.close();
        shapes(xml, shape -> !GROUND.contains(shape.kind()));
        xml.close();
    }

    private void shapes(XmlText xml, Predicate<Shape> which) {
        List<Shape> all = picture.all();
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                shape(xml, all.get(i), i);
            }
        }
    }

    private void shape(XmlText xml, Shape shape, int position) {
        Rect area = shape.area();
        xml.open("g");
        xml.attribute("class", shape.form().name().toLowerCase(Locale.ROOT) + " " + shape.kind());
        xml.attribute("data-shape", position);
        xml.element("title", title(shape));
        xml.open("rect");
        xml.attribute("x", area.x());
        xml.attribute("y", area.y());
        xml.attribute("width", area.width());
        xml.attribute("height", area.height());
        xml.attribute("rx", shape.form() == Form.BOX ? 8 : shape.form() == Form.PLACE ? area.height() / 2 : 5);
        xml.close();
        if (shape.members().size() > 1 && !shape.kind().equals(Shape.MORE)) {
            stack(xml, area);
        }
        words(xml, shape);
        found.getOrDefault(position, List.of()).stream()
                .min(Comparator.comparing(Finding::severity))
                .ifPresent(worst ->
                        mark(xml, shape, worst.severity(), found.get(position).size()));
        xml.close();
    }

    /** Several things drawn as one show an edge of those below. */
    private static void stack(XmlText xml, Rect area) {
        xml.open("path");
        xml.attribute("class", "stack");
        xml.attribute(
                "d",
                "M" + (area.x() + 4) + " " + (area.bottom() + 2.5) + "H" + (area.right() + 2.5) + "V" + (area.y() + 4));
        xml.close();
    }

    private static void words(XmlText xml, Shape shape) {
        Rect area = shape.area();
        if (shape.form() == Form.BOX) {
            text(xml, "label", area.x() + 12, area.y() + 19, shape.label());
            text(xml, "note", area.x() + 12, area.y() + 34, shape.note());
            return;
        }
        int middle = area.y() + area.height() / 2;
        boolean centred = shape.form() == Form.PLACE;
        int half = (int) (shape.label().length() * 3.6);
        int left = centred ? Math.max(area.x() + 14, area.centre() - half - 12) : area.x() + 7;
        xml.open("path");
        xml.attribute("class", "icon");
        xml.attribute("transform", "translate(" + left + " " + (middle - 7) + ")");
        xml.attribute("d", MapIcon.path(shape.kind()));
        xml.close();
        text(xml, "label", left + 20, middle + 4, shape.label());
    }

    private static void text(XmlText xml, String style, int x, int y, String text) {
        if (!text.isEmpty()) {
            xml.open("text");
            xml.attribute("class", style);
            xml.attribute("x", x);
            xml.attribute("y", y);
            xml.text(text);
            xml.close();
        }
    }

    private static String title(Shape shape) {
        String more = shape.members().size() > 1
                ? "\n" + shape.members().stream().map(Shape.Member::name).collect(Collectors.joining("\n"))
                : "";
        String name =
                shape.kind().equals(Shape.MORE) ? shape.label() : MapWords.kind(shape.kind()) + " " + shape.name();
        String called = shape.isCut() && !shape.name().endsWith(shape.called()) ? "  " + shape.called() : "";
        return name + called + (shape.note().isEmpty() ? "" : "  " + shape.note()) + more;
    }

    private void line(XmlText xml, Line line) {
        xml.open("path");
        xml.attribute("class", line.open() ? "line open" : "line");
        places.of(line.from())
                .flatMap(from -> places.of(line.to()).map(to -> from + " " + to))
                .ifPresent(it -> xml.attribute("data-joins", it));
        xml.attribute("d", MapLine.path(line.way()));
        xml.close();
    }

    /** Told apart by its shape, whoever sees no colours: an octagon, a triangle, a circle. */
    private static void mark(XmlText xml, Shape shape, Severity severity, int count) {
        Rect area = shape.area();
        xml.open("g");
        xml.attribute("class", "mark " + severity.word());
        // Where it covers no words: those of a subnet stand right above its chips.
        String corner = switch (shape.form()) {
            case BOX -> (area.right() - 9) + " " + (area.y() + 1);
            case CHIP, NODE -> (area.x() - 1) + " " + (area.bottom() - 3);
            case PLACE -> (area.x() + 15) + " " + (area.y() + 1);
        };
        xml.attribute("transform", "translate(" + corner + ")");
        xml.element("title", count == 1 ? "1 finding" : count + " findings");
        xml.open("path");
        xml.attribute(
                "d",
                switch (severity) {
                    case ERROR -> "M-3.5-8h7l5 5v7l-5 5h-7l-5-5v-7z";
                    case WARNING -> "M0-9L9.5 8h-19z";
                    case INFO -> "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z";
                });
        xml.close();
        xml.open("text");
        xml.attribute("y", severity == Severity.ERROR ? 4 : severity == Severity.WARNING ? 6 : 4);
        xml.text(severity == Severity.INFO ? "i" : "!");
        xml.close();
        xml.close();
    }
}
