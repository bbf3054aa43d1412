package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.RulesJson;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The catalogue of rules, or the page of one, with its examples. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "The catalogue of rules; the page of one, with its examples.")
final class RulesCommand implements Callable<Integer> {
    private static final Output.Format[] FORMATS = {Output.Format.TEXT, Output.Format.JSON};

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "The id or the name of a rule.")
    private @Nullable String rule;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.check(FORMATS);
        Collection<RuleCard> all = RuleBase.all().catalogue().cards();
        Collection<RuleCard> cards = rule == null ? all : List.of(card(all, rule));
        output.write(
                format -> format == Output.Format.JSON
                        ? new RulesJson().write(cards)
                        : cards.stream().map(this::text).collect(Collectors.joining()),
                FORMATS);
        return ExitCode.DONE;
    }

    private String text(RuleCard card) {
        return rule == null ? row(card) : RulePages.pageWithExamples(card);
    }

    private static String row(RuleCard card) {
        String weight = card.severity().map(it -> it.word()).orElse(card.kind());
        return "%-8s %-11s %-12s %s\n".formatted(card.id(), weight, card.family(), card.slug());
    }

    private static RuleCard card(Collection<RuleCard> cards, String word) {
        return cards.stream()
                .filter(card -> card.id().equals(word.toUpperCase(Locale.ROOT))
                        || card.slug().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("no rule is called " + word + "; hopwise rules lists them"));
    }
}
