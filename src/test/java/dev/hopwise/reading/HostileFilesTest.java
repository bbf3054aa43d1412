package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or meant to break the reader, end in an error that says what is wrong with them. */
class HostileFilesTest {
    /** Only guards against hanging; every one of these takes moments. */
    private static final Duration GUARD = Duration.ofMinutes(1);

    private static final List<String> SHARDS = List.of(
            "",
            "\n",
            "  ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            "> ",
            "'",
            "\"",
            "#",
            "? ",
            "<<: ",
            "~",
            "true",
            "0x",
            "::/0",
            "\t",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "\\",
            "@",
            "`",
            "/",
            "local",
            "tcp/443",
            "-1",
            "\uD83D\uDE00");

    @TempDir
    private Path folder;

    @Test
    void aliasesThatMultiplyAreStopped() {
        StringBuilder yaml = new StringBuilder("topology: t\na: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'j'; c++) {
            String alias = "*" + (char) (c - 1);
            yaml.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((alias + " , ").repeat(9))
                    .append(alias)
                    .append(" ]\n");
        }
        List<String> problems = problems(yaml.toString());
        assertEquals(
                List.of(
                        "net.yaml:6:43  error  aliases that stand for too much; expected aliases for at most 100000 values"),
                problems);
    }

    @Test
    void aliasesThatDeepenAreStopped() {
        StringBuilder yaml = new StringBuilder("topology: t\na0: &a0 " + "[".repeat(40) + "]".repeat(40) + "\n");
        yaml.append("a1: &a1 ")
                .append("[".repeat(40))
                .append("*a0")
                .append("]".repeat(40))
                .append('\n');
        assertEquals(
                List.of("net.yaml:3:49  error  an alias nested too deep; expected at most 64 levels"),
                problems(yaml.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void tenThousandLevelsAreTooDeep(String level) {
        List<String> problems = problems("topology: t\nvpcs:\n  " + level.repeat(10_000));
        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).endsWith("lists and maps nested 65 deep; expected at most 64 levels")
                        || problems.get(0)
                                .endsWith("a key that is a list, a map or an alias; expected a word as the key"),
                problems.get(0));
    }

    @Test
    void deepIndentationIsTooDeep() {
        StringBuilder yaml = new StringBuilder("topology: t\nvpcs:\n");
        for (int i = 1; i < 2_000; i++) {
            yaml.append(" ".repeat(i)).append("a:\n");
        }
        assertEquals(
                List.of("net.yaml:66:65  error  lists and maps nested 65 deep; expected at most 64 levels"),
                problems(yaml.toString()));
    }

    @Test
    void anEndlessLineIsGivenUpEarly() {
        long[] taken = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 'x';
            }
        };
        Reading reading = TopologyReader.readStream("net.yaml", endless, ReadingLimits.DEFAULT);
        assertEquals(
                List.of("net.yaml:1:1  error  a line of more than 65536 characters; expected shorter lines"),
                Reads.problems(reading));
        assertTrue(taken[0] < 1_000_000, "read " + taken[0] + " bytes");
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() {
        String value = "x".repeat(65_536 - "topology: ".length());
        assertEquals(
                value, Reads.topology("topology: " + value + "\n").topology().value());
    }

    @Test
    void aTextOfAMillionLinesIsTooLong() {
        assertEquals(
                List.of("net.yaml:2:14  error  a text of 3000000 characters; expected at most 1000000 characters"),
                problems("topology: t\ndescription: |\n" + "  xx\n".repeat(1_000_000)));
    }

    @Test
    void allFilesTogetherHaveALimit() {
        ReadingLimits small = new ReadingLimits(20, 100, 100, 10, 10, 10, Optional.empty());
        InputStream in = new ByteArrayInputStream("topology: a\nneeds: []\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("net.yaml:3:1  error  more than 20 bytes; expected files of at most 20 bytes together"),
                Reads.problems(TopologyReader.readStream("net.yaml", in, small)));
    }

