package dev.hopwise.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A file as programs name it that look at a whole repository: from the working directory on, with forward slashes. */
final class RepositoryPath {
    private static final String PLAIN = "-._~/";

    private RepositoryPath() {}

    /** The path of a file that the user named; a file elsewhere keeps its whole path. */
    static String of(String file) {
        Path path = fromHere(file);
        String names = StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return path.isAbsolute() ? path.getRoot().toString().replace('\\', '/') + names : names;
    }

    /** The same as a reference to a resource, everything encoded that is no letter, digit or plain mark. */
    static String uri(String file) {
        Path path = fromHere(file);
        return path.isAbsolute() ? path.toUri().toASCIIString() : encoded(of(file));
    }

    private static Path fromHere(String file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(file).normalize();
        return path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
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
