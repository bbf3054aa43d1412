package dev.hopwise.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, from what the commands say of themselves, in the macros that every man knows. */
final class ManPage {
    private static final String ENDING = """
            .SH "EXIT STATUS"
            .TP
            .B 0
            Done, and nothing to object to.
            .TP
            .B 1
            Done, and the answer is no: a finding at or above \\-\\-fail\\-on, an expectation that does not hold, a change that opens a way from or to
            the internet, a need that is not met.
            .TP
            .B 2
            Wrong usage.
            .TP
            .B 3
            The input could not be read or is no valid topology, or the output could not be written.
            .TP
            .B 70
            A fault of Hopwise itself.
            .TP
            .B 141
            Whoever read the output went away, as head does.
            .SH ENVIRONMENT
            .TP
            .B JAVA_HOME
            The Java to run on, 17 or newer. Without it the one on the PATH, or where they usually are.
            .TP
            .B NO_COLOR
            Where it is set and not empty: no colours.
            .TP
            .B XDG_CACHE_HOME
            Where the class archive is kept that makes later starts faster; without it ~/.cache.
            .TP
            .B JAVA_TOOL_OPTIONS
            Options for Java, such as \\-Xmx4g for large topologies.
            .SH FILES
            .TP
            .I .hopwise.yaml
            What a project says of its topologies; looked for in the working directory and the folders above it.
            .TP
            .I ~/.cache/hopwise
            Class archives. Deleting them is always safe.
            .SH EXAMPLES
            .nf
            hopwise explain network.yaml app\\-1 db\\-1 tcp/5432
            hopwise lint network.yaml \\-o sarif:lint.sarif
            hopwise review git:main:network.yaml network.yaml
            .fi
            .SH NOTES
            Hopwise opens no network connection and sends nothing anywhere.
            """;

    private final CommandSpec root;
    private final List<String> lines = new ArrayList<>();

    ManPage(CommandSpec root) {
        this.root = root;
    }

    /** The whole page, lines ended by a newline. */
    String roff() {
        lines.clear();
        lines.add(".TH HOPWISE 1 \"\" \"Hopwise " + HopwiseCommand.VERSION + "\" \"User Commands\"");
        lines.add(".SH NAME");
        lines.add("hopwise \\- can this talk to that in an AWS network, and if not, why not?");
        lines.add(".SH SYNOPSIS");
        synopsis(root);
        lines.add(".SH DESCRIPTION");
        lines.add(text(root.usageMessage().description()));
        lines.add("A topology is a YAML file that describes VPCs and what is in them; hopwise schema prints its form.");
        lines.add(".SH OPTIONS");
        root.options().forEach(this::option);
        lines.add(".SH COMMANDS");
        commands(root).forEach(this::command);
        return String.join("\n", lines) + "\n" + ENDING;
    }

    private static Set<CommandSpec> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void command(CommandSpec command) {
        lines.add(".SS \"" + text(command.qualifiedName()) + "\"");
        synopsis(command);
        lines.add(".PP");
        String[] header = command.usageMessage().header();
        lines.add(text(header.length > 0 ? header : command.usageMessage().description()));
        Stream.of(command.usageMessage().footer()).filter(it -> !it.isBlank()).forEach(line -> {
            lines.add(".br");
            lines.add(text(line));
        });
        command.positionalParameters().forEach(this::parameter);
        // What every command has is said once, above.
        command.options().stream()
                .filter(it ->
                        !it.longestName().equals("--help") && !it.longestName().equals("--version"))
                .forEach(this::option);
        commands(command).forEach(this::command);
    }

    private void synopsis(CommandSpec command) {
        String line = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
        String words = line.strip().replaceAll("\\s+", " ");
        lines.add(".B " + text(command.qualifiedName()));
        lines.add(text(words.substring(command.qualifiedName().length()).strip()));
    }

    private void parameter(PositionalParamSpec parameter) {
        lines.add(".TP");
        lines.add(".I " + text(parameter.paramLabel()));
        lines.add(text(parameter.description()));
    }

    private void option(OptionSpec option) {
        String names = Stream.of(option.names()).map(ManPage::text).collect(Collectors.joining(", "));
        lines.add(".TP");
        lines.add(
                option.arity().max() == 0
                        ? ".B \"" + names + "\""
                        : ".BI \"" + names + " \" " + text(option.paramLabel()));
        lines.add(text(option.description()));
    }

    /** In one line, in which nothing is taken for a request. */
    private static String text(String... lines) {
        String line = String.join(" ", lines)
                .strip()
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("…", "...");
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }
}