    @Test
    void binaryDataIsNoText() throws IOException {
        assertEquals(
                List.of("net.yaml:1:1  error  the character U+001F; expected text in UTF-8, not binary data"),
                problems(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
        assertEquals(
                List.of("net.yaml:1:12  error  the character NUL; expected text in UTF-8, not binary data"),
                problems("topology: t\0".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("net.yaml:2:4  error  the character U+001B; expected text in UTF-8, not binary data"),
                problems("a: 1\nb: \u001B[31m\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherEncodingsAreNamedAsSuch() throws IOException {
        assertEquals(
                List.of("net.yaml:2:10  error  bytes in net.yaml that are no UTF-8; expected text in UTF-8"),
                problems("a: 1\nb: ca caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                List.of("net.yaml:1:1  error  bytes in net.yaml that are no UTF-8; expected text in UTF-8"),
                problems("topology: t\n".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                List.of("net.yaml:1:2  error  the character NUL; expected text in UTF-8, not binary data"),
                problems("topology: t\n".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void anEmptyFileAndNoFileAndAFolderAreToldApart() throws IOException {
        String name = folder.toString().replace('\\', '/');
        assertEquals(List.of("net.yaml:1:1  error  net.yaml is empty; expected a topology"), problems(new byte[0]));
        assertEquals(
                List.of(name + ":1:1  error  " + name + " is a folder; expected a topology file"),
                Reads.problems(TopologyReader.read(folder, ReadingLimits.DEFAULT)));
        assertEquals(
                List.of(name + "/no.yaml:1:1  error  there is no file " + name + "/no.yaml; expected a topology file"),
                Reads.problems(TopologyReader.read(folder.resolve("no.yaml"), ReadingLimits.DEFAULT)));
    }

    @Test
    void charactersBeyondTheBasicPlaneMayStandAnywhere() {
        // The parser takes its input in pieces; whatever their length, some of these pairs lie across their ends.
        for (int shift = 0; shift < 2; shift++) {
            String faces = "a".repeat(shift) + "\uD83D\uDE00".repeat(20_000);
            assertEquals(
                    faces,
                    Reads.topology("topology: " + faces + "\n").topology().value());
        }
    }

    @Test
    void hugeNumbersAreTexts() {
        assertEquals(
                "0x" + "f".repeat(5_000),
                Reads.topology("topology: 0x" + "f".repeat(5_000) + "\n")
                        .topology()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%YAML 9.9\n---\ntopology: t\n",
                "topology: \"t\n",
                "topology: 't\n",
                "{",
                "}",
                "]",
                "&",
                "*",
                "!",
                "!<",
                "|",
                "@",
                "`",
                "%",
                "? ",
                ": ",
                "- - : ? -",
                "\"\\xZZ\"",
                "\"\\U00110000\"",
                "!%zz x",
                "[a: b: c]",
                "a: b: c",
                "a: - b",
                "--- >\n--- |\n",
                "topology: t\n...\n...\ngarbage: {",
                "\u0085\u2028\u2029",
                "topology: t\nvpcs: {:,:,}",
                "topology: &a &b t",
                "topology: &a *a"
            })
    void garbageIsAnErrorAndNoCrash(String garbage) {
        List<String> problems = problems(garbage);
        assertTrue(problems.stream().allMatch(line -> line.startsWith("net.yaml:")), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDamagedFileIsReadOrRefusedAndNeverACrash(long seed) throws IOException {
        String whole;
        try (InputStream in = HostileFilesTest.class.getResourceAsStream("shop.yaml")) {
            whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                int at = random.nextInt(damaged.length());
                int end = Math.min(damaged.length(), at + random.nextInt(6));
                damaged.replace(at, end, SHARDS.get(random.nextInt(SHARDS.size())));
            }
            Reading reading = TopologyReader.readText("net.yaml", damaged.toString());
            boolean isAnswered = reading instanceof Reading.Read
                    || reading instanceof Reading.Unreadable unreadable
                            && !unreadable.problems().isEmpty()
                            && unreadable.text().contains("net.yaml:");
            assertTrue(isAnswered, () -> "seed " + seed + ":\n" + damaged);
        }
    }

    @Test
    void aHundredThousandPragmasAreReadInTime() {
        String pragma = "# hopwise:ignore VPC-101 because=it is so\n";
        assertEquals(
                List.of("net.yaml:100002:1  error  unknown key 'vpc'; expected one of " + Reads.TOPOLOGY_KEYS
                        + "; maybe 'vpcs'"),
                problems("topology: t\n" + pragma.repeat(100_000) + "vpc: {}\n"));
    }

    @Test
    void aHundredThousandMistakesAreReportedInTime() {
        StringBuilder yaml = new StringBuilder("topology: t\nvpcs:\n  a:\n    cidrs: [10.0.0.0/16]\n    subnets:\n");
        for (int i = 0; i < 100_000; i++) {
            yaml.append("      k")
                    .append(i)
                    .append(": { cidr: 10.0.0.0/24, routeTable: q")
                    .append(i)
                    .append(" }\n");
        }
        List<String> problems = problems(yaml.toString());
        assertTrue(
                problems.get(0).startsWith("net.yaml:6:44  error  'q0' in routeTable of subnet k0"), problems.get(0));
        assertTrue(problems.get(1000).contains("1000 problems, and maybe more"), problems.get(1000));
    }

    private static List<String> problems(String yaml) {
        return assertTimeoutPreemptively(GUARD, () -> Reads.problems(yaml));
    }

    private List<String> problems(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("net.yaml"), bytes);
        String name = file.toString().replace('\\', '/');
        return assertTimeoutPreemptively(GUARD, () -> Reads.problems(TopologyReader.read(file, ReadingLimits.DEFAULT)))
                .stream()
                .map(line -> line.replace(name, "net.yaml"))
                .toList();
    }
}
