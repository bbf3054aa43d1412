package dev.hopwise.report;

import dev.hopwise.catalogue.RuleCard;
import java.util.Collection;
import java.util.List;

/** The catalogue of rules as a table. */
public final class RulesMarkdown {
    /** One row for each rule, lines ended by a newline. */
    public String write(Collection<RuleCard> cards) {
        StringBuilder text =
                new StringBuilder(MarkdownText.head("Rule", "Name", "Kind", "Severity", "AWS code", "Source"));
        cards.forEach(card -> text.append(MarkdownText.row(List.of(
                card.id(),
                card.slug(),
                card.kind(),
                card.severity().map(it -> it.word()).orElse(""),
                MarkdownText.escaped(card.awsCode().orElse("")),
                MarkdownText.escaped(card.source())))));
        return text.toString();
    }
}
