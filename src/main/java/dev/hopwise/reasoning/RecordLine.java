package dev.hopwise.reasoning;

import dev.hopwise.packet.Address;
import dev.hopwise.packet.AddressRange;
import dev.hopwise.packet.Box;
import dev.hopwise.packet.Range;
import dev.hopwise.reasoning.fact.Capture;
import dev.hopwise.reasoning.fact.Direction;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.FlowRecord;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A record as a line of the default format (UG: flow-log-records); {@code -} for what the file does not say. */
final class RecordLine {
    private static final String UNKNOWN = "-";
    private static final Set<Integer> WITH_PORTS = Set.of(6, 17);
    private static final Set<Integer> ICMP = Set.of(1, 58);

    private final Topology topology;

    RecordLine(Topology topology) {
        this.topology = topology;
    }

    String of(FlowRecord log) {
        Capture capture = log.capture();
        List<Box> boxes = log.packets().boxes();
        boolean in = capture.direction() == Direction.INGRESS;
        // The interface's own side shows its primary address, whatever the packet carries (UG: flow-logs-limitations).
        String own = capture.primary().map(RecordLine::text).orElse(UNKNOWN);
        return String.join(
                " ",
                "2",
                account(capture),
                capture.at() instanceof Eni eni
                        ? eni.id().name().substring(eni.id().name().lastIndexOf('/') + 1)
                        : UNKNOWN,
                in ? only(boxes, box -> address(box.source())) : own,
                in ? own : only(boxes, box -> address(box.destination())),
                only(boxes, box -> port(box, box.sourcePorts())),
                only(boxes, box -> port(box, box.destinationPorts())),
                only(boxes, RecordLine::protocol),
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                log.action().name(),
                "OK");
    }

    private String account(Capture capture) {
        return Optional.ofNullable(topology.vpcs().get(capture.vpc().name()))
                .flatMap(vpc -> vpc.account())
                .or(() -> topology.defaults().flatMap(it -> it.account()))
                .map(Object::toString)
                .orElse(UNKNOWN);
    }

    private static String protocol(Box box) {
        return box.firstProtocol() == box.lastProtocol() ? String.valueOf(box.firstProtocol()) : UNKNOWN;
    }

    /** ICMP has none, and shows 0 (UG: flow-logs-records-examples). */
    private static String port(Box box, Range ports) {
        if (box.firstProtocol() != box.lastProtocol()) {
            return UNKNOWN;
        }
        if (ICMP.contains(box.firstProtocol())) {
            return "0";
        }
        return WITH_PORTS.contains(box.firstProtocol()) && ports.first() == ports.last()
                ? String.valueOf(ports.first())
                : UNKNOWN;
    }

    private static String address(AddressRange range) {
        return range.isSingle() ? text(range.first()) : UNKNOWN;
    }

    private static String text(Address address) {
        return address.isPlaceholder() ? UNKNOWN : address.toString();
    }

    private static String only(List<Box> boxes, Function<Box, String> part) {
        Set<String> values = boxes.stream().map(part).collect(Collectors.toSet());
        return values.size() == 1 ? values.iterator().next() : UNKNOWN;
    }
}
