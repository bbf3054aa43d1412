package dev.hopwise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A file that is replaced whole or left as it was. */
final class WholeFile {
    private WholeFile() {}

    /** What a report writes. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** Writes {@code text}; see {@link #write(Path, Content)}. */
    static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    /**
     * Writes {@code content}; the folders above {@code file} are made. Who may read a file that is there, may read what takes its place. A
     * pipe or a device is written to, not replaced.
     *
     * @throws UsageException for a folder
     * @throws InputException where that is not possible
     */
    static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new UsageException("-o " + file + ": that is a folder; name a file in it");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                fill(file, content);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
            // Not a temporary file of Java's: those are for nobody but their owner to read.
            Path part = folder.resolve(".hopwise-" + ProcessHandle.current().pid() + ".part");
            // Also where the user stops the process, which skips what is finally done.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> part.toFile().delete()));
            try {
                Optional<Set<PosixFilePermission>> mode = mode(target);
                if (mode.isPresent()) {
                    // Before the first word is in it.
                    Files.write(part, new byte[0]);
                    Files.setPosixFilePermissions(part, writable(mode.get()));
                }
                fill(part, content);
                if (mode.isPresent()) {
                    Files.setPosixFilePermissions(part, mode.get());
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            IOException fault = e instanceof UncheckedIOException it ? it.getCause() : (IOException) e;
            if (StandardOutput.isClosedPipe(fault)) {
                throw StandardOutput.lost(fault);
            }
            throw new InputException("hopwise: cannot write " + file + ": " + why(fault)
                    + "\nMaybe the folder is not yours to write to, or the disk is full.");
        }
    }

    /** Who may do what with a file; empty where there is none, or where systems have other words for that. */
    private static Optional<Set<PosixFilePermission>> mode(Path file) throws IOException {
        boolean isTold = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isTold && Files.exists(file) ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty();
    }

    private static Set<PosixFilePermission> writable(Set<PosixFilePermission> mode) {
        Set<PosixFilePermission> all = EnumSet.of(PosixFilePermission.OWNER_WRITE);
        all.addAll(mode);
        return all;
    }

    private static String why(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof FileAlreadyExistsException it) {
            return it.getFile() + " is no folder";
        }
        String reason = fault instanceof FileSystemException it ? it.getReason() : null;
        return reason == null ? String.valueOf(fault.getMessage()) : reason;
    }

    private static void fill(Path file, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.write(out);
        }
    }
}
