package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.topology.Text;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rules of lint the user asks, or else the project. */
final class RuleOptions {
    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules: ids, beginnings of ids (PCX), or names.")
    private List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "RULE", split = ",", description = "All rules but these.")
    private List<String> ignore = List.of();

    /**
     * The rules that are asked.
     *
     * @param catalogue all rules of lint; asked for only where a word is to be known
     * @param notRun the ids of rules of the project that are there and not asked
     * @throws UsageException where a word of the user means no rule of lint
     * @throws InputException where one of the project does
     */
    RuleChoice choice(ProjectFile project, Supplier<Catalogue> catalogue, Set<String> notRun) {
        Stream.concat(select.stream(), ignore.stream())
                .filter(word -> !RuleChoice.isKnown(word, catalogue.get()))
                .forEach(word -> {
                    throw new UsageException((word.isBlank()
                                    ? "--select and --ignore take names of rules, and none is empty"
                                    : "no rule of lint is called " + word)
                            + "; hopwise rules lists them");
                });
        return new RuleChoice(
                select.isEmpty() ? words(project.project().select(), project, catalogue, notRun) : select,
                ignore.isEmpty() ? words(project.project().ignore(), project, catalogue, notRun) : ignore);
    }

    private static List<String> words(
            List<Text> written, ProjectFile project, Supplier<Catalogue> catalogue, Set<String> notRun) {
        for (Text word : written) {
            if (!RuleChoice.isKnown(word.value(), catalogue.get())
                    && notRun.stream().noneMatch(id -> id.startsWith(word.value()))) {
                throw new InputException(project.complaint(
                        word, "no rule of lint is called '" + word.value() + "'", "a rule that hopwise rules lists"));
            }
        }
        return written.stream().map(Text::value).toList();
    }
}
