package dev.hopwise.report;

import dev.hopwise.drawing.Form;
import dev.hopwise.drawing.Picture;
import dev.hopwise.drawing.Shape;
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
        for (int i = 0; i < all.size(); i++) {
            Shape shape = all.get(i);
            places.putIfAbsent(shape.key(), i);
            for (Shape.Member member : shape.form() == Form.CHIP ? shape.members() : List.<Shape.Member>of()) {
                List<String> kinds = shape.kind().equals(Shape.MORE) ? OF_CHIPS : List.of(shape.kind());
                for (String kind : kinds) {
                    places.putIfAbsent(kind + ":" + member.name(), i);
                }
            }
        }
    }

    /** The position of what shows a resource itself, among all shapes. */
    Optional<Integer> of(String kind, String resource) {
        return Optional.ofNullable(places.get(kind + ":" + resource));
    }

    /** The same, or of what the resource belongs to. */
    Optional<Integer> near(String kind, String resource) {
        String owner = resource.contains("/") ? resource.substring(0, resource.indexOf('/')) : resource;
        return of(kind, resource).or(() -> of("vpc", owner)).or(() -> of("transitGateway", owner));
    }
}
