package dev.hopwise.cli;

import dev.hopwise.source.PlainText;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code hopwise}. */
@Command(
        name = "hopwise",
        mixinStandardHelpOptions = true,
        version = "hopwise " + HopwiseCommand.VERSION,
        description =
                "Can this talk to that, and if not, why not? Answers for AWS networks, before anything is deployed.",
        synopsisSubcommandLabel = "COMMAND")
public final class HopwiseCommand implements Runnable {
    static final String VERSION = "0.1.0";

    private static final List<Class<?>> COMMANDS = List.of(
            LintCommand.class,
            BaselineCommand.class,
            ExplainCommand.class,
            ReachCommand.class,
            MapCommand.class,
            CheckCommand.class,
            ReviewCommand.class,
            PeeringCommand.class,
            EndpointsCommand.class,
            FlowLogsCommand.class,
            ImportCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Same input, same bytes; and in Turkish, where i is the capital of another letter, Drools compiles no rules.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = StandardOutput.writer();
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        int code;
        try {
            code = run(out, err, args);
            out.flush();
        } catch (UncheckedIOException e) {
            code = answer(e, err);
        }
        err.flush();
        System.exit(code);
    }

    /** Runs one command on the given streams and returns its exit code; never throws, never exits. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = commandLine(args)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours(args)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> executed(parsed, err))
                .setExecutionExceptionHandler((fault, command, parsed) ->
                        fault instanceof CompilerNeeded ? compiling(out, err, args) : answer(fault, err));
        commandLine.setParameterExceptionHandler(new UnknownCommand(commandLine.getParameterExceptionHandler()));
        try {
            return commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("hopwise: the input is too large or too deeply nested for this machine: " + e);
            err.println("Maybe split the topology, or give Java more memory: JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitCode.INPUT;
        }
    }

    /** Those of help and of errors in usage, which are told before the options are read. */
    private static CommandLine.Help.Ansi colours(String... args) {
        String words = " " + String.join(" ", args).replace('=', ' ') + " ";
        boolean isPlain = ColorOption.isPlain() || words.contains(" --color never ");
        return isPlain ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.AUTO;
    }

    /** A fault of a command picocli asks about; one of its own help, which may be lost as any output, it does not. */
    private static int executed(ParseResult parsed, PrintWriter err) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (UncheckedIOException e) {
            return answer(e, err);
        }
    }

    /** With the one command that is asked for, where there is one: to know the options of all takes longer than many a run. */
    private static CommandLine commandLine(String... args) {
        for (Class<?> type : COMMANDS) {
            // help speaks of all.
            if (args.length > 0 && isCalled(type, args[0]) && type != CommandLine.HelpCommand.class) {
                return with(List.of(type));
            }
        }
        return with(COMMANDS);
    }

    /** With every command. */
    static CommandLine all() {
        return with(COMMANDS);
    }

    private static CommandLine with(List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(new HopwiseCommand());
        // As a class, a command would keep the help that its transformer is there to complete.
        commands.forEach(type -> commandLine.addSubcommand(new CommandLine(type)));
        return commandLine;
    }

    /** By the class first, as annotations take long to read: flow-logs is FlowLogsCommand. */
    private static boolean isCalled(Class<?> type, String name) {
        return type.getSimpleName().equalsIgnoreCase(name.replace("-", "") + "Command")
                && type.getAnnotation(Command.class).name().equals(name);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    private static int compiling(PrintWriter out, PrintWriter err, String... args) {
        try {
            return CompilerJars.run(out, err, args);
        } catch (UsageException | IllegalStateException e) {
            return answer(e, err);
        }
    }

    private static int answer(Exception fault, PrintWriter err) {
        if (fault instanceof UsageException) {
            err.println(PlainText.ofLines("hopwise: " + fault.getMessage()));
            return ExitCode.USAGE;
        }
        if (fault instanceof InputException) {
            err.println(PlainText.ofLines(String.valueOf(fault.getMessage())));
            return ExitCode.INPUT;
        }
        if (fault instanceof InvalidPathException name) {
            err.println("hopwise: '" + name.getInput() + "' cannot be the name of a file here: " + name.getReason());
            err.println("Maybe the environment names no language; LC_ALL=C.UTF-8 admits every letter.");
            return ExitCode.USAGE;
        }
        if (StandardOutput.isLost(fault)) {
            return StandardOutput.told(fault, err);
        }
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        err.println("hopwise: a fault of Hopwise itself: " + fault);
        err.println("Please report it with the topology that shows it and these lines:");
        trace.toString()
                .lines()
                .filter(line -> line.contains("dev.hopwise"))
                .limit(5)
                .forEach(err::println);
        return ExitCode.FAULT;
    }
}
