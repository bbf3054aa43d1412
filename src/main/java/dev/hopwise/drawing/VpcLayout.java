package dev.hopwise.drawing;

import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Vpc;
import dev.hopwise.topology.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A VPC: zones side by side, their subnets below each other, its gateways at its edge. */
final class VpcLayout {
    private static final int PAD = 14;
    private static final int GAP = 12;
    private static final int HEAD = 52;
    private static final int ZONE_HEAD = 26;
    private static final int NODE_HEIGHT = 26;
    private static final int ICON = 38;

    private final Vpc vpc;
    private final List<VpnGateway> vpnGateways;
    private final SubnetLayout subnets;

    VpcLayout(Vpc vpc, List<VpnGateway> vpnGateways, Map<String, String> alike) {
        this.vpc = vpc;
        this.vpnGateways = vpnGateways;
        this.subnets = new SubnetLayout(vpc, alike);
    }

    Shape shape() {
        List<Shape> zones = zones(0);
        List<Shape> upper = upper();
        List<Shape> lower = lower();
        String label = Labels.of(vpc.id(), vpc.label());
        String blocks = Stream.concat(vpc.cidrs().stream(), vpc.ipv6Cidrs().stream())
                .map(Object::toString)
                .collect(Collectors.joining("  "));
        int head = Math.min(300, Math.max(Labels.width(label), Labels.width(blocks)) + PAD);
        int width = Stream.of(
                        Rows.right(zones, PAD) + PAD, PAD + head + GAP + length(upper) + PAD, 2 * PAD + length(lower))
                .reduce(180, Math::max);
        if (!zones.isEmpty()) {
            // Zones fill the width that the head takes.
            zones = zones((width - PAD - Rows.right(zones, PAD)) / zones.size());
        }
        int height = Rows.bottom(zones, HEAD) + (lower.isEmpty() ? PAD : GAP + NODE_HEIGHT);
        List<Shape> inside = new ArrayList<>(Rows.placed(upper, width - PAD - length(upper), 0, GAP));
        inside.addAll(zones);
        inside.addAll(Rows.placed(lower, PAD, height - NODE_HEIGHT, GAP));
        int room = width - 2 * PAD - length(upper) - GAP;
        return Shape.box(
                Kind.VPC.word(),
                vpc.id(),
                label,
                Labels.fitting(label, room),
                Labels.fitting(blocks, room),
                new Rect(0, 0, width, height),
                inside);
    }

    private static int length(List<Shape> row) {
        return row.stream().mapToInt(it -> it.area().width() + GAP).sum() - (row.isEmpty() ? 0 : GAP);
    }

    /** Those by which packets leave. */
    private List<Shape> upper() {
        List<Shape> upper = new ArrayList<>();
        vpc.internetGateway()
                .ifPresent(it -> upper.add(node(
                        Kind.INTERNET_GATEWAY,
                        within(Kind.INTERNET_GATEWAY, it.id().value()),
                        it.id().value())));
        vpc.egressOnlyInternetGateway()
                .map(Text::value)
                .ifPresent(it -> upper.add(
                        node(Kind.EGRESS_ONLY_INTERNET_GATEWAY, within(Kind.EGRESS_ONLY_INTERNET_GATEWAY, it), it)));
        vpnGateways.forEach(it -> upper.add(node(Kind.VPN_GATEWAY, it.id(), Labels.of(it.id(), it.label()))));
        return upper;
    }

    /** Those that stand in no subnet. */
    private List<Shape> lower() {
        List<Shape> lower = new ArrayList<>();
        vpc.endpoints().values().stream()
                .filter(it -> it.type() == EndpointType.GATEWAY)
                .forEach(it ->
                        lower.add(node(Kind.ENDPOINT, within(Kind.ENDPOINT, it.id()), Labels.of(it.id(), it.label()))));
        vpc.natGateways().values().stream()
                .filter(it -> it.subnet().isEmpty())
                .forEach(it -> lower.add(
                        node(Kind.NAT_GATEWAY, within(Kind.NAT_GATEWAY, it.id()), Labels.of(it.id(), it.label()))));
        return lower;
    }

    private String within(Kind kind, String id) {
        return Id.within(vpc.id(), kind, id).name();
    }

    static Shape node(Kind kind, String name, String label) {
        String fitting = Labels.fitting(label, 190);
        return Shape.leaf(
                Form.NODE,
                kind.word(),
                name,
                label,
                fitting,
                "",
                new Rect(0, 0, Labels.width(fitting) + ICON, NODE_HEIGHT));
    }

    /** @param more how much wider than what they hold */
    private List<Shape> zones(int more) {
        Map<String, List<Subnet>> written = new TreeMap<>();
        for (Subnet subnet : vpc.subnets().values()) {
            written.computeIfAbsent(subnet.az().map(Text::value).orElse(""), any -> new ArrayList<>())
                    .add(subnet);
        }
        Map<String, List<Shape>> byZone = new TreeMap<>();
        written.forEach((zone, some) -> {
            int widest = more
                    + some.stream()
                            .mapToInt(it -> subnets.of(it).area().width())
                            .max()
                            .orElse(0);
            byZone.put(zone, some.stream().map(it -> subnets.of(it, widest)).toList());
        });
        List<Integer> heights = new ArrayList<>();
        byZone.values().forEach(column -> {
            for (int i = 0; i < column.size(); i++) {
                int height = column.get(i).area().height();
                if (i == heights.size()) {
                    heights.add(height);
                } else {
                    heights.set(i, Math.max(heights.get(i), height));
                }
            }
        });
        int height = ZONE_HEAD + heights.stream().mapToInt(it -> it + GAP).sum();
        List<Shape> zones = new ArrayList<>();
        byZone.forEach((zone, column) ->
                zones.add(zone(zone, column, heights, Rows.right(zones, 0) + (zones.isEmpty() ? PAD : GAP), height)));
        return zones;
    }

    private Shape zone(String zone, List<Shape> column, List<Integer> heights, int left, int height) {
        int widest = column.stream().mapToInt(it -> it.area().width()).max().orElse(0);
        List<Shape> rows = new ArrayList<>();
        int y = HEAD + ZONE_HEAD;
        for (int i = 0; i < column.size(); i++) {
            Shape it = column.get(i);
            Rect area = new Rect(it.area().x(), it.area().y(), widest, heights.get(i));
            rows.add(Shape.box(it.kind(), it.name(), it.called(), it.label(), it.note(), area, it.inside())
                    .moved(left + GAP, y));
            y += heights.get(i) + GAP;
        }
        return Shape.box(
                "zone",
                vpc.id() + "/" + zone,
                zone,
                zone.isEmpty() ? "no zone given" : Labels.fitting(zone, widest),
                "",
                new Rect(left, HEAD, widest + 2 * GAP, height),
                rows);
    }
}
