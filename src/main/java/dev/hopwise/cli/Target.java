package dev.hopwise.cli;

import dev.hopwise.cli.Output.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One place to write a report to, and in which form; standard output where there is no file. */
record Target(Format format, Optional<Path> file) {
    /** What stands for standard output. */
    static final Path STANDARD = Path.of("-");

    /**
     * What the user asks for.
     *
     * @param form that of reports that name no other; null where the user says none
     * @param suffixes what the suffix of a file says where nothing else does; empty where it says nothing
     * @param files the words behind {@code -o}
     * @param possible the forms that the command writes, the usual one first
     */
    static List<Target> of(@Nullable String form, Optional<Suffixes> suffixes, List<String> files, Format... possible) {
        Format usual = form == null ? possible[0] : format(form, possible);
        if (files.isEmpty()) {
            return List.of(new Target(usual, Optional.empty()));
        }
        if (form != null && files.stream().allMatch(word -> prefix(word).isPresent())) {
            throw new UsageException("--format " + form + ": no report is left for it, as each -o names its own form; "
                    + "-o - writes to standard output, too");
        }
        distinct(files);
        return files.stream()
                .map(word -> new Target(
                        prefix(word)
                                .map(it -> format(it, possible))
                                .or(() -> suffixes.filter(any -> form == null && !isStandard(word))
                                        .map(it -> it.of(word)))
                                .orElse(usual),
                        isStandard(word) ? Optional.empty() : Optional.of(path(word))))
                .toList();
    }

    /** Whether a word names standard output rather than a file. */
    static boolean isStandard(String word) {
        return path(word).equals(STANDARD);
    }

    /** Of two reports in one file the second alone would be left. Of a pipe or device both are read. */
    private static void distinct(List<String> files) {
        Map<Path, String> seen = new HashMap<>();
        for (String word : files) {
            Path file = path(word);
            boolean isReplaced = isStandard(word) || !Files.exists(file) || Files.isRegularFile(file);
            String other = isReplaced ? seen.put(real(file), word) : null;
            if (other != null) {
                throw new UsageException(
                        "-o " + other + " and -o " + word + ": two reports to one place; name another file");
            }
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** The file that a word names, without the form before it. */
    static Path path(String word) {
        return Path.of(prefix(word).map(it -> word.substring(it.length() + 1)).orElse(word));
    }

    /** The form that a word begins with. A word before a colon is a form, but for one letter, which is a drive. */
    static Optional<String> prefix(String word) {
        if (word.matches("[a-z]{2,}:.*")
                && Stream.of(Format.values()).noneMatch(it -> word.startsWith(it.word() + ":"))) {
            String wanted = word.substring(0, word.indexOf(':'));
            throw new UsageException(
                    "-o " + word + ": no report is written as " + wanted + "; a file of that name is ./" + word);
        }
        return Stream.of(Format.values())
                .map(Format::word)
                .filter(form -> word.startsWith(form + ":"))
                .findFirst();
    }

    private static Format format(String wanted, Format... possible) {
        return Stream.of(possible)
                .filter(it -> it.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--format " + wanted + ": this command writes " + String.join(" or ", Output.words(possible))));
    }
}
