package dev.hopwise.cli;

import dev.hopwise.report.Detail;
import dev.hopwise.report.Style;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private @Nullable String format;

    @Option(names = "-o", paramLabel = "[FORMAT:]FILE", description = "Write to FILE, whole or not at all.")
    private @Nullable String file;

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

    /** How much a text says. */
    Detail detail() {
        if (quiet && verbose) {
            throw new UsageException("-q and -v: one or the other");
        }
        return quiet ? Detail.BRIEF : verbose ? Detail.FULL : Detail.USUAL;
    }

    /** The form asked for, one of {@code possible}; the first where none is asked for. */
    Format format(Format... possible) {
        List<String> words = Stream.of(possible)
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        String wanted = prefix() != null ? prefix() : format;
        if (wanted == null) {
            return possible[0];
        }
        if (!words.contains(wanted)) {
            throw new UsageException("--format " + wanted + ": this command writes " + String.join(" or ", words));
        }
        return possible[words.indexOf(wanted)];
    }

    private @Nullable String prefix() {
        int colon = file == null ? -1 : file.indexOf(':');
        String word = colon < 0 ? "" : file.substring(0, colon);
        return Stream.of(Format.values())
                        .anyMatch(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                ? word
                : null;
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
        return file == null && !plain && "1".equals(environment.get("HOPWISE_TERMINAL"));
    }

    /** Writes the report; a file is replaced whole or left as it was. */
    void write(String report) {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report);
            out.flush();
            return;
        }
        WholeFile.write(Path.of(prefix() == null ? file : file.substring(file.indexOf(':') + 1)), report);
    }
}
