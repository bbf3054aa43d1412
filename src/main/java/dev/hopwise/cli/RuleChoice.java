package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rules of lint are asked. */
final class RuleChoice {
    @Option(
            names = "--select",
            paramLabel = "RULE",
            split = ",",
            description = "Only these rules: ids, beginnings of ids (PCX), or names.")
    private List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "RULE", split = ",", description = "All rules but these.")
    private List<String> ignore = List.of();

    /** @throws UsageException where a word means no rule of lint */
    void check(Catalogue catalogue) {
        Stream.concat(select.stream(), ignore.stream()).forEach(word -> check(word, catalogue));
    }

    /** The cards of the rules that are asked. */
    List<RuleCard> of(Catalogue catalogue) {
        return findings(catalogue)
                .filter(card -> isAsked(card.id(), card.slug()))
                .toList();
    }

    boolean isAsked(Finding finding) {
        return isAsked(finding.rule(), finding.slug());
    }

    private boolean isAsked(String id, String slug) {
        return (select.isEmpty() || select.stream().anyMatch(word -> means(word, id, slug)))
                && ignore.stream().noneMatch(word -> means(word, id, slug));
    }

    private static boolean means(String word, String id, String slug) {
        return id.startsWith(word) || slug.equals(word);
    }

    private static void check(String word, Catalogue catalogue) {
        if (word.isBlank() || findings(catalogue).noneMatch(card -> means(word, card.id(), card.slug()))) {
            throw new UsageException("no rule of lint is called " + word + "; hopwise rules lists them");
        }
    }

    /** The cards of the rules of lint. */
    static Stream<RuleCard> findings(Catalogue catalogue) {
        return catalogue.cards().stream().filter(card -> card.severity().isPresent());
    }
}
