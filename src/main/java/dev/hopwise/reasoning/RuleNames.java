package dev.hopwise.reasoning;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.fact.NoSuchRule;
import dev.hopwise.reasoning.fact.RuleNotRun;
import dev.hopwise.reasoning.fact.Suppression;
import dev.hopwise.topology.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the rules that suppressions name exist. */
final class RuleNames {
    private static final String ANY = "a rule that hopwise rules lists as error, warning or info";

    private final Catalogue asked;
    private final Set<String> notRun;

    RuleNames(RuleBase rules) {
        this.asked = rules.catalogue();
        this.notRun = rules.own().notRun();
    }

    /** Those that are nowhere, and those that are not asked. */
    List<Object> of(Collection<Suppression> suppressions) {
        Set<String> known = ids(asked);
        List<Suppression> strange =
                suppressions.stream().filter(it -> !known.contains(it.rule())).toList();
        if (strange.isEmpty()) {
            return List.of();
        }
        // A rule of the walk finds nothing, but it is there: to accept it is of no use, which is another thing.
        Catalogue all = RuleBase.all().catalogue();
        Set<String> everywhere = ids(all);
        return Stream.concat(
                        notRun.stream().map(RuleNotRun::new),
                        strange.stream()
                                .filter(it -> !everywhere.contains(it.rule()) && !notRun.contains(it.rule()))
                                .map(it -> noSuchRule(it, all)))
                .<Object>map(it -> it)
                .toList();
    }

    private NoSuchRule noSuchRule(Suppression suppression, Catalogue all) {
        List<String> candidates = Stream.concat(asked.cards().stream(), all.cards().stream())
                .filter(card -> card.severity().isPresent())
                .map(RuleCard::id)
                .toList();
        String meant = bySlug(suppression.rule(), all)
                .or(() -> Nearest.words(suppression.rule(), candidates, 1).stream()
                        .findFirst())
                .orElse(ANY);
        return new NoSuchRule(suppression.rule(), meant, suppression.where());
    }

    /** The id of the rule that is named by its slug, or by both. */
    private Optional<String> bySlug(String name, Catalogue all) {
        return Stream.concat(asked.cards().stream(), all.cards().stream())
                .filter(card -> name.equals(card.slug()) || name.equals(card.id() + " " + card.slug()))
                .map(card -> card.id() + ", the id of " + card.slug())
                .findFirst();
    }

    private static Set<String> ids(Catalogue catalogue) {
        return catalogue.cards().stream().map(RuleCard::id).collect(Collectors.toSet());
    }
}
