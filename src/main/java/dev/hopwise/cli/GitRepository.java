package dev.hopwise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The git repository that a folder is in, as git shows it. Nothing in it is changed. */
final class GitRepository {
    private final Path here;
    private final Path root;
    private final String word;

    private GitRepository(Path here, Path root, String word) {
        this.here = here;
        this.root = root;
        this.word = word;
    }

    /**
     * @param word for whose sake it is asked
     * @throws InputException where there is no git or no repository
     */
    static GitRepository of(Path here, String word) {
        String root = text(new GitRepository(here, here, word)
                .run(Map.of(), "rev-parse", "--show-toplevel")
                .orElseThrow(() -> new InputException(
                        word + ": this folder is in no git repository; run Hopwise inside of one, or name a file")));
        return new GitRepository(here, Path.of(root), word);
    }

    /** The commit that a revision is. */
    Optional<String> commit(String revision) {
        return run(Map.of(), "rev-parse", "--verify", "--quiet", revision + "^{commit}")
                .map(GitRepository::text);
    }

    /** What a path of the user's means, from the root on. */
    Path path(String written) {
        boolean isRelative = written.startsWith("./") || written.startsWith("../");
        Path path = isRelative
                ? within(here).orElse(Path.of("")).resolve(written).normalize()
                : Path.of(written).normalize();
        if (path.isAbsolute() || path.startsWith("..")) {
            throw new InputException(word + ": the path leads out of the repository; it begins at its root, "
                    + "or with ./ at the working directory");
        }
        return path;
    }

    /** The path of a folder from the root on; empty where it is elsewhere. */
    Optional<Path> within(Path folder) {
        try {
            Path real = folder.toAbsolutePath().toRealPath();
            Path top = root.toRealPath();
            return real.startsWith(top) ? Optional.of(top.relativize(real)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a file holds in a commit; empty where it is not there, or is a folder. */
    Optional<byte[]> content(String commit, Path file) {
        String object = commit + ":" + file.toString().replace('\\', '/');
        return run(Map.of(), "cat-file", "-t", object)
                .filter(it -> text(it).equals("blob"))
                .flatMap(it -> run(Map.of(), "show", object));
    }

    /** Writes all files of a commit into {@code folder}, by an index of its own. */
    void checkOut(String commit, Path folder, Path index) {
        Map<String, String> own = Map.of("GIT_INDEX_FILE", index.toString());
        run(own, "read-tree", commit)
                .flatMap(it -> run(own, "checkout-index", "--all", "--force", "--quiet", "--prefix=" + folder + "/"))
                .orElseThrow(() -> new InputException(
                        word + ": git cannot write the files of this revision, which the file may include"));
    }

    /** What git answers; empty where it says no. */
    private Optional<byte[]> run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process git = builder.start();
            git.getOutputStream().close();
            try (InputStream out = git.getInputStream()) {
                byte[] answer = out.readAllBytes();
                return git.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
            }
        } catch (IOException e) {
            throw new InputException(word + ": git does not run here; install it, or name a file");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(word + ": interrupted");
        }
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).strip();
    }
}
