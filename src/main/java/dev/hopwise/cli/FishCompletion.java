package dev.hopwise.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What fish needs to complete a command: a line for each command, option and word that may follow. */
final class FishCompletion {
    /** Whether the words before the cursor begin with these commands; and whether nothing but options follows them. */
    private static final String HEAD = """
            # Completes %1$s in fish: %1$s completion fish | source
            function __%1$s_in
                set -l words (commandline -opc)
                test "$words[2..]" = "$argv"; or string match -q -- "$argv *" "$words[2..]"
            end
            function __%1$s_at
                set -l words (string match -v -- '-*' (commandline -opc))
                test "$words[2..]" = "$argv"
            end
            complete -c %1$s -e
            """;

    private final CommandSpec root;
    private final List<String> lines = new ArrayList<>();

    FishCompletion(CommandSpec root) {
        this.root = root;
    }

    /** The whole script, lines ended by a newline. */
    String script() {
        lines.clear();
        command(root, "");
        return HEAD.formatted(root.name()) + String.join("\n", lines) + "\n";
    }

    private void command(CommandSpec command, String path) {
        String here = ("__" + root.name() + "_at " + path).strip();
        for (CommandSpec inner : commands(command)) {
            line(here, "-f -a " + quoted(inner.name()), description(said(inner)));
        }
        String within = command == root ? here : "__" + root.name() + "_in " + path;
        command.options().stream().filter(it -> !it.hidden()).forEach(it -> option(it, within));
        command.positionalParameters().forEach(it -> words(it).ifPresent(words -> line(here, "-f -a " + words, "")));
        commands(command).forEach(it -> command(it, (path + " " + it.name()).strip()));
    }

    /** Each once, also where it has a second name. */
    private static Set<CommandSpec> commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void option(OptionSpec option, String where) {
        String names = Stream.of(option.names())
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        String value = option.arity().max() == 0
                ? ""
                : words(option).map(words -> " -x -a " + words).orElse(BashCompletion.isFile(option) ? " -r" : " -x");
        line(where, names + value, description(option.description()));
    }

    /** What it is for; a command of picocli's own says so in its header. */
    private static String[] said(CommandSpec command) {
        String[] header = command.usageMessage().header();
        return header.length > 0 ? header : command.usageMessage().description();
    }

    private static Optional<String> words(ArgSpec argument) {
        return Optional.ofNullable(argument.completionCandidates())
                .map(all ->
                        quoted(StreamSupport.stream(all.spliterator(), false).collect(Collectors.joining(" "))));
    }

    private void line(String where, String what, String description) {
        lines.add("complete -c " + root.name() + " -n " + quoted(where) + " " + what
                + (description.isEmpty() ? "" : " -d " + quoted(description)));
    }

    /** The first sentence. */
    private static String description(String... lines) {
        String text = String.join(" ", lines);
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).replaceFirst("\\.$", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
