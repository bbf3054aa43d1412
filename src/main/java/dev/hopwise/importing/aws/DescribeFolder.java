package dev.hopwise.importing.aws;

import dev.hopwise.importing.ImportException;
import dev.hopwise.importing.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the JSON files below a folder, in the order of their names. */
final class DescribeFolder {
    /** How a JSON object begins, whatever its file is called. */
    private static final Pattern OBJECT = Pattern.compile("\\A\\s*\\{\\s*[\"}]");

    private static final int GLANCE = 1024;

    private final Notes notes;

    DescribeFolder(Notes notes) {
        this.notes = notes;
    }

    /**
     * The files to read.
     *
     * @param written the file that the import writes: what an earlier import wrote is no input
     */
    List<DescribeFile> files(Path input, Optional<Path> written) {
        if (Files.isRegularFile(input)) {
            Path folder = input.toAbsolutePath().getParent();
            return List.of(DescribeFile.of(folder, folder.resolve(input.getFileName())));
        }
        if (!Files.isDirectory(input)) {
            throw new ImportException(input + ": there is no such file or folder");
        }
        List<DescribeFile> files = new ArrayList<>();
        try {
            for (Path path : below(input)) {
                DescribeFile file = DescribeFile.of(input, path);
                boolean isOutput = written.filter(path.toAbsolutePath().normalize()::equals)
                        .isPresent();
                if (!isOutput && isJson(path)) {
                    files.add(file);
                } else if (!isOutput) {
                    notes.add(file.name(), "not JSON, so not read");
                }
            }
        } catch (IOException e) {
            throw new ImportException(input + ": cannot be read: " + e.getMessage());
        }
        files.sort(Comparator.comparing(DescribeFile::name));
        return files;
    }

    /** All files but hidden ones, and those in hidden folders. */
    private static List<Path> below(Path input) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(input, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(input) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean isJson(Path path) throws IOException {
        if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8);
            return OBJECT.matcher(start).find();
        }
    }
}
