package dev.hopwise.cli;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.ReadingLimits;
import dev.hopwise.reading.TopologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file as it is in a revision of the repository that Hopwise runs in: {@code git:REV:path}. As for git, the path is one from the root of the
 * repository on, or, with {@code ./}, from the working directory on. What the file includes is of the same revision.
 *
 * @param word as the user writes it
 */
record GitFile(String word, String revision, String path) {
    private static final String PREFIX = "git:";
    private static final String INCLUDE = "include";

    static boolean isOne(String word) {
        return word.startsWith(PREFIX);
    }

    /** @throws UsageException where a part is missing */
    static GitFile of(String word) {
        String[] parts = word.substring(PREFIX.length()).split(":", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank() || parts[0].startsWith("-")) {
            throw new UsageException(
                    word + ": a file of a revision is written git:REV:path, such as git:main:topologies/shop.yaml");
        }
        return new GitFile(word, parts[0], parts[1]);
    }

    /**
     * @param here the working directory
     * @throws InputException where there is no git, no repository, no such revision or no such file in it
     */
    Reading read(Path here, ReadingLimits limits) {
        GitRepository repository = GitRepository.of(here, word);
        String commit = repository
                .commit(revision)
                .orElseThrow(() -> new InputException(word + ": the repository has no revision '" + revision
                        + "'; git log --oneline --all lists them, and git fetch brings those of others"));
        Path file = repository.path(path);
        byte[] content = repository
                .content(commit, file)
                .orElseThrow(() -> new InputException(word + ": the revision " + revision + " has no file '"
                        + written(file) + "'; git ls-tree -r --name-only " + revision + " lists its files"));
        try {
            Path folder = Files.createTempDirectory("hopwise-");
            try {
                return read(repository, commit, folder, file, content, limits);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(
            GitRepository repository, String commit, Path folder, Path file, byte[] content, ReadingLimits limits)
            throws IOException {
        Path tree = folder.resolve("tree");
        Path copy = tree.resolve(file.toString());
        if (new String(content, StandardCharsets.UTF_8).contains(INCLUDE)) {
            repository.checkOut(commit, tree, folder.resolve("index"));
        }
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.write(copy, content);
        ReadingLimits moved = limits.includeRoot()
                .flatMap(repository::within)
                .map(it -> limits.withIncludeRoot(tree.resolve(it.toString())))
                .orElse(limits);
        return TopologyReader.read(PREFIX + revision + ":", file, copy, moved);
    }

    private static String written(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(it);
            }
        }
    }
}
