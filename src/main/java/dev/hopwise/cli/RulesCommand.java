package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The catalogue of rules, or the page of one, with its examples. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "The catalogue of rules; the page of one, with its examples.")
final class RulesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RULE", description = "The id or the name of a rule.")
    private @Nullable String rule;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Collection<RuleCard> cards = RuleBase.all().catalogue().cards();
        PrintWriter out = spec.commandLine().getOut();
        if (rule == null) {
            cards.forEach(card -> out.println(row(card)));
        } else {
            out.print(RulePages.pageWithExamples(card(cards, rule)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String row(RuleCard card) {
        String weight = card.severity().map(it -> it.word()).orElse(card.kind());
        return "%-8s %-11s %-12s %s".formatted(card.id(), weight, card.family(), card.slug());
    }

    private static RuleCard card(Collection<RuleCard> cards, String word) {
        return cards.stream()
                .filter(card -> card.id().equals(word.toUpperCase(Locale.ROOT))
                        || card.slug().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("no rule is called " + word + "; hopwise rules lists them"));
    }
}
