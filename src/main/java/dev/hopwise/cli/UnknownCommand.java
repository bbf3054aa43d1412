package dev.hopwise.cli;

import dev.hopwise.topology.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said to a word that is no command: which one may be meant, or which there are. */
final class UnknownCommand implements IParameterExceptionHandler {
    private final IParameterExceptionHandler otherwise;

    /** @param otherwise what answers to all else that is wrong */
    UnknownCommand(IParameterExceptionHandler otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] words) throws Exception {
        CommandLine command = fault.getCommandLine();
        if (!(fault instanceof UnmatchedArgumentException unmatched)
                || command.getSubcommands().isEmpty()
                || unmatched.getUnmatched().get(0).startsWith("-")) {
            return otherwise.handleParseException(fault, words);
        }
        String word = unmatched.getUnmatched().get(0);
        // Of import aws, say, import.
        String group = command.getParent() == null ? "" : command.getCommandName() + " ";
        Set<String> known = command.getSubcommands().keySet();
        List<String> meant = Nearest.words(word, known, 1);
        String advice = (meant.isEmpty() ? "there is " : "maybe ")
                + (meant.isEmpty() ? known : meant)
                        .stream().map(it -> group + it).collect(Collectors.joining(", "));
        command.getErr().println("hopwise: there is no command " + group + word + "; " + advice);
        return ExitCode.USAGE;
    }
}
