package dev.hopwise.cli;

import dev.hopwise.catalogue.Catalogue;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.verdict.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rules of lint are asked, by ids, beginnings of ids, or names.
 *
 * @param select those that are; all where none is named
 * @param ignore those that are not
 */
record RuleChoice(List<String> select, List<String> ignore) {
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

    /** Whether a word means a rule of lint. */
    static boolean isKnown(String word, Catalogue catalogue) {
        return !word.isBlank() && findings(catalogue).anyMatch(card -> means(word, card.id(), card.slug()));
    }

    /** The cards of the rules of lint. */
    static Stream<RuleCard> findings(Catalogue catalogue) {
        return catalogue.cards().stream().filter(card -> card.severity().isPresent());
    }
}
