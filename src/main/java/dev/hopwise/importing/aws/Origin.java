package dev.hopwise.importing.aws;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the folders around a file say of its account and Region. */
record Origin(Optional<String> account, Optional<String> region) {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    static Origin of(Path file) {
        return new Origin(nearest(file, ACCOUNT.asMatchPredicate()), nearest(file, Region::isRegion));
    }

    private static Optional<String> nearest(Path file, Predicate<String> is) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .filter(is)
                .reduce((outer, inner) -> inner);
    }
}
