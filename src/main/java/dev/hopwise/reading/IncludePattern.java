package dev.hopwise.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that an include means: one path, or several by {@code *} and {@code ?} in the names of its folders and files. */
final class IncludePattern {
    private final IncludeArea area;

    private final int most;

    IncludePattern(IncludeArea area, int most) {
        this.area = area;
        this.most = most;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Paths relative to {@code folder} that match, sorted; without a wildcard the one path, whether it exists or not. */
    List<Path> matches(Path folder, String text) throws IOException {
        List<Path> found = List.of(Path.of(""));
        for (String name : text.split("/+")) {
            List<Path> next = new ArrayList<>();
            // Beyond the limit the reading fails anyway; a pattern must not roam over a whole disk before it does.
            for (Path path : found.subList(0, Math.min(found.size(), most + 1))) {
                if (isPattern(name)) {
                    next.addAll(children(folder, path, name));
                } else {
                    next.add(path.resolve(name));
                }
            }
            found = next;
        }
        return found.stream().sorted().toList();
    }

    private List<Path> children(Path folder, Path path, String name) throws IOException {
        Path real = folder.resolve(path);
        if (!Files.isDirectory(real) || !area.showsNamesIn(real.toRealPath())) {
            return List.of();
        }
        Pattern pattern = regex(name);
        try (Stream<Path> children = Files.list(real)) {
            // As in a shell, a wildcard does not match hidden files; .hopwise.yaml is no topology.
            return children.map(child -> child.getFileName().toString())
                    .filter(child ->
                            !child.startsWith(".") && pattern.matcher(child).matches())
                    .map(path::resolve)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Pattern regex(String name) {
        return Pattern.compile(name.codePoints()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining())
                .replace(".*.*", ".*"));
    }
}
