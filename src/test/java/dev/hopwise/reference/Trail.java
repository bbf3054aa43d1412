package dev.hopwise.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a packet.
 *
 * @param where in the reference it ends
 * @param places the kinds of place on it
 */
public record Trail(Fate.End end, String where, String places) {
    /** The two lines of the reference that say most of why a way ends. */
    static String where(RuntimeException stop) {
        return Stream.of(stop.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Trail.class.getPackageName()))
                .filter(frame -> !frame.getClassName().equals(Dropped.class.getName()))
                .filter(frame -> !List.of("drops", "refused").contains(frame.getMethodName()))
                .limit(2)
                .map(frame -> frame.getFileName() + frame.getLineNumber())
                .collect(Collectors.joining(" "));
    }
}
