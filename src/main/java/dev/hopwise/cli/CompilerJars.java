package dev.hopwise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compiler of rules. Its jars lie beside that of Hopwise and are on no class path, because every jar there makes each start slower;
 * whoever needs it runs the same command once more, in a class loader that has both.
 */
final class CompilerJars {
    private static final String FOLDER = "rule-compiler";

    private CompilerJars() {}

    /**
     * Runs a command with the compiler at hand.
     *
     * @throws UsageException where this copy of Hopwise has no compiler
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        try (URLClassLoader all = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(all);
            return (int) all.loadClass(HopwiseCommand.class.getName())
                    .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class)
                    .invoke(null, out, err, args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The command failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("The compiler of rules cannot be loaded: " + e, e);
        }
    }

    private static URL[] jars() throws IOException {
        Path own = own();
        Path folder = own.resolveSibling(FOLDER);
        if (!Files.isRegularFile(own) || !Files.isDirectory(folder)) {
            throw new UsageException("--rules needs the compiler of rules, which is not in " + folder
                    + ". Maybe run ./hopwise in a checkout; it is built with the rest");
        }
        List<URL> jars = new ArrayList<>();
        jars.add(own.toUri().toURL());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static Path own() {
        try {
            return Path.of(HopwiseCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The jar of Hopwise has no path", e);
        }
    }
}
