package dev.hopwise.report;

import dev.hopwise.drawing.Form;
import dev.hopwise.drawing.Picture;
import dev.hopwise.drawing.Shape;
import dev.hopwise.verdict.AnswerMatrix.End;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a picture a report's resources are. */
final class MapPlaces {
    private static final List<String> OF_CHIPS = List.of("networkInterface", "natGateway", "endpoint");

    private final Map<String, Integer> places = new HashMap<>();

    MapPlaces(Picture picture) {
        List<Shape> all = picture.all();
        String subnet = "";
        for (int i = 0; i < all.size(); i++) {
            Shape shape = all.get(i);
            // What a box holds comes right behind it.
            subnet = shape.kind().equals("subnet") ? shape.name() : subnet;
            places.putIfAbsent(shape.key(), i);
            for (Shape.Member member : shape.form() == Form.CHIP ? shape.members() : List.<Shape.Member>of()) {
                List<String> kinds = shape.kind().equals(Shape.MORE) ? OF_CHIPS : List.of(shape.kind());
                for (String kind : kinds) {
                    places.putIfAbsent(kind + ":" + member.name(), i);
                    places.putIfAbsent(inSubnet(kind, member.name(), subnet), i);
                }
            }
        }
    }

    /** The position of what shows a resource itself, among all shapes. */
    Optional<Integer> of(String kind, String resource) {
        return of(kind + ":" + resource);
    }

    /** The position of the shape with a key. */
    Optional<Integer> of(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /** The position of what shows an end: of an endpoint in several subnets, that in its own. */
    Optional<Integer> of(End end) {
        return end.subnet()
                .map(it -> places.get(inSubnet(end.kind(), end.resource(), it)))
                .or(() -> of(end.kind(), end.resource()));
    }

    private static String inSubnet(String kind, String name, String subnet) {
        return kind + ":" + name + " in " + subnet;
    }

    /** The same, or of what the resource belongs to. */
    Optional<Integer> near(String kind, String resource) {
        String owner = resource.contains("/") ? resource.substring(0, resource.indexOf('/')) : resource;
        return of(kind, resource).or(() -> of("vpc", owner)).or(() -> of("transitGateway", owner));
    }
}
