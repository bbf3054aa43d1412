package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import dev.hopwise.report.RulesJson;
import dev.hopwise.report.RulesMarkdown;
import dev.hopwise.topology.Nearest;
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
        description = "The catalogue of rules; the page of one, with its examples.",
        modelTransformer = FormsHelp.class)
final class RulesCommand implements Callable<Integer>, Output.Writes {
    private static final Output.Format[] FORMATS = {Output.Format.TEXT, Output.Format.JSON, Output.Format.MARKDOWN};

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
                format -> switch (format) {
                    case JSON -> new RulesJson().write(cards);
                    case MARKDOWN -> rule == null ? new RulesMarkdown().write(cards) : pages(cards);
                    default -> rule == null ? rows(cards) : pages(cards);
                },
                FORMATS);
        return ExitCode.DONE;
    }

    @Override
    public Output.Format[] formats() {
        return FORMATS.clone();
    }

    /** The pages are Markdown themselves. */
    private static String pages(Collection<RuleCard> cards) {
        return cards.stream().map(RulePages::pageWithExamples).collect(Collectors.joining());
    }

    private static String rows(Collection<RuleCard> cards) {
        return cards.stream().map(RulesCommand::row).collect(Collectors.joining());
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
                .orElseThrow(() -> new UsageException(
                        "no rule is called " + word + meant(cards, word) + "; hopwise rules lists them"));
    }

    /** Numbers are near to each other whatever is meant: only names are. */
    private static String meant(Collection<RuleCard> cards, String word) {
        List<String> meant = Nearest.words(
                word, cards.stream().map(RuleCard::slug).distinct().toList(), 1);
        return meant.isEmpty() ? "" : ", maybe " + meant.get(0);
    }
}
