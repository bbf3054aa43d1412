package dev.hopwise.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of a map that are the same for every topology. */
final class MapResource {
    private MapResource() {}

    static String text(String name) {
        try (InputStream in = MapResource.class.getResourceAsStream("map/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The map's " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
