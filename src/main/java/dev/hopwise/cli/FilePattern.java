package dev.hopwise.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Files by a pattern, as a shell would have found them: {@code topologies/**}{@code /*.yaml}. */
final class FilePattern {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private FilePattern() {}

    static boolean isPattern(String word) {
        return WILD.matcher(word).find();
    }

    /**
     * The files that match, sorted; hidden ones do not.
     *
     * @throws UsageException where it is no pattern
     * @throws InputException where a folder cannot be read
     */
    static List<Path> matches(String pattern) {
        int wild = WILD.matcher(pattern).results().findFirst().orElseThrow().start();
        int end = pattern.lastIndexOf('/', wild) + 1;
        Path root = Path.of(pattern.substring(0, end));
        PathMatcher matcher = matcher(pattern, pattern.substring(end));
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !isHidden(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path name = root.toString().isEmpty() ? file : root.relativize(file);
                    if (!isHidden(file) && Files.isRegularFile(file) && matcher.matches(name)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new InputException(root + " cannot be read: " + e.getMessage());
        }
        return found.stream().sorted().toList();
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** In Java's patterns two stars and a slash mean one folder at least; in a shell's, none is enough. */
    private static PathMatcher matcher(String pattern, String wild) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + wild.replace("**/", "{**/,}"));
        } catch (PatternSyntaxException e) {
            throw new UsageException(pattern + ": this is no pattern: " + e.getDescription());
        }
    }
}
