package dev.hopwise.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** VPCs in rows, and below each row what joins them. */
final class RegionLayout {
    private static final int PAD = 22;
    private static final int HEAD = 44;
    private static final int GAP = 28;
    /** Between a row of VPCs and what joins them. */
    private static final int DROP = 34;

    private final List<Shape> vpcs;
    private final List<Joint> joints;

    RegionLayout(List<Shape> vpcs, List<Joint> joints) {
        this.vpcs = vpcs;
        this.joints = joints;
    }

    Shape shape(String name, String label) {
        int width = Rows.width(vpcs, 680, 3000);
        Rows flow = new Rows(GAP, width);
        vpcs.forEach(flow::add);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < flow.rows().size(); i++) {
            int row = i;
            flow.rows().get(i).forEach(it -> rowOf.put(it.key(), row));
        }
        List<Shape> inside = new ArrayList<>();
        int y = HEAD;
        for (int i = 0; i < flow.rows().size(); i++) {
            List<Shape> row = Rows.placed(flow.rows().get(i), PAD, y, GAP);
            inside.addAll(row);
            y = Rows.bottom(row, y);
            int mine = i;
            List<Joint> here =
                    joints.stream().filter(it -> row(it, rowOf) == mine).toList();
            List<Shape> strip = strip(here, inside, Math.max(width, Rows.right(row, 0) - PAD), y + DROP);
            inside.addAll(strip);
            y = strip.isEmpty() ? y + GAP : Rows.bottom(strip, y) + DROP;
        }
        int right = Math.max(Rows.right(inside, PAD), PAD + Labels.width(label)) + PAD;
        return Shape.box("region", name, label, label, "", new Rect(0, 0, right, y - GAP + PAD), inside);
    }

    /** A connection is drawn below the middle one of the rows that it joins, but for the last of two. */
    private static int row(Joint joint, Map<String, Integer> rowOf) {
        List<Integer> rows = joint.vpcs().stream()
                .filter(rowOf::containsKey)
                .map(rowOf::get)
                .sorted()
                .toList();
        return rows.isEmpty() ? 0 : rows.get((rows.size() - 1) / 2);
    }

    /** Each as near as may be to the middle of what it joins. */
    private static List<Shape> strip(List<Joint> here, List<Shape> placed, int width, int top) {
        record Wish(Shape node, int middle) {}
        List<Wish> wishes = here.stream()
                .map(it -> new Wish(it.node(), middle(it, placed, width)))
                .sorted(Comparator.comparingInt(Wish::middle))
                .toList();
        List<Shape> strip = new ArrayList<>();
        int x = PAD;
        int y = top;
        for (Wish wish : wishes) {
            int wide = wish.node().area().width();
            int left = Math.max(x, Math.min(wish.middle() - wide / 2, PAD + width - wide));
            if (left + wide > PAD + width && x > PAD) {
                y += wish.node().area().height() + GAP / 2;
                left = Math.max(PAD, Math.min(wish.middle() - wide / 2, PAD + width - wide));
            }
            strip.add(wish.node().moved(left, y));
            x = left + wide + GAP / 2;
        }
        return strip;
    }

    private static int middle(Joint joint, List<Shape> placed, int width) {
        return (int) placed.stream()
                .filter(it -> joint.vpcs().contains(it.key()))
                .mapToInt(it -> it.area().centre())
                .average()
                .orElse(width / 2.0);
    }
}
