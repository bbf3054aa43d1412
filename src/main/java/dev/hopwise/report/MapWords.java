package dev.hopwise.report;

import java.util.Locale;

/** Words of a map. */
final class MapWords {
    private MapWords() {}

    /** A kind of thing as people say it: {@code transit gateway} for {@code transitGateway}. */
    static String kind(String kind) {
        return kind.equals("vpc") ? "VPC" : kind.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
