package dev.hopwise.drawing;

import dev.hopwise.topology.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a line up or down, round the VPCs and connections that it does not lead to: whatever it ran below would seem to be joined.
 */
final class Detour {
    /** So near a line may come to what it passes. */
    private static final int CLEAR = 4;
    /** From the corners of what a line leads to. */
    private static final int INSET = 24;
    /** Where a line turns, before what it goes round. */
    private static final int TURN = 10;
    /** From the edge of a connection to the middle of the gap beside it. */
    private static final int BESIDE_NODE = 7;

    private final List<Shape> standing;
    private final Rect end;
    private final boolean upwards;
    /** From the edge of a VPC into the gap beside it. */
    private final int besideVpc;

    private final List<Point> way = new ArrayList<>();

    /** @param shapes all that are drawn */
    Detour(List<Shape> shapes, Rect start, Rect end, int besideVpc) {
        this.end = end;
        this.upwards = end.bottom() <= start.y();
        this.besideVpc = besideVpc;
        this.standing = shapes.stream()
                .flatMap(Detour::standing)
                .filter(it -> !it.area().contains(start) && !it.area().contains(end))
                .toList();
    }

    /** What is in a VPC stands where that does. */
    private static Stream<Shape> standing(Shape shape) {
        return shape.kind().equals(Kind.VPC.word()) || shape.form() == Form.NODE
                ? Stream.of(shape)
                : shape.inside().stream().flatMap(Detour::standing);
    }

    List<Point> from(Rect start) {
        if (!upwards && end.y() < start.bottom()) {
            return below(start);
        }
        go(start.centre(), upwards ? start.y() : start.bottom());
        int last = aheadTo();
        if (isCrossed(last)) {
            // Not at the end but at once, where connections have the room below themselves.
            way.subList(1, way.size()).clear();
            go(x(), y() + (upwards ? -TURN : TURN));
            go(last, y());
            last = aheadTo();
        }
        go(last, near(end));
        return way;
    }

    /** Past all that is crossed; where the last stretch leads. */
    private int aheadTo() {
        straight();
        int last = end.nearest(x(), INSET);
        behind(last).ifPresent(it -> go(x(), it));
        return last;
    }

    /** Two that stand side by side. */
    private List<Point> below(Rect start) {
        int lane = Math.max(start.bottom(), end.bottom()) + TURN;
        return List.of(
                new Point(start.centre(), start.bottom()),
                new Point(start.centre(), lane),
                new Point(end.centre(), lane),
                new Point(end.centre(), end.bottom()));
    }

    private void go(int x, int y) {
        way.add(new Point(x, y));
    }

    private int x() {
        return way.get(way.size() - 1).x();
    }

    private int y() {
        return way.get(way.size() - 1).y();
    }

    /** Straight on as far as the end, and round whatever stands there. */
    private void straight() {
        // Each is passed once, wherever there is a gap beside it.
        for (int passes = standing.size(); passes > 0 && next().isPresent(); passes--) {
            Shape next = next().get();
            Rect passed = next.area();
            int turn = near(passed) + (upwards ? TURN : -TURN);
            int x = beside(next, x());
            go(x(), turn);
            go(x, turn);
            go(x, near(passed));
        }
    }

    /** Whether something stands where the last stretch would lead aside. */
    private boolean isCrossed(int last) {
        Rect stretch = new Rect(
                Math.min(x(), last), Math.min(y(), near(end)), Math.abs(x() - last), Math.abs(y() - near(end)));
        return standing.stream().anyMatch(it -> it.area().overlaps(stretch));
    }

    /** What stands in the way straight ahead, the nearest; what stands beside the end does not. */
    private Optional<Shape> next() {
        return across(x(), x())
                .filter(it -> far(y(), near(it.area())) >= 0 && far(near(it.area()), near(end)) > 2 * TURN)
                .min(Comparator.comparingInt(it -> far(y(), near(it.area()))));
    }

    /** Behind all that would be crossed on the last stretch, which leads aside. */
    private Optional<Integer> behind(int last) {
        return across(Math.min(x(), last), Math.max(x(), last))
                .map(it -> upwards ? it.area().y() - CLEAR : it.area().bottom() + CLEAR)
                .filter(it -> far(y(), it) > 0 && far(it, near(end)) > 0)
                .max(Comparator.comparingInt(it -> far(y(), it)));
    }

    /** What stands between two verticals, or on them. */
    private Stream<Shape> across(int left, int right) {
        return standing.stream()
                .filter(it ->
                        it.area().x() - CLEAR <= right && left <= it.area().right() + CLEAR);
    }

    private int far(int y, int other) {
        return upwards ? y - other : other - y;
    }

    /** The edge that is met first. */
    private int near(Rect area) {
        return upwards ? area.bottom() : area.y();
    }

    /** Left or right of it, whichever is the shorter way; rather right, because names of boxes stand at their left. */
    private int beside(Shape shape, int x) {
        int gap = shape.form() == Form.NODE ? BESIDE_NODE : besideVpc;
        int left = shape.area().x() - gap;
        int right = shape.area().right() + gap;
        return length(x, right) <= 2 * length(x, left) ? right : left;
    }

    private int length(int x, int beside) {
        return Math.abs(beside - x) + Math.abs(end.nearest(beside, INSET) - beside);
    }
}
