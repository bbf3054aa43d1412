package dev.hopwise.cli;

import dev.hopwise.catalogue.RuleCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of rules, as the build has them. */
final class RulePages {
    private static final String FOLDER = "/dev/hopwise/rules/";

    private RulePages() {}

    /** The page of a rule, in Markdown; of one of the user's own, what its card says. */
    static String page(RuleCard card) {
        if (card.family().equals(RuleCard.OWN)) {
            return "# %s %s\n\n%s.\n\n## Why\n\n%s.\n"
                    .formatted(card.id(), card.slug(), plain(card.message().orElse("")), plain(card.because()));
        }
        return resource(path(card) + "-" + card.slug() + ".md")
                .orElseThrow(() -> new IllegalStateException("This build lacks the page of " + card.id()));
    }

    /** A sentence about no finding yet: a place in braces is its own word. */
    private static String plain(String sentence) {
        return sentence.replaceAll("\\{(\\w+)}", "$1");
    }

    /** The same, with the files in which the rule finds something and finds nothing. */
    static String pageWithExamples(RuleCard card) {
        return page(card) + example("Found in", card, ".fail.yaml") + example("Not found in", card, ".pass.yaml");
    }

    private static String example(String title, RuleCard card, String ending) {
        return resource(path(card) + ending)
                .map(yaml -> "\n## " + title + "\n\n```yaml\n" + yaml + "```\n")
                .orElse("");
    }

    private static String path(RuleCard card) {
        return FOLDER + card.family() + "/" + card.id();
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = RulePages.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
