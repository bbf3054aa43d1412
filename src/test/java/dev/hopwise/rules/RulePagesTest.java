package dev.hopwise.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hopwise.catalogue.RuleCard;
import dev.hopwise.reasoning.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every rule has a page beside its DRL file, every page a rule, and all say the same things in the same order. */
class RulePagesTest {
    private static final List<Path> FOLDERS = Stream.of(
                    "order",
                    "reachability",
                    "peering",
                    "nat",
                    "egress",
                    "endpoint",
                    "appliance",
                    "transit",
                    "suitability",
                    "reach",
                    "remedies",
                    "records",
                    "expectations",
                    "pairs",
                    "findings")
            .map(folder -> Path.of("rules", folder))
            .toList();
    private static final Path SCHEMA = Path.of("schema", "topology.schema.json");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,3}-\\d{3}\\b");

    /** The legend of rules/README.md, in full. */
    private static final Map<String, String> BOOKS = Map.of(
            "UG", "https://docs.aws.amazon.com/vpc/latest/userguide/",
            "PEER", "https://docs.aws.amazon.com/vpc/latest/peering/",
            "PL", "https://docs.aws.amazon.com/vpc/latest/privatelink/",
            "TGW", "https://docs.aws.amazon.com/vpc/latest/tgw/",
            "VPN", "https://docs.aws.amazon.com/vpn/latest/s2svpn/",
            "IAM", "https://docs.aws.amazon.com/IAM/latest/UserGuide/",
            "EC2", "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/",
            "API", "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/",
            "RA", "https://docs.aws.amazon.com/vpc/latest/reachability/");

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        Set<String> expected = cards().stream().map(RulePagesTest::fileName).collect(Collectors.toSet());
        Set<String> written = new TreeSet<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".md"))
                        .forEach(written::add);
            }
        }
        assertEquals(Set.of(), without(expected, written), "rules without a page");
        assertEquals(Set.of(), without(written, expected), "pages without a rule");
    }

    /** The title is the rule's name, and the claim under it one paragraph. */
    @Test
    void everyPageBeginsWithTheNameAndTheClaim() throws IOException {
        for (RuleCard card : cards()) {
            String title = "# " + card.id() + " " + card.slug() + "\n\n";
            String page = page(card);
            assertTrue(page.startsWith(title), card.id() + " does not begin with " + title.strip());
            String claim =
                    page.substring(title.length(), page.indexOf("\n\n## ")).strip();
            assertTrue(claim.endsWith(".") && !claim.contains("\n\n"), card.id() + " claims: " + claim);
        }
    }

    @Test
    void everyPageHasTheSectionsOfItsKindInOrder() throws IOException {
        for (RuleCard card : cards()) {
            List<String> wanted = card.kind().equals("blocker")
                    ? List.of("Says", "Why", "Avoid", "Prefer", "Limits", "Source")
                    : List.of("Says", "Why", "Limits", "Source");
            assertEquals(
                    wanted,
                    HEADING.matcher(page(card))
                            .results()
                            .map(heading -> heading.group(1))
                            .toList(),
                    card.id() + " is of kind " + card.kind());
            for (String section : wanted) {
                assertTrue(!section(card, section).isBlank(), card.id() + " says nothing under " + section);
            }
        }
    }

    @Test
    void everyPageNamesTheSourceOfItsRule() throws IOException {
        for (RuleCard card : cards()) {
            String source = section(card, "Source").lines().findFirst().orElse("");
            if (card.source().endsWith(".md")) {
                assertTrue(source.startsWith("A convention of Hopwise"), card.id() + " names " + source);
            } else {
                String[] parts = card.source().split(":", 2);
                assertEquals(BOOKS.get(parts[0]) + parts[1] + ".html", source, card.id());
            }
        }
    }

    @Test
    void aBlockersPageNamesTheCodeThatTheReportNames() throws IOException {
        for (RuleCard card : cards()) {
            if (card.awsCode().isPresent()) {
                String code = "`" + card.awsCode().get() + "`";
                assertTrue(section(card, "Says").contains(code), card.id() + " does not name " + code);
            }
        }
    }

    @Test
    void noPageRefersToARuleThatIsNot() throws IOException {
        Set<String> ids = cards().stream().map(RuleCard::id).collect(Collectors.toSet());
        for (RuleCard card : cards()) {
            List<String> unknown = ID.matcher(page(card))
                    .results()
                    .map(MatchResult::group)
                    .filter(id -> !ids.contains(id))
                    .toList();
            assertEquals(List.of(), unknown, card.id());
        }
    }

    /** An example is a piece of a topology file, all of it at the top level or all of it inside a VPC. */
    @Test
    void everyExampleIsInTheTopologyFormat() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        Set<String> top = Set.copyOf(
                YAML.readTree(Files.readString(SCHEMA)).get("properties").propertyNames());
        List<String> complaints = new ArrayList<>();
        for (RuleCard card : cards()) {
            for (String section : List.of("Avoid", "Prefer")) {
                if (card.kind().equals("blocker")) {
                    String topology =
                            topology(YAML.readTree(snippet(card, section)), top).toString();
                    schema.validate(topology, InputFormat.JSON)
                            .forEach(error -> complaints.add(card.id() + " " + section + ": " + error));
                }
            }
        }
        assertEquals(List.of(), complaints);
    }

    private static ObjectNode topology(JsonNode piece, Set<String> top) {
        ObjectNode topology = YAML.createObjectNode().put("topology", "page");
        if (top.containsAll(piece.propertyNames())) {
            return topology.setAll((ObjectNode) piece);
        }
        topology.putObject("vpcs").set("shop", piece);
        return topology;
    }

    private static String snippet(RuleCard card, String section) throws IOException {
        List<String> snippets = SNIPPET.matcher(section(card, section))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
        assertEquals(1, snippets.size(), card.id() + " has other than one example under " + section);
        return snippets.get(0);
    }

    private static String section(RuleCard card, String heading) throws IOException {
        String page = page(card);
        int from = page.indexOf("\n## " + heading + "\n");
        assertTrue(from >= 0, card.id() + " has no section " + heading);
        int begin = from + heading.length() + 5;
        int end = page.indexOf("\n## ", begin);
        return page.substring(begin, end < 0 ? page.length() : end).strip() + "\n";
    }

    private static String page(RuleCard card) throws IOException {
        for (Path folder : FOLDERS) {
            if (Files.exists(folder.resolve(fileName(card)))) {
                return Files.readString(folder.resolve(fileName(card)));
            }
        }
        return fail(card.id() + " has no page " + fileName(card));
    }

    private static String fileName(RuleCard card) {
        return card.id() + "-" + card.slug() + ".md";
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    private static List<RuleCard> cards() {
        return List.copyOf(RuleBase.all().catalogue().cards());
    }
}
