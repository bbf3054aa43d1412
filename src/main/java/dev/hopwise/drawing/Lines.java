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
    /** From the corners of what a line leads to. */
    private static final int INSET = 24;

    private final List<Joint> joints;
    private final VpnLinks vpn;
    private final Map<String, Shape> byKey = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Lines(List<Shape> shapes, List<Joint> joints, VpnLinks vpn) {
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
                .forEach(it -> join(it, internet, false));
        for (VpnGateway gateway : topology.vpnGateways().values()) {
            String key = Kind.VPN_GATEWAY.word() + ":" + gateway.id();
            vpn.networks(gateway).forEach(it -> join(key, it, false));
        }
        for (Joint joint : joints) {
            String key = joint.node().key();
            joint.vpcs().forEach(it -> join(key, it, joint.open()));
            joint.others().forEach(it -> join(key, it, joint.open()));
        }
        return lines;
    }

    /** From the edge of one to the edge of the other that faces it, as straight as may be. */
    private void join(String from, String to, boolean open) {
        Optional<Rect> one = Optional.ofNullable(byKey.get(from)).map(Shape::area);
        Optional<Rect> other = Optional.ofNullable(byKey.get(to)).map(Shape::area);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Rect start = one.get();
        Rect end = other.get();
        int x = end.nearest(start.centre(), INSET);
        boolean upwards = end.bottom() <= start.y();
        lines.add(new Line(
                from,
                to,
                start.centre(),
                upwards ? start.y() : start.bottom(),
                x,
                upwards ? end.bottom() : end.y(),
                open));
    }
}
