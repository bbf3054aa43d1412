package dev.hopwise.drawing;

import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Subnet;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subnet with what stands in it: things alike as one, and of many the first. */
final class SubnetLayout {
    private static final int CHIP_WIDTH = 140;
    private static final int CHIP_HEIGHT = 26;
    private static final int GAP = 6;
    private static final int PAD = 10;
    private static final int HEAD = 40;
    /** So many chips a subnet has when it is closed. */
    private static final int MOST = 12;

    private static final int LETTERS_OF_ICON = 30;

    private final Vpc vpc;
    private final Map<String, String> alike;

    /** @param alike for the name of each interface what it has in common with all that are drawn as one with it */
    SubnetLayout(Vpc vpc, Map<String, String> alike) {
        this.vpc = vpc;
        this.alike = alike;
    }

    Shape of(Subnet subnet) {
        return of(subnet, 0);
    }

    /** @param least so wide it is at least, and what stands in it as wide as that allows */
    Shape of(Subnet subnet, int least) {
        List<Shape> all = chips(subnet);
        List<Shape> shown = all.size() <= MOST ? all : closed(subnet, all);
        int columns = shown.size() <= 4 ? 1 : shown.size() <= 8 ? 2 : 3;
        int width = Math.max(least, 2 * PAD + columns * (CHIP_WIDTH + GAP) - GAP);
        int wide = (width - 2 * PAD + GAP) / columns - GAP;
        List<Shape> placed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            placed.add(shown.get(i)
                    .widened(wide)
                    .moved(PAD + i % columns * (wide + GAP), HEAD + i / columns * (CHIP_HEIGHT + GAP)));
        }
        String label = Labels.of(subnet.id(), subnet.label());
        String blocks = Stream.of(subnet.cidr(), subnet.ipv6Cidr())
                .flatMap(it -> it.stream().map(Object::toString))
                .collect(Collectors.joining("  "));
        int height = Rows.bottom(placed, HEAD) + PAD;
        return Shape.box(
                Kind.SUBNET.word(),
                vpc.id() + "/" + subnet.id(),
                label,
                Labels.fitting(label, width - 2 * PAD),
                Labels.fitting(blocks, width - 2 * PAD),
                new Rect(0, 0, width, height),
                placed);
    }

    private List<Shape> closed(Subnet subnet, List<Shape> all) {
        List<Shape> shown = new ArrayList<>(all.subList(0, MOST - 1));
        List<Shape> rest = all.subList(MOST - 1, all.size());
        List<Shape.Member> members =
                rest.stream().flatMap(it -> it.members().stream()).toList();
        shown.add(new Shape(
                Form.CHIP,
                Shape.MORE,
                vpc.id() + "/" + subnet.id(),
                members.size() + " more",
                members.size() + " more",
                "",
                new Rect(0, 0, CHIP_WIDTH, CHIP_HEIGHT),
                members,
                List.of()));
        return shown;
    }

    private List<Shape> chips(Subnet subnet) {
        List<Shape> chips = new ArrayList<>();
        Map<String, List<NetworkInterface>> classes = new LinkedHashMap<>();
        vpc.interfaces().values().stream()
                .filter(it -> own(it.subnet().text()).equals(subnet.id()))
                .forEach(it -> classes.computeIfAbsent(
                                alike.getOrDefault(vpc.id() + "/" + it.id(), it.id()), any -> new ArrayList<>())
                        .add(it));
        classes.values().forEach(some -> chips.add(interfaces(some)));
        vpc.natGateways().values().stream()
                .filter(it -> it.subnet()
                        .filter(ref -> own(ref.text()).equals(subnet.id()))
                        .isPresent())
                .forEach(it -> chips.add(chip(Kind.NAT_GATEWAY, it.id(), Labels.of(it.id(), it.label()))));
        vpc.endpoints().values().stream()
                .filter(it -> isIn(it, subnet))
                .forEach(it -> chips.add(chip(Kind.ENDPOINT, it.id(), Labels.of(it.id(), it.label()))));
        return chips;
    }

    private static boolean isIn(Endpoint endpoint, Subnet subnet) {
        return Stream.concat(endpoint.subnets().stream().map(it -> it.subnet()), endpoint.subnet().stream())
                .anyMatch(ref -> own(ref.text()).equals(subnet.id()));
    }

    /** What belongs to a VPC is of its own subnets, however their names are written. */
    private static String own(String text) {
        return text.substring(text.indexOf('/') + 1);
    }

    private Shape interfaces(List<NetworkInterface> some) {
        NetworkInterface first = some.get(0);
        String count = some.size() == 1 ? "" : " ×" + some.size();
        String label = Labels.of(first.id(), first.label());
        List<Shape.Member> members = some.stream()
                .map(it -> new Shape.Member(vpc.id() + "/" + it.id(), Labels.listed(it.id(), it.label())))
                .toList();
        return new Shape(
                Form.CHIP,
                Kind.NETWORK_INTERFACE.word(),
                members.get(0).name(),
                label,
                Labels.fitting(label, CHIP_WIDTH - LETTERS_OF_ICON - Labels.width(count)) + count,
                "",
                new Rect(0, 0, CHIP_WIDTH, CHIP_HEIGHT),
                members,
                List.of());
    }

    private Shape chip(Kind kind, String id, String label) {
        String name = Id.within(vpc.id(), kind, id).name();
        return new Shape(
                Form.CHIP,
                kind.word(),
                name,
                label,
                Labels.fitting(label, CHIP_WIDTH - LETTERS_OF_ICON),
                "",
                new Rect(0, 0, CHIP_WIDTH, CHIP_HEIGHT),
                List.of(new Shape.Member(name, Labels.listed(label))),
                List.of());
    }
}
