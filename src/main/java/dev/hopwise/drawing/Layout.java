package dev.hopwise.drawing;

import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts, Regions, VPCs, zones and subnets as nested boxes, what joins them between them, the internet above all. */
public final class Layout {
    private static final int PAD = 20;
    private static final int GAP = 24;
    private static final int PLACE_HEIGHT = 44;
    private static final int SKY = 56;
    private static final int HEAD = 40;
    /** Where a VPC says nothing (topology-format). */
    private static final String USUAL_REGION = "us-east-1";

    private final Topology topology;
    private final Map<String, String> alike = new HashMap<>();
    private final Map<String, Shape> vpcs = new LinkedHashMap<>();
    private final List<Joint> joints;
    private final VpnLinks vpn;

    private Layout(Topology topology, List<List<String>> classes) {
        this.topology = topology;
        this.joints = new Joints(topology).all();
        this.vpn = new VpnLinks(topology);
        classes.forEach(some -> some.forEach(it -> alike.put(it, some.get(0))));
        topology.vpcs().values().forEach(vpc -> {
            Shape shape = new VpcLayout(vpc, vpn.of(vpc), alike).shape();
            vpcs.put(shape.key(), shape);
        });
    }

    /**
     * A topology, drawn.
     *
     * @param alike the names of interfaces that are drawn as one where they stand in one subnet
     */
    public static Picture of(Topology topology, List<List<String>> alike) {
        return new Layout(topology, alike).picture();
    }

    private Picture picture() {
        Map<String, Map<String, List<Vpc>>> byAccount = topology.vpcs().values().stream()
                .collect(Collectors.groupingBy(
                        this::account,
                        LinkedHashMap::new,
                        Collectors.groupingBy(this::region, LinkedHashMap::new, Collectors.toList())));
        List<Joint> shared = new ArrayList<>(joints);
        List<Shape> accounts = new ArrayList<>();
        byAccount.forEach((account, regions) -> {
            List<Shape> inside = new ArrayList<>();
            regions.forEach((region, some) -> inside.add(region(account, region, some, shared)));
            accounts.add(account(account, inside));
        });
        List<Shape> between = shared.stream().map(Joint::node).toList();
        Rows ground = new Rows(GAP, Rows.width(accounts, 600, 3600));
        accounts.forEach(ground::add);
        List<Shape> placed = ground.placed(PAD, 0);
        Rows strip = new Rows(GAP, Math.max(600, Rows.right(placed, 0) - PAD));
        between.forEach(strip::add);
        List<Shape> joined = strip.placed(PAD, PAD + PLACE_HEIGHT + SKY);
        int top = joined.isEmpty() ? PAD + PLACE_HEIGHT + SKY : Rows.bottom(joined, 0) + SKY;
        List<Shape> shapes = new ArrayList<>();
        int width = Math.max(Rows.right(placed, 0), Rows.right(joined, 0)) - PAD;
        shapes.addAll(outside(width));
        shapes.addAll(joined);
        placed.forEach(it -> shapes.add(it.moved(0, top)));
        return new Picture(
                Rows.right(shapes, 0) + PAD,
                Rows.bottom(shapes, 0) + PAD,
                shapes,
                new Lines(shapes, joints, vpn).all(topology));
    }

    private String account(Vpc vpc) {
        return vpc.account()
                .or(() -> topology.defaults().flatMap(it -> it.account()))
                .map(Text::value)
                .orElse("");
    }

    private String region(Vpc vpc) {
        return vpc.region()
                .or(() -> topology.defaults().flatMap(it -> it.region()))
                .map(Text::value)
                .orElse(USUAL_REGION);
    }

    /** A Region with the connections that lead nowhere else: those are no longer shared. */
    private Shape region(String account, String region, List<Vpc> some, List<Joint> shared) {
        List<Shape> mine = some.stream()
                .map(it -> vpcs.get(Kind.VPC.word() + ":" + it.id()))
                .toList();
        Set<String> keys = mine.stream().map(Shape::key).collect(Collectors.toSet());
        List<Joint> own = shared.stream()
                .filter(it -> !it.vpcs().isEmpty() && keys.containsAll(it.vpcs()))
                .toList();
        shared.removeAll(own);
        return new RegionLayout(mine, own).shape(account + "/" + region, region);
    }

    private static Shape account(String account, List<Shape> regions) {
        Rows flow = new Rows(GAP, Rows.width(regions, 460, 3200));
        regions.forEach(flow::add);
        List<Shape> placed = flow.placed(PAD, HEAD);
        String label = account.isEmpty() ? "Account" : "Account " + account;
        return Shape.box(
                "account",
                account,
                label,
                label,
                "",
                new Rect(0, 0, Rows.right(placed, 160) + PAD, Rows.bottom(placed, HEAD) + PAD),
                placed);
    }

    /** The internet, as wide as what is left beside the networks. */
    private List<Shape> outside(int width) {
        List<Shape> networks = topology.networks().values().stream()
                .map(it -> {
                    String called = Labels.of(it.id(), it.label());
                    String label = Labels.fitting(called, 200);
                    return Shape.leaf(
                            Form.PLACE,
                            Kind.NETWORK.word(),
                            it.id(),
                            called,
                            label,
                            "",
                            new Rect(0, 0, Labels.width(label) + 48, PLACE_HEIGHT));
                })
                .toList();
        int taken = networks.stream().mapToInt(it -> it.area().width() + GAP).sum();
        List<Shape> row = new ArrayList<>();
        row.add(Shape.leaf(
                Form.PLACE,
                Kind.INTERNET.word(),
                "internet",
                "internet",
                "internet",
                "",
                new Rect(0, 0, Math.max(200, width - taken), PLACE_HEIGHT)));
        row.addAll(networks);
        return Rows.placed(row, PAD, PAD, GAP);
    }
}
