package dev.hopwise.drawing;

import java.util.ArrayList;
import java.util.List;

/** Shapes from left to right, in rows that begin anew where one is full. */
final class Rows {
    private final int gap;
    private final int widest;
    private final List<List<Shape>> rows = new ArrayList<>();
    private int used;

    Rows(int gap, int widest) {
        this.gap = gap;
        this.widest = widest;
    }

    void add(Shape shape) {
        int width = shape.area().width();
        if (rows.isEmpty() || used + gap + width > widest) {
            rows.add(new ArrayList<>());
            used = -gap;
        }
        used += gap + width;
        rows.get(rows.size() - 1).add(shape);
    }

    List<List<Shape>> rows() {
        return rows;
    }

    /** Shapes side by side from {@code left} on, their upper edges at {@code top}. */
    static List<Shape> placed(List<Shape> row, int left, int top, int gap) {
        List<Shape> placed = new ArrayList<>();
        int x = left;
        for (Shape shape : row) {
            placed.add(shape.moved(x - shape.area().x(), top - shape.area().y()));
            x += shape.area().width() + gap;
        }
        return placed;
    }

    /** The right end of all, or {@code least}. */
    static int right(List<Shape> shapes, int least) {
        return shapes.stream().mapToInt(it -> it.area().right()).reduce(least, Math::max);
    }

    /** The lower end of all, or {@code least}. */
    static int bottom(List<Shape> shapes, int least) {
        return shapes.stream().mapToInt(it -> it.area().bottom()).reduce(least, Math::max);
    }

    /** All rows below each other, {@code gap} apart. */
    List<Shape> placed(int left, int top) {
        List<Shape> placed = new ArrayList<>();
        int y = top;
        for (List<Shape> row : rows) {
            List<Shape> some = placed(row, left, y, gap);
            placed.addAll(some);
            y = bottom(some, y) + gap;
        }
        return placed;
    }

    /** The width at which shapes of this area in all make a picture a little wider than it is high. */
    static int width(List<Shape> shapes, int least, int most) {
        long area = shapes.stream()
                .mapToLong(it -> (long) it.area().width() * it.area().height())
                .sum();
        int widest = shapes.stream().mapToInt(it -> it.area().width()).max().orElse(0);
        return Math.max(widest, Math.max(least, Math.min(most, (int) Math.sqrt(area * 2.6))));
    }
}
