package dev.hopwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A program that a page shows: compiled as its reader would, with every warning an error, and run. */
record ReadmeProgram(Path folder, String source) {
    private static final Pattern NAME = Pattern.compile("public class (\\w+)");

    /** What it prints. */
    String output() throws IOException, ReflectiveOperationException {
        String name = compiled();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String compiled() throws IOException {
        Matcher name = NAME.matcher(source);
        assertTrue(name.find(), "the program is a public class");
        Path file = Files.writeString(folder.resolve(name.group(1) + ".java"), source);
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        String[] options = {
            "-Xlint:all,-processing,-path,-classfile",
            "-Werror",
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            file.toString()
        };
        int code = ToolProvider.getSystemJavaCompiler().run(null, problems, problems, options);
        assertEquals(0, code, () -> problems.toString(StandardCharsets.UTF_8));
        return name.group(1);
    }
}
