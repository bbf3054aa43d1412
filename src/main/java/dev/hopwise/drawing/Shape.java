package dev.hopwise.drawing;

import java.util.List;
import java.util.function.Consumer;

/**
 * A thing as it is drawn.
 *
 * @param kind what it is, in the words of the topology file
 * @param name its name, as reports have it
 * @param called what people call it
 * @param label what is written on it: the same, or as much of it as there is room for
 * @param note what is written beside that, smaller
 * @param members all that it stands for, where several things alike are drawn as one
 * @param inside what is drawn in it
 */
public record Shape(
        Form form,
        String kind,
        String name,
        String called,
        String label,
        String note,
        Rect area,
        List<Member> members,
        List<Shape> inside) {
    /**
     * One of several that are drawn as one.
     *
     * @param name its name, as reports have it
     * @param label what people call it
     */
    public record Member(String name, String label) {}

    /** The kind of the shape that stands for what has no place in its subnet. */
    public static final String MORE = "more";

    static Shape box(
            String kind, String name, String called, String label, String note, Rect area, List<Shape> inside) {
        return new Shape(Form.BOX, kind, name, called, label, note, area, List.of(), List.copyOf(inside));
    }

    static Shape leaf(Form form, String kind, String name, String called, String label, String note, Rect area) {
        return new Shape(form, kind, name, called, label, note, area, List.of(), List.of());
    }

    /** What tells it from all others. */
    public String key() {
        return kind + ":" + name;
    }

    /** Whether more of what people call it would be written on it, had it more room. */
    public boolean isCut() {
        return !label.startsWith(called);
    }

    /** The same, so wide. */
    Shape widened(int width) {
        return at(new Rect(area.x(), area.y(), width, area.height()), inside);
    }

    /** The same with all that is in it, elsewhere. */
    Shape moved(int right, int down) {
        return at(
                area.moved(right, down),
                inside.stream().map(it -> it.moved(right, down)).toList());
    }

    private Shape at(Rect there, List<Shape> all) {
        return new Shape(form, kind, name, called, label, note, there, members, all);
    }

    /** Tells {@code listener} of it and of all that is in it, the outer first. */
    public void each(Consumer<Shape> listener) {
        listener.accept(this);
        inside.forEach(it -> it.each(listener));
    }
}
