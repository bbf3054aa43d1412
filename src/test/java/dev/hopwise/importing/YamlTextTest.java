package dev.hopwise.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.reading.Reading;
import dev.hopwise.reading.TopologyReader;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "web, web",
                "sg-0a, sg-0a",
                "VPC B, VPC B",
                "off, off",
                "2027-01-31, 2027-01-31",
                "10.0.0.0/16, 10.0.0.0/16",
                "2600:1f16:1:100::9, 2600:1f16:1:100::9",
                "arn:aws:s3:::logs, arn:aws:s3:::logs",
                "naïve café ☕, naïve café ☕",
                "it's, it's",
                "`::/0`, `\"::/0\"`",
                "`2600::`, `\"2600::\"`",
                "554773406868, `\"554773406868\"`",
                "1e3, `\"1e3\"`",
                "0x1F, `\"0x1F\"`",
                "1_000, `\"1_000\"`",
                "true, `\"true\"`",
                "~, `\"~\"`",
                "`a: b`, `\"a: b\"`",
                "`a #b`, `\"a #b\"`",
                "a#b, a#b",
                "*star, `\"*star\"`",
                "&and, `\"&and\"`",
                "!bang, `\"!bang\"`",
                "- dash, `\"- dash\"`",
                "`say \"x\"`, `say \"x\"`",
                "`\"x\"`, `\"\\\"x\\\"\"`",
                "back\\slash, back\\slash"
            })
    void a_value_is_quoted_only_where_it_would_mean_something_else(String value, String written) {
        assertEquals(
                "key: " + written + "\n",
                new YamlText().write(Entries.block().put("key", value)).end(new Notes()));
    }

    @Test
    void a_small_record_is_one_line_and_what_is_too_long_for_it_is_not() {
        Entries rule = Entries.line()
                .put("allow", "tcp/443")
                .put("from", List.of("10.0.0.0/8", "a, b"))
                .put("n", 3);
        Entries wide = Entries.line()
                .put(
                        "from",
                        IntStream.range(0, 30)
                                .mapToObj(i -> "10.0." + i + ".0/24")
                                .toList())
                .put("to", "x");
        assertEquals(
                """
                rules:
                  - { allow: tcp/443, from: [10.0.0.0/8, "a, b"], n: 3 }
                none: []
                nobody: {}
                """,
                new YamlText()
                        .write(Entries.block()
                                .put("rules", List.of(rule))
                                .put("none", List.of())
                                .put("nobody", Entries.line()))
                        .end(new Notes()));
        String written = new YamlText()
                .write(Entries.block().put("rules", List.of(wide)))
                .end(new Notes());
        assertTrue(written.startsWith("rules:\n  - from:\n      - 10.0.0.0/24\n      - 10.0.1.0/24\n"), written);
        assertTrue(written.endsWith("      - 10.0.29.0/24\n    to: x\n"), written);
    }

    @Test
    void notes_are_comments_of_one_line_each_whatever_they_say() {
        Notes notes = new Notes();
        notes.add("b", "x\ny: \u0007\u2028z");
        notes.add("a", "q".repeat(1000));
        assertEquals(
                "\n# Not carried over:\n# - a: " + "q".repeat(397) + "…\n# - b: x\uFFFDy: \uFFFD\uFFFDz\n",
                new YamlText().end(notes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " lead",
                "trail ",
                "colon:",
                "a: b",
                "a\nb",
                "a\r\nb\n",
                "tab\there",
                "#x",
                "x # y",
                "- x",
                "---",
                "...",
                "? x",
                "%x",
                "@x",
                "`x`",
                "\"",
                "'",
                "\\",
                "{a}",
                "[a]",
                "a]b",
                "a, b",
                "null",
                "Null",
                "NO",
                "-1",
                "+1",
                "1.",
                ".5",
                ".inf",
                "-.INF",
                ".NaN",
                "0o17",
                "017",
                "0b1",
                "1e3",
                "12:30:45",
                "=",
                "<<",
                "|",
                ">",
                "\uD83D\uDE80 rocket",
                "\u202Eevil",
                "\uFEFFbom",
                "\u0085nel",
                "\u2028ls",
                "\u00A0nbsp",
                "\u0000nul",
                "\u007Fdel",
                "\uFFFF",
                "${HOME}",
                "a:b:",
                "::",
                "x:",
                "&a *b !c",
                "日本語: テスト"
            })
    void every_text_comes_back_as_it_was(String text) {
        assertEquals(text, returned(text), () -> "written as " + YamlScalar.of(text, YamlScalar.Place.FLOW));
    }

    @Test
    void half_a_character_comes_back_as_a_replacement() {
        assertEquals("a\uFFFDb", returned("a\uD800b"));
    }

    @Test
    void texts_of_all_sorts_of_characters_come_back_as_they_were() {
        Random random = new Random(7);
        String alphabet = "ab1-:#,[]{}&*!|>'\"%@`?=. \n\t\\~_/+eé€\uFEFF\u0001";
        for (int n = 0; n < 2000; n++) {
            String text = random.ints(1 + random.nextInt(8), 0, alphabet.length())
                    .mapToObj(i -> alphabet.substring(i, i + 1))
                    .collect(Collectors.joining());
            assertEquals(text, returned(text));
        }
    }

    /** A text as a value in a block map and in a one-line map, read back. */
    private static String returned(String text) {
        String yaml = new YamlText()
                .write(Entries.block().put("topology", "t").put("description", text))
                .open("vpcs")
                .entry(
                        "vpc-0a",
                        Entries.line().put("cidrs", List.of("10.0.0.0/16")).put("description", text))
                .end(new Notes());
        Reading reading = TopologyReader.readText("t.yaml", yaml);
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new AssertionError(unreadable.text());
        }
        Topology topology = ((Reading.Read) reading).topology();
        String inBlock = topology.label().description().map(Text::value).orElseThrow();
        assertEquals(
                inBlock,
                topology.vpcs()
                        .get("vpc-0a")
                        .label()
                        .description()
                        .map(Text::value)
                        .orElseThrow());
        return inBlock;
    }
}
