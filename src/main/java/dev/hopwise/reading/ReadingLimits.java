package dev.hopwise.reading;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a topology may demand of the machine. Files come from strangers too: every limit turns an attack into an error.
 *
 * @param maxBytes of all files together
 * @param maxLineLength in characters
 * @param maxTextLength of one value, in characters
 * @param maxDepth of lists and maps in each other, and of includes in each other
 * @param maxAliasNodes how many values all aliases together may stand for
 * @param maxFiles how many files may be included
 * @param includeRoot the folder below which includes may lie, in place of the root file's folder and its neighbours
 */
public record ReadingLimits(
        long maxBytes,
        int maxLineLength,
        int maxTextLength,
        int maxDepth,
        int maxAliasNodes,
        int maxFiles,
        Optional<Path> includeRoot) {
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(512L << 20, 65_536, 1_000_000, 64, 100_000, 10_000, Optional.empty());

    /** These limits, with includes allowed anywhere below {@code folder}. */
    public ReadingLimits withIncludeRoot(Path folder) {
        return new ReadingLimits(
                maxBytes, maxLineLength, maxTextLength, maxDepth, maxAliasNodes, maxFiles, Optional.of(folder));
    }
}
