package dev.hopwise.browser;

import java.nio.file.Path;
import java.util.Map;

/** Takes pictures of a page, for people to look at: {@code PAGE#STATE PICTURE WIDTHxHEIGHT light|dark} and so on. */
final class Photographs {
    private Photographs() {}

    public static void main(String[] words) throws Exception {
        try (Chromium browser = Chromium.start()) {
            for (int i = 0; i < words.length; i += 4) {
                String[] size = words[i + 2].split("x");
                String[] place = words[i].split("#", 2);
                Page page = Page.open(
                        browser,
                        Path.of(place[0]),
                        Integer.parseInt(size[0]),
                        Integer.parseInt(size[1]),
                        Map.of("prefers-color-scheme", words[i + 3], "prefers-reduced-motion", "reduce"));
                if (place.length > 1) {
                    page.ask("location.hash = '" + place[1] + "'");
                }
                Thread.sleep(500);
                page.photograph(Path.of(words[i + 1]));
                page.complaints().forEach(System.out::println);
            }
        }
    }
}
