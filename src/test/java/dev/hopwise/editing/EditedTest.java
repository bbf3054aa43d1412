package dev.hopwise.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hopwise.source.SourceText;
import dev.hopwise.verdict.Change;
import dev.hopwise.verdict.Content;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change takes its place in a text, and nothing else of the text moves. */
class EditedTest {
    private static final Content RULE = Content.entries(
            Content.entry("allow", Content.word("tcp/443")), Content.entry("from", Content.word("::/0")));

    @Test
    void anItemComesBehindTheLastOneOfABlock() {
        added("""
                web:
                  inbound:   # who may come
                    - { allow: tcp/80, from: 10.0.0.0/8 }  # the office
                    # nobody else

                app: {}
                """, """
                web:
                  inbound:   # who may come
                    - { allow: tcp/80, from: 10.0.0.0/8 }  # the office
                    - { allow: tcp/443, from: "::/0" }
                    # nobody else

                app: {}
                """, "web", "inbound");
    }

    @Test
    void anItemOfSeveralLinesEndsWhereItsLastValueDoes() {
        added("""
                web:
                  inbound:
                  - allow: tcp/80
                    from:
                      - 10.0.0.0/8
                      - ::/0
                  outbound: []
                """, """
                web:
                  inbound:
                  - allow: tcp/80
                    from:
                      - 10.0.0.0/8
                      - ::/0
                  - { allow: tcp/443, from: "::/0" }
                  outbound: []
                """, "web", "inbound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web: { inbound: [ { allow: tcp/80, from: ::/0 } ] }  | web: { inbound: [ { allow: tcp/80, from: ::/0 }, NEW ] }
            web: { inbound: [] } # nobody                        | web: { inbound: [NEW] } # nobody
            web: { outbound: [] }                                | web: { outbound: [], inbound: [NEW] }
            web: {}                                              | web: { inbound: [NEW] }
            web:                                                 | web: { inbound: [NEW] }
            web: ~                                               | web: { inbound: [NEW] }
            web: { inbound: }                                    | web: { inbound: [NEW] }
            app: {}                                              | app: {}¶web: { inbound: [NEW] }
            app: {}¶                                             | app: {}¶web: { inbound: [NEW] }¶
            é😀: ä                                                | é😀: ä¶web: { inbound: [NEW] }
            """)
    void anItemFindsAPlaceInWhateverIsThere(String before, String after) {
        String item = "{ allow: tcp/443, from: \"::/0\" }";
        added(before.replace('¶', '\n'), after.replace("NEW", item).replace('¶', '\n'), "web", "inbound");
    }

    @ParameterizedTest
    @CsvSource({"groups: web, 'groups: [web, app]'", "groups: [ web ], 'groups: [ web, app ]'"})
    void aSingleValueBecomesAList(String before, String after) {
        assertEquals(after, edited(before, new Change("X", "", List.of("groups"), Content.word("app"), true)));
    }

    @Test
    void aValueIsReplacedAndNothingBesideIt() {
        Change change = new Change("X", "", List.of("peerings", "pcx", "status"), Content.word("active"), false);
        assertEquals(
                "peerings:\n  pcx: { between: [a, b], status: active } # soon\n",
                edited("peerings:\n  pcx: { between: [a, b], status: pending-acceptance } # soon\n", change));
        assertEquals(
                "peerings:\r\n  pcx:\r\n    between: [a, b]\r\n    status: active\r\nneeds: []\r\n",
                edited("peerings:\r\n  pcx:\r\n    between: [a, b]\r\nneeds: []\r\n", change));
    }

    @Test
    void anElementOfAListIsReplaced() {
        Change change = new Change("X", "", List.of("routes", "1"), RULE, false);
        assertEquals(
                "routes:\n  - { to: a }\n  - { allow: tcp/443, from: \"::/0\" } # second\n",
                edited("routes:\n  - { to: a }\n  - { to: b, via: c } # second\n", change));
    }

    @Test
    void aChangeGoesIntoTheFileThatHasMostOfItsPlace() {
        SourceText root = SourceText.of("root.yaml", "topology: t\nvpcs: { a: {} }\n");
        SourceText part = SourceText.of("part.yaml", "vpcs:\n  b:\n    securityGroups: { web: {} }\n");
        Change change = new Change("X", "", List.of("vpcs", "b", "securityGroups", "web", "inbound"), RULE, true);
        Edited original = new Edited(List.of(root, part));
        assertEquals("part.yaml", original.fileOf(change));
        List<SourceText> changed = original.with(change).orElseThrow().changed(original);
        assertEquals(
                List.of(
                        "vpcs:\n  b:\n    securityGroups: { web: { inbound: [{ allow: tcp/443, from: \"::/0\" }] } }\n"),
                changed.stream().map(SourceText::text).toList());
    }

    @Test
    void whereThereIsNoPlaceNothingIsWritten() {
        Change change = new Change("X", "", List.of("web", "inbound"), RULE, true);
        assertEquals(Optional.empty(), new Edited(List.of(SourceText.of("t", "web: 5\n"))).with(change));
        assertEquals(Optional.empty(), new Edited(List.of(SourceText.of("t", ""))).with(change));
    }

    /** A thing that is to be made does not take the place of another one that has its name. */
    @Test
    void aThingThatIsThereIsNotOverwritten() {
        String text = "peerings:\n  pcx-a-b: { between: [c, d] }\n";
        Change made = new Change("X", "", List.of("peerings", "pcx-a-b"), RULE, false);
        assertEquals(Optional.empty(), new Edited(List.of(SourceText.of("t", text))).with(made));
        Change other = new Change("X", "", List.of("peerings", "pcx-a-e"), RULE, false);
        assertEquals(text + "  pcx-a-e: { allow: tcp/443, from: \"::/0\" }\n", edited(text, other));
    }

    private static void added(String before, String after, String... path) {
        assertEquals(after, edited(before, new Change("X", "", List.of(path), RULE, true)));
    }

    private static String edited(String before, Change change) {
        Edited original = new Edited(List.of(SourceText.of("t.yaml", before)));
        return original.with(change).orElseThrow().sources().get(0).text();
    }
}
