package dev.hopwise.cli;

import dev.hopwise.report.Style;
import java.util.Map;
import picocli.CommandLine.Option;

/** Whether a text has colours. */
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never.",
            defaultValue = "auto",
            completionCandidates = Completed.Colors.class)
    private String color = "auto";

    /**
     * Colours on a terminal only, unless the user says otherwise.
     *
     * @param isShown whether the text goes to standard output
     */
    Style style(boolean isShown) {
        return switch (color) {
            case "always" -> Style.COLOURED;
            case "never" -> Style.PLAIN;
            case "auto" -> isShown && isTerminal() && !isPlain() ? Style.COLOURED : Style.PLAIN;
            default -> throw new UsageException("--color " + color + ": one of auto, always, never");
        };
    }

    /** Whether the user's environment wants none. */
    static boolean isPlain() {
        Map<String, String> environment = System.getenv();
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }

    /** What the launcher says of standard output. */
    static boolean isTerminal() {
        return "1".equals(System.getenv("HOPWISE_TERMINAL"));
    }
}
