package dev.hopwise.report;

import java.util.Map;

/** Small drawings of kinds of things, fourteen pixels wide and high. */
final class MapIcon {
    private static final Map<String, String> PATHS = Map.of(
            "networkInterface", "M2 3h10v6H2z M5 12h4 M7 9v3",
            "natGateway", "M1 5h11 M9 2l3 3-3 3 M13 10H2 M5 7.5L2 10l3 3",
            "endpoint", "M7 1l6 6-6 6-6-6z M7 5v4 M5 7h4",
            "internetGateway", "M7 13V2 M3 6l4-4 4 4 M2 13h10",
            "egressOnlyInternetGateway", "M7 10V2 M3 6l4-4 4 4 M2 13h10 M2 10h2 M10 10h2",
            "vpnGateway", "M3 6h8v7H3z M4.5 6V4a2.5 2.5 0 0 1 5 0v2 M7 9v2",
            "peering",
                    "M4.5 7m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0 M9.5 7m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
            "transitGateway", "M7 1l5.2 3v6L7 13l-5.2-3V4z M7 7L2 4 M7 7l5-3 M7 7v6",
            "internet", "M1 7a6 6 0 1 0 12 0A6 6 0 1 0 1 7z M1 7h12 M7 1c-4 4-4 8 0 12 M7 1c4 4 4 8 0 12",
            "network", "M2 13V4l5-3 5 3v9z M5 13V9h4v4 M5 6h1 M8 6h1");

    private MapIcon() {}

    /** The strokes that show a kind of thing; of what has none of its own, a dot. */
    static String path(String kind) {
        return PATHS.getOrDefault(kind, "M5 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0z");
    }
}
