package dev.hopwise.drawing;

import java.util.List;

/**
 * What joins two shapes.
 *
 * @param from the key of one
 * @param to the key of the other
 * @param way from the edge of one to the edge of the other, with the corners where it goes round what is between them
 * @param open whether it carries nothing as it is, by what the file says of its state
 */
public record Line(String from, String to, List<Point> way, boolean open) {
    public Line {
        way = List.copyOf(way);
    }
}
