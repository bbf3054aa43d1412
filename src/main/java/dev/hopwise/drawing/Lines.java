package dev.hopwise.drawing;

import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Topology;
import dev.hopwise.topology.VpnGateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What joins the shapes of a picture. */
final class Lines {
    /** How far from a VPC lines pass it: those of each kind in a lane of their own. */
    private static final int TO_INTERNET = 14;

    private static final int TO_NETWORK = 19;
    private static final int TO_VPC = 9;

    private final List<Shape> shapes;
    private final List<Joint> joints;
    private final VpnLinks vpn;
    private final Map<String, Shape> byKey = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Lines(List<Shape> shapes, List<Joint> joints, VpnLinks vpn) {
        this.shapes = shapes;
        this.joints = joints;
        this.vpn = vpn;
        shapes.forEach(it -> it.each(shape -> byKey.putIfAbsent(shape.key(), shape)));
    }

    List<Line> all(Topology topology) {
        String internet = Kind.INTERNET.word() + ":internet";
        byKey.values().stream()
                .filter(it -> it.kind().equals(Kind.INTERNET_GATEWAY.word())
                        || it.kind().equals(Kind.EGRESS_ONLY_INTERNET_GATEWAY.word()))
                .map(Shape::key)
                .sorted()
                .forEach(it -> join(it, internet, TO_INTERNET, false));
        for (VpnGateway gateway : topology.vpnGateways().values()) {
            String key = Kind.VPN_GATEWAY.word() + ":" + gateway.id();
            vpn.networks(gateway).forEach(it -> join(key, it, TO_NETWORK, false));
        }
        for (Joint joint : joints) {
            String key = joint.node().key();
            joint.vpcs().forEach(it -> join(key, it, TO_VPC, joint.open()));
            joint.others().forEach(it -> join(key, it, TO_NETWORK, joint.open()));
        }
        return lines;
    }

    private void join(String from, String to, int lane, boolean open) {
        Optional<Rect> one = Optional.ofNullable(byKey.get(from)).map(Shape::area);
        Optional<Rect> other = Optional.ofNullable(byKey.get(to)).map(Shape::area);
        if (one.isPresent() && other.isPresent()) {
            lines.add(new Line(from, to, new Detour(shapes, one.get(), other.get(), lane).from(one.get()), open));
        }
    }
}
