package dev.hopwise.cli;

import dev.hopwise.report.Detail;
import dev.hopwise.report.Style;
import dev.hopwise.source.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

        /** The word of options and help. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

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
            description = "Write to FILE, whole or not at all; to standard output for -. May be given several times.")
    private List<String> files = List.of();

    @Mixin
    private final ColorOption color = new ColorOption();

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

    /** The forms asked for, which are among {@code possible}; else it is said before anything is read. */
    List<Format> check(Format... possible) {
        return Target.of(format, suffixes, files, possible).stream()
                .map(Target::format)
                .toList();
    }

    /** A report must not take the place of what it is about. */
    void spare(Path input) {
        for (String word : files) {
            spare(word, Target.path(word), input);
        }
    }

    /**
     * The same for one report.
     *
     * @param word how the user names it
     */
    static void spare(String word, Path file, Path input) {
        if (!file.equals(Target.STANDARD)
                && file.toAbsolutePath()
                        .normalize()
                        .equals(input.toAbsolutePath().normalize())) {
            throw new UsageException("-o " + word + ": that file is read; name another one");
        }
    }

    /** A command that writes reports, and in which forms; the first is the usual one. */
    interface Writes {
        Format[] formats();
    }

    static List<String> words(Format[] formats) {
        return Stream.of(formats).map(Format::word).toList();
    }

    /** Colours on a terminal only, unless the user says otherwise. */
    Style style() {
        return color.style(files.stream().allMatch(Target::isStandard));
    }

    /**
     * A bar for work that may take long, to be closed when it is done.
     *
     * @param work what is done: {@code walking}
     */
    Progress progress(String work) {
        return Progress.of(spec.commandLine().getErr(), work, !quiet);
    }

    /** Writes what {@code report} makes of each form asked for; a file is replaced whole or left as it was. */
    void write(Function<Format, String> report, Format... possible) {
        stream((format, out) -> out.write(report.apply(format)), out -> out, possible);
    }

    /** Writes a file that is no report: to each place named, or to standard output. */
    void file(String text) {
        files.stream()
                .filter(file -> Target.prefix(file).isPresent())
                .findFirst()
                .ifPresent(file -> {
                    throw new UsageException(
                            "-o " + file + ": --fix writes a topology file, which has one form; name the file alone");
                });
        (files.isEmpty() ? List.of(Target.STANDARD.toString()) : files).forEach(file -> {
            if (Target.isStandard(file)) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            } else {
                WholeFile.write(Path.of(file), text);
            }
        });
    }

    /** A word beside what is written, on standard error. */
    void tell(String word) {
        spec.commandLine().getErr().println(PlainText.ofLines("hopwise: " + word));
    }

    /** A report that is written as it is made. */
    interface Streamed {
        void write(Format format, Writer out) throws IOException;
    }

    /** The same for what may be too large to be held in memory, and is worked out as it is written. */
    void stream(Streamed report, Progress progress, Format... possible) {
        stream(report, out -> ColorOption.isTerminal() ? progress.before(out) : out, possible);
    }

    private Writer safe(Format format, Writer out) {
        return SafeWriter.of(format, style(), out);
    }

    private void stream(Streamed report, UnaryOperator<Writer> shown, Format... possible) {
        for (Target target : Target.of(format, suffixes, files, possible)) {
            if (target.file().isPresent()) {
                WholeFile.write(target.file().get(), out -> report.write(target.format(), safe(target.format(), out)));
            } else {
                PrintWriter out = spec.commandLine().getOut();
                try {
                    report.write(target.format(), safe(target.format(), shown.apply(out)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                out.flush();
            }
        }
    }
}
