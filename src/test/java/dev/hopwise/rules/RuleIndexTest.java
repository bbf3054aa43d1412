package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The index in rules/README.md is made from the rules: {@code -Dgolden.update=true} writes it. */
class RuleIndexTest {
    private static final Path PAGE = Path.of("rules", "README.md");
    private static final String BEGIN = "<!-- index: generated -->\n";

    @Test
    void theIndexIsTrue() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String fresh = head + index();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, fresh);
        }
        String written = Files.readString(PAGE);
        assertEquals(List.of(), without(fresh, written), PAGE + " lacks these; -Dgolden.update=true writes it anew");
        assertEquals(
                List.of(), without(written, fresh), PAGE + " still has these; -Dgolden.update=true writes it anew");
        assertEquals(fresh, written, PAGE + " has them in another order; -Dgolden.update=true writes it anew");
    }

    private static List<String> without(String page, String other) {
        Set<String> others = other.lines().collect(Collectors.toSet());
        return page.lines().filter(line -> !others.contains(line)).toList();
    }

    private static String index() {
        StringBuilder table =
                new StringBuilder("\n| id | slug | kind | AWS code | source |\n| --- | --- | --- | --- | --- |\n");
        for (RuleCard card : RuleBase.all().catalogue().cards()) {
            table.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            card.id(), card.slug(), card.kind(), card.awsCode().orElse(""), card.source())
                    .replace("\r", ""));
        }
        return table.toString();
    }
}
