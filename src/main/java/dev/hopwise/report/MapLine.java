package dev.hopwise.report;

import dev.hopwise.drawing.Point;
import java.util.List;

/** The way of a line in the words of SVG: round at its corners, and the last stretch in one swing. */
final class MapLine {
    private static final int ROUND = 7;
    /** The least that a swing bends. */
    private static final int BEND = 18;

    private MapLine() {}

    static String path(List<Point> way) {
        StringBuilder path = new StringBuilder("M").append(at(way.get(0)));
        for (int i = 1; i < way.size() - 1; i++) {
            Point corner = way.get(i);
            Point before = way.get(i - 1);
            Point after = way.get(i + 1);
            if (i == way.size() - 2) {
                path.append("L").append(at(corner));
            } else {
                path.append("L").append(at(towards(corner, before)));
                path.append("Q").append(at(corner)).append(" ").append(at(towards(corner, after)));
            }
        }
        Point last = way.get(way.size() - 1);
        Point start = way.get(Math.max(0, way.size() - 2));
        int bend = Math.max(BEND, Math.abs(last.y() - start.y()) / 2) * (last.y() < start.y() ? -1 : 1);
        return path.append("C")
                .append(at(new Point(start.x(), start.y() + bend)))
                .append(" ")
                .append(at(new Point(last.x(), last.y() - bend)))
                .append(" ")
                .append(at(last))
                .toString();
    }

    /** On the straight way from a corner to its neighbour, where the corner's roundness ends. */
    private static Point towards(Point corner, Point other) {
        int dx = other.x() - corner.x();
        int dy = other.y() - corner.y();
        int length = Math.max(Math.abs(dx), Math.abs(dy));
        int round = Math.min(ROUND, length / 2);
        return length == 0 ? corner : new Point(corner.x() + dx * round / length, corner.y() + dy * round / length);
    }

    private static String at(Point point) {
        return point.x() + " " + point.y();
    }
}
