package dev.hopwise.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A file as programs name it that look at a whole repository: from its root on, with forward slashes. */
public final class RepositoryPath {
    private static final String PLAIN = "-._~/";
    private static final String STANDARD_INPUT = "-";

    private final Path root;

    /** @param root that of the repository; where there is none, the working directory */
    public RepositoryPath(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The path of a file that the user named; a file elsewhere keeps its whole path. */
    String of(String file) {
        Path path = fromRoot(file);
        String names = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return path.isAbsolute() ? path.getRoot().toString().replace('\\', '/') + names : names;
    }

    /** The same as a reference to a resource, everything encoded that is no letter, digit or plain mark. */
    String uri(String file) {
        Path path = fromRoot(file);
        return path.isAbsolute() ? path.toUri().toASCIIString() : encoded(of(file));
    }

    /** What the user names from the working directory on is named from the root on, also where it lies beside it. */
    private Path fromRoot(String file) {
        Path path = Path.of(file);
        Path whole = path.toAbsolutePath().normalize();
        boolean isNamedWhole = path.isAbsolute() && !whole.startsWith(root);
        return file.equals(STANDARD_INPUT) || isNamedWhole ? path.normalize() : root.relativize(whole);
    }

    private static String encoded(String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = octet >= 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0);
            out.writeBytes((isPlain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF))
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
