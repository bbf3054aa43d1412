package dev.hopwise.importing.aws;

import java.nio.file.Path;

/**
 * A file with answers.
 *
 * @param path where it is
 * @param name its name below the folder that is imported, with {@code /} on every system
 */
record DescribeFile(Path path, String name, Origin origin) {
    static DescribeFile of(Path folder, Path path) {
        String name =
                folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        return new DescribeFile(path, name, Origin.of(path.toAbsolutePath().normalize()));
    }
}
