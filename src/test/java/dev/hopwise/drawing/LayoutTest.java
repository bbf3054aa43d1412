package dev.hopwise.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.Hopwise;
import dev.hopwise.random.RandomNetwork;
import dev.hopwise.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A picture is the same for the same file; what is in a thing is drawn in it, and no two things cover each other. */
class LayoutTest {
    @TestFactory
    Stream<DynamicTest> everythingHasItsPlace() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topologies"))) {
            Stream<DynamicTest> worked = files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(it -> DynamicTest.dynamicTest(
                            it.toString(), () -> check(Hopwise.load(it).topology())));
            Stream<DynamicTest> random = LongStream.rangeClosed(1, 300)
                    .mapToObj(seed -> DynamicTest.dynamicTest(
                            "seed " + seed,
                            () -> check(Hopwise.loadText("random.yaml", RandomNetwork.text(seed))
                                    .topology())));
            return Stream.concat(worked.toList().stream(), random);
        }
    }

    private static void check(Topology topology) {
        Picture picture = Layout.of(topology, List.of());
        assertEquals(picture, Layout.of(topology, List.of()));
        Rect paper = new Rect(0, 0, picture.width(), picture.height());
        picture.all().forEach(it -> assertTrue(paper.contains(it.area()), it::key));
        apart(picture.shapes());
        picture.all().forEach(it -> {
            it.inside().forEach(part -> assertTrue(it.area().contains(part.area()), () -> part + " in " + it));
            apart(it.inside());
        });
        Set<String> drawn = picture.all().stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.name()), it.members().stream().map(Shape.Member::name)))
                .collect(Collectors.toSet());
        topology.vpcs().values().forEach(vpc -> {
            assertTrue(drawn.contains(vpc.id()));
            Stream.of(vpc.subnets(), vpc.interfaces(), vpc.natGateways(), vpc.endpoints())
                    .flatMap(it -> it.keySet().stream())
                    .forEach(it -> assertTrue(drawn.contains(vpc.id() + "/" + it), it));
        });
        assertTrue(drawn.containsAll(topology.peerings().keySet()));
        assertTrue(drawn.containsAll(topology.transitGateways().keySet()));
        assertTrue(drawn.containsAll(topology.networks().keySet()));
    }

    /** A letter of some names is several characters: none is drawn in part. */
    @Test
    void aLongNameIsCutBetweenItsLetters() {
        String name = "e\u0301😀".repeat(40);
        Picture picture =
                Layout.of(Hopwise.loadText("net.yaml", """
                        topology: t
                        vpcs:
                          vpc-0a1b2c3d4e5f60718:
                            cidrs: [10.0.0.0/16]
                            tags: { Name: "the VPC of the payments of the shop in North Virginia, which is the oldest" }
                            subnets:
                              subnet-0a1b2c3d4e5f60718: { cidr: 10.0.0.0/24, description: "\\n  the first line\\n  and another" }
                            interfaces:
                              eni-0a1b2c3d4e5f60718: { subnet: subnet-0a1b2c3d4e5f60718, ip: 10.0.0.10, tags: { Name: "%s" } }
                        """.formatted(name)).topology(), List.of());
        Shape vpc = shape(picture, "vpc-0a1b2c3d4e5f60718");
        assertTrue(vpc.label().matches("the VPC of the .*…"), vpc.label());
        assertTrue(vpc.isCut());
        assertEquals("the VPC of the payments of the shop in North Virginia, which is the oldest", vpc.called());
        assertEquals(
                "the first line",
                shape(picture, "vpc-0a1b2c3d4e5f60718/subnet-0a1b2c3d4e5f60718").label());
        Shape chip = shape(picture, "vpc-0a1b2c3d4e5f60718/eni-0a1b2c3d4e5f60718");
        assertTrue(chip.label().matches("(e\u0301😀)+(e\u0301)?…"), chip.label());
        assertEquals(name, chip.called());
    }

    private static Shape shape(Picture picture, String name) {
        return picture.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A line that ran below a VPC or a connection would seem to lead there. */
    @TestFactory
    Stream<DynamicTest> noLineRunsBelowWhatItDoesNotJoin() {
        return LongStream.rangeClosed(1, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Picture picture = Layout.of(
                            Hopwise.loadText("random.yaml", RandomNetwork.text(seed))
                                    .topology(),
                            List.of());
                    picture.lines()
                            .forEach(line -> standing(picture)
                                    .filter(it -> !joins(line, it))
                                    .forEach(it -> assertFalse(
                                            runsBelow(line, it.area()), () -> line + " below " + it.key())));
                }));
    }

    private static Stream<Shape> standing(Picture picture) {
        Set<Shape> inVpcs = picture.all().stream()
                .filter(it -> it.kind().equals("vpc"))
                .flatMap(it -> it.inside().stream())
                .collect(Collectors.toSet());
        return picture.all().stream()
                .filter(it -> it.kind().equals("vpc") || it.form() == Form.NODE && !inVpcs.contains(it));
    }

    private static boolean joins(Line line, Shape shape) {
        Set<String> keys = new HashSet<>();
        shape.each(it -> keys.add(it.key()));
        return keys.contains(line.from()) || keys.contains(line.to());
    }

    /** The last stretch is a swing that is somewhere between both its ends. VPCs in a row need not end at one height. */
    private static boolean runsBelow(Line line, Rect whole) {
        Rect area = new Rect(whole.x(), whole.y() + 11, whole.width(), whole.height() - 22);
        return IntStream.range(1, line.way().size()).anyMatch(i -> {
            Point one = line.way().get(i - 1);
            Point other = line.way().get(i);
            Rect stretch = new Rect(
                    Math.min(one.x(), other.x()),
                    Math.min(one.y(), other.y()),
                    Math.max(1, Math.abs(one.x() - other.x())),
                    Math.max(1, Math.abs(one.y() - other.y())));
            return stretch.overlaps(area);
        });
    }

    private static void apart(List<Shape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            for (Shape other : shapes.subList(i + 1, shapes.size())) {
                Shape one = shapes.get(i);
                assertFalse(one.area().overlaps(other.area()), () -> one + " covers " + other);
            }
        }
    }

    @Test
    void everyShapeHasANameOfItsOwn() {
        Picture picture = Layout.of(crowd(40), List.of());
        Set<String> keys = new HashSet<>();
        picture.all().forEach(it -> assertTrue(keys.add(it.key()), it::key));
    }

    @Test
    void aCrowdedSubnetShowsSomeAndTheNumberOfTheRest() {
        Shape subnet = subnet(Layout.of(crowd(40), List.of()));
        assertEquals(12, subnet.inside().size());
        assertEquals("29 more", subnet.inside().get(11).label());
        assertEquals(29, subnet.inside().get(11).members().size());
    }

    @Test
    void whatIsAlikeIsDrawnOnce() {
        List<String> alike = IntStream.range(0, 30).mapToObj(i -> "v/i" + i).toList();
        Shape subnet = subnet(Layout.of(crowd(32), List.of(alike)));
        assertEquals(
                List.of("i0 ×30", "i30", "i31"),
                subnet.inside().stream().map(Shape::label).toList());
        assertEquals(30, subnet.inside().get(0).members().size());
    }

    private static Shape subnet(Picture picture) {
        return picture.all().stream()
                .filter(it -> it.kind().equals("subnet"))
                .findFirst()
                .orElseThrow();
    }

    private static Topology crowd(int count) {
        String interfaces = IntStream.range(0, count)
                .mapToObj(i -> "      i" + i + ": { subnet: s, ip: 10.0.0." + (i + 10) + " }\n")
                .collect(Collectors.joining());
        return Hopwise.loadText(
                        "t.yaml",
                        "topology: t\nvpcs:\n  v:\n    cidrs: [10.0.0.0/16]\n    subnets:\n      s: { cidr: 10.0.0.0/24 }\n"
                                + "    interfaces:\n" + interfaces)
                .topology();
    }

    /** Ids that AWS gave say nothing to people. */
    @Test
    void whatPeopleCallAThingIsWrittenOnIt() {
        Topology topology = Hopwise.loadText(
                        "t.yaml",
                        "topology: t\nvpcs:\n  vpc-0123456789abcdef0: { cidrs: [10.0.0.0/16], tags: { Name: prod } }\n"
                                + "  vpc-0123456789abcdef1: { cidrs: [10.1.0.0/16], description: shared }\n"
                                + "  shop: { cidrs: [10.2.0.0/16], description: the shop }\n")
                .topology();
        assertEquals(
                List.of("prod", "shared", "shop"),
                Layout.of(topology, List.of()).all().stream()
                        .filter(it -> it.kind().equals("vpc"))
                        .map(Shape::label)
                        .toList());
    }
}
