package dev.hopwise.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What bash and zsh need to complete a command: picocli's script, and what it leaves out. */
final class BashCompletion {
    /** For the name of the command, options whose value is no file, and commands that are about files. */
    private static final String REST = """

            # Values behind a = or a colon, which bash takes for words of their own and zsh does not; and names of files wherever one may stand.
            function _complete_%1$s_files() {
              local head="" current=${COMP_WORDS[COMP_CWORD]}
              if [[ "${current}" == --*=* ]]; then
                head=${current%%%%=*}=
                COMP_WORDS=("${COMP_WORDS[@]:0:${COMP_CWORD}}" "${current%%%%=*}" "${current#*=}")
                COMP_CWORD=$((COMP_CWORD + 1))
              elif [[ "${current}" == [=:] ]]; then
                COMP_WORDS[COMP_CWORD]=""
              elif [[ "${COMP_WORDS[COMP_CWORD - 1]}" == [=:] ]]; then
                COMP_CWORD=$((COMP_CWORD - 1))
                COMP_WORDS=("${COMP_WORDS[@]:0:${COMP_CWORD}}" "${current}")
              fi
              _complete_%1$s "$@"
              if [ ${#COMPREPLY[@]} -gt 0 ]; then
                [ -z "${head}" ] || COMPREPLY=("${COMPREPLY[@]/#/${head}}")
                return
              fi
              case " %2$s " in *" ${COMP_WORDS[COMP_CWORD - 1]} "*) return ;; esac
              case "${COMP_WORDS[*]:1} " in
                %3$s) type compopt &>/dev/null && compopt -o default ;;
              esac
            }
            complete -F _complete_%1$s_files -o default %1$s %1$s.sh %1$s.bash
            """;

    private BashCompletion() {}

    /** The whole script, lines ended by a newline. */
    static String script(CommandLine all) {
        String name = all.getCommandName();
        List<CommandSpec> commands = commands(all).toList();
        String others = commands.stream()
                .flatMap(it -> it.options().stream())
                .filter(it -> it.arity().max() > 0 && !isFile(it))
                .flatMap(it -> Stream.of(it.names()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
        String files = commands.stream()
                .filter(it -> it.positionalParameters().stream().anyMatch(BashCompletion::isFile))
                .map(it -> it.qualifiedName("\\ ").substring(name.length() + 2) + "\\ *")
                .collect(Collectors.joining(" | "));
        return AutoComplete.bash(name, all) + REST.formatted(name, others, files);
    }

    /** Whether the value of an option, or a word without one, may be a file. */
    static boolean isFile(ArgSpec argument) {
        return Stream.of("FILE", "FOLDER", "DIR", "OLD", "NEW").anyMatch(argument.paramLabel()::contains);
    }

    private static Stream<CommandSpec> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(BashCompletion::commands));
    }
}
