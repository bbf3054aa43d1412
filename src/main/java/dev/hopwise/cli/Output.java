package dev.hopwise.cli;

import dev.hopwise.report.Detail;
import dev.hopwise.report.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a report goes, and in which form. */
final class Output {
    /** The forms of reports. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        GITHUB,
        MARKDOWN,
        CSV,
        DOT,
        MERMAID,
        HTML,
        SVG;

        /** Those in which findings are told. */
        static Format[] ofFindings() {
            return EnumSet.range(TEXT, MARKDOWN).toArray(Format[]::new);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", paramLabel = "FORMAT", description = "In which form.")
    private @Nullable String format;

    @Option(
            names = "-o",
            paramLabel = "[FORMAT:]FILE",
            description = "Write to FILE, whole or not at all. May be given several times.")
    private List<String> files = List.of();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.", defaultValue = "auto")
    private String color = "auto";

    @Option(
            names = {"-q", "--quiet"},
            description = "Say the answer and what decides it, no more (text).")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say the whole position and sentence at every hop (text).")
    private boolean verbose;

    private Optional<Suffixes> suffixes = Optional.empty();

    /** From now on the suffix of a file says in which form it is written, where nothing else does. */
    void bySuffix(Suffixes forms) {
        suffixes = Optional.of(forms);
    }

    /** How much a text says. */
    Detail detail() {
        if (quiet && verbose) {
            throw new UsageException("-q and -v: one or the other");
        }
        return quiet ? Detail.BRIEF : verbose ? Detail.FULL : Detail.USUAL;
    }

    /** One place to write to; standard output where there is no file. */
    private record Target(Format format, Optional<Path> file) {}

    /** Whether the forms asked for are among {@code possible}; said before anything is read. */
    void check(Format... possible) {
        targets(possible);
    }

    /** A report must not take the place of what it is about. */
    void spare(Path input) {
        for (String word : files) {
            Path file = Path.of(
                    prefix(word).map(it -> word.substring(it.length() + 1)).orElse(word));
            spare(word, file, input);
        }
    }

    /**
     * The same for one report.
     *
     * @param word how the user names it
     */
    static void spare(String word, Path file, Path input) {
        if (file.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
            throw new UsageException("-o " + word + ": that file is read; name another one");
        }
    }

    private List<Target> targets(Format... possible) {
        Format usual = format == null ? possible[0] : format(format, possible);
        if (files.isEmpty()) {
            return List.of(new Target(usual, Optional.empty()));
        }
        return files.stream()
                .map(word -> {
                    Optional<String> prefix = prefix(word);
                    return prefix.map(it -> new Target(
                                    format(it, possible), Optional.of(Path.of(word.substring(it.length() + 1)))))
                            .orElseGet(() -> new Target(
                                    format == null
                                            ? suffixes.map(it -> it.of(word)).orElse(usual)
                                            : usual,
                                    Optional.of(Path.of(word))));
                })
                .toList();
    }

    private static Format format(String wanted, Format... possible) {
        return Stream.of(possible)
                .filter(it -> word(it).equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("--format " + wanted + ": this command writes " + words(possible, " or ")));
    }

    /** A word before a colon is a form, but for one letter, which is a drive. */
    private static Optional<String> prefix(String file) {
        if (file.matches("[a-z]{2,}:.*")
                && Stream.of(Format.values()).noneMatch(it -> file.startsWith(word(it) + ":"))) {
            String wanted = file.substring(0, file.indexOf(':'));
            throw new UsageException(
                    "-o " + file + ": no report is written as " + wanted + "; a file of that name is ./" + file);
        }
        return Stream.of(Format.values())
                .map(Output::word)
                .filter(word -> file.startsWith(word + ":"))
                .findFirst();
    }

    /** A command that writes reports, and in which forms; the first is the usual one. */
    interface Writes {
        Format[] formats();
    }

    static String words(Format[] formats, String between) {
        return Stream.of(formats).map(Output::word).collect(Collectors.joining(between));
    }

    private static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** Colours on a terminal only, unless the user says otherwise. */
    Style style() {
        return switch (color) {
            case "always" -> Style.COLOURED;
            case "never" -> Style.PLAIN;
            case "auto" -> onTerminal() ? Style.COLOURED : Style.PLAIN;
            default -> throw new UsageException("--color " + color + ": one of auto, always, never");
        };
    }

    private boolean onTerminal() {
        Map<String, String> environment = System.getenv();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return files.isEmpty() && !plain && "1".equals(environment.get("HOPWISE_TERMINAL"));
    }

    /** Writes what {@code report} makes of each form asked for; a file is replaced whole or left as it was. */
    void write(Function<Format, String> report, Format... possible) {
        stream((format, out) -> out.write(report.apply(format)), possible);
    }

    /** Writes a file that is no report: to each place named, or to standard output. */
    void file(String text) {
        files.stream().filter(file -> prefix(file).isPresent()).findFirst().ifPresent(file -> {
            throw new UsageException(
                    "-o " + file + ": --fix writes a topology file, which has one form; name the file alone");
        });
        if (files.isEmpty()) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        files.forEach(file -> WholeFile.write(Path.of(file), text));
    }

    /** A word beside what is written, on standard error. */
    void tell(String word) {
        spec.commandLine().getErr().println("hopwise: " + word);
    }

    /** A report that is written as it is made. */
    interface Streamed {
        void write(Format format, Writer out) throws IOException;
    }

    /** The same for what may be too large to be held in memory. */
    void stream(Streamed report, Format... possible) {
        for (Target target : targets(possible)) {
            if (target.file().isPresent()) {
                WholeFile.write(target.file().get(), out -> report.write(target.format(), out));
            } else {
                PrintWriter out = spec.commandLine().getOut();
                try {
                    report.write(target.format(), out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                out.flush();
            }
        }
    }
}
