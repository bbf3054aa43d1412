package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * The manual pages that are checked in are what the commands say, one for each: picocli writes them in AsciiDoc, and Asciidoctor makes
 * them. The first one ends with {@code man/hopwise.adoc}. {@code -Dgolden.update=true} writes them.
 */
class ManPageTest {
    private static final Path PAGES = Path.of("man");
    private static final Path ENDING = PAGES.resolve("hopwise.adoc");
    /** Nobody looks up how to ask for help, and a date would make each build another. */
    private static final String HELP = "help";

    private static final Attributes ATTRIBUTES = Attributes.builder()
            .attribute("docdate", "")
            .attribute("manmanual", "Hopwise " + HopwiseCommand.VERSION)
            .attribute("mansource", "Hopwise " + HopwiseCommand.VERSION)
            .build();

    @TempDir
    private Path folder;

    @Test
    void thePagesAreWhatTheCommandsSay() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("golden.update")) {
            for (String old : written().keySet()) {
                Files.delete(PAGES.resolve(old));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
        }
        Map<String, String> written = written();
        assertEquals(new TreeSet<>(pages.keySet()), written.keySet(), "refresh with -Dgolden.update=true");
        pages.forEach((name, page) -> assertEquals(written.get(name), page, "refresh with -Dgolden.update=true"));
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> all = Files.list(PAGES)) {
            for (Path page : all.filter(it -> it.toString().endsWith(".1")).toList()) {
                written.put(page.getFileName().toString(), Files.readString(page));
            }
        }
        return written;
    }

    /** By file. */
    private Map<String, String> pages() throws IOException {
        CommandSpec root = HopwiseCommand.all().getCommandSpec();
        root.removeSubcommand(HELP);
        ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], false, root);
        Map<String, String> pages = new LinkedHashMap<>();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create();
                Stream<Path> all = Files.list(folder)) {
            for (Path source : all.sorted().toList()) {
                String name = source.getFileName().toString().replace(".adoc", "");
                String text =
                        Files.readString(source) + (name.equals("hopwise") ? "\n" + Files.readString(ENDING) : "");
                pages.put(name + ".1", roff(asciidoctor, text));
            }
        }
        return pages;
    }

    private static String roff(Asciidoctor asciidoctor, String text) {
        Options options = Options.builder()
                .backend("manpage")
                .standalone(true)
                .attributes(ATTRIBUTES)
                .build();
        return asciidoctor.convert(text, options).stripTrailing() + "\n";
    }
}
