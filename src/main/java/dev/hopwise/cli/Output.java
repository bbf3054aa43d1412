package dev.hopwise.cli;

import dev.hopwise.report.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        Path target = Path.of(prefix() == null ? file : file.substring(file.indexOf(':') + 1));
        try {
            Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
            // Not a temporary file of the system: that would keep its narrow permissions.
            Path part = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                Files.writeString(part, report, StandardCharsets.UTF_8);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new InputException("hopwise: cannot write " + target + ": " + e.getMessage()
                    + "\nMaybe the folder does not exist or is not yours to write to.");
        }
    }
}
