package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reading.Problem;
import dev.hopwise.reading.Reading;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.topology.Nearest;
import dev.hopwise.topology.Text;
import java.util.List;
import java.util.Optional;

/** Whether the rules that comments accept findings of are there. */
final class PragmaRules {
    private PragmaRules() {}

    /** @throws InputException with every rule that is not */
    static void check(List<Reading.Read> read, Catalogue catalogue) {
        List<String> ids = RuleChoice.findings(catalogue).map(RuleCard::id).toList();
        List<String> problems = read.stream()
                .flatMap(it -> it.pragmas().stream()
                        .flatMap(pragma -> pragma.rules().stream())
                        .filter(rule -> !ids.contains(rule.value()) && !isOfWalks(rule.value()))
                        .map(rule -> problem(rule, ids).text(it.sources()).stripTrailing()))
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(String.join("\n\n", problems));
        }
    }

    /** A rule of the walk finds nothing; to accept it is of no use, and that is told. */
    private static boolean isOfWalks(String id) {
        return RuleBase.all().catalogue().cards().stream()
                .anyMatch(card -> card.id().equals(id));
    }

    private static Problem problem(Text rule, List<String> ids) {
        Optional<String> nearest = Nearest.words(rule.value(), ids, 1).stream().findFirst();
        return new Problem(
                rule.where(),
                "'" + rule.value() + "' is no rule of lint",
                "a rule that hopwise rules lists as error, warning or info",
                nearest,
                Optional.empty());
    }
}
