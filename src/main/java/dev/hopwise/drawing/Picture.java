package dev.hopwise.drawing;

import java.util.ArrayList;
import java.util.List;

/** A drawn network. */
public record Picture(int width, int height, List<Shape> shapes, List<Line> lines) {
    /** Every shape, the outer before what is in it. */
    public List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        shapes.forEach(it -> it.each(all::add));
        return all;
    }
}
