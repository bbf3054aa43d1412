package dev.hopwise.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where included files may lie. A topology from a stranger must not read what is not his, so links are followed before
 * a file is judged.
 *
 * @param folder the real folder of the root file, or the one that the user widened it to
 * @param neighbours the folder that holds {@code folder} and those beside it, where these may be read too
 */
record IncludeArea(Path folder, Optional<Path> neighbours) {

    static IncludeArea of(Path rootFolder, ReadingLimits limits) throws IOException {
        if (limits.includeRoot().isPresent()) {
            return new IncludeArea(limits.includeRoot().get().toRealPath(), Optional.empty());
        }
        Path folder = rootFolder.toRealPath();
        // Beside a folder like /tmp lies the whole machine; that is not what "beside" is for.
        Optional<Path> parent = Optional.ofNullable(folder.getParent()).filter(path -> path.getParent() != null);
        return new IncludeArea(folder, parent);
    }

    /** Whether a file may be read; {@code path} is absolute and normal. */
    boolean holds(Path path) {
        return path.startsWith(folder) || neighbours.isPresent() && isBelowNeighbour(path, neighbours.get());
    }

    /** Whether the names in a folder may be seen. */
    boolean showsNamesIn(Path path) {
        return path.startsWith(folder) || neighbours.filter(path::startsWith).isPresent();
    }

    private static boolean isBelowNeighbour(Path path, Path parent) {
        return path.startsWith(parent) && path.getNameCount() > parent.getNameCount() + 1;
    }
}
