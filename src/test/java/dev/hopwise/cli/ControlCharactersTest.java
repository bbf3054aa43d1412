package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.source.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a file says must not steer the terminal on which a report is read, nor the log of whoever runs it. */
class ControlCharactersTest {
    /** Colours, another title, and the same begun by one character; a beep, a carriage return, reversed reading, an end of line. */
    private static final String HOSTILE = "t\\e[31mX\\e]0;pwned\\a\\u009b5m\\r\\u202E\\n::error::y\\x7F";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String file(String name, String... changes) throws IOException {
        String text = """
                topology: "HOSTILE"
                description: "HOSTILE"
                vpcs:
                  v:
                    description: "HOSTILE"
                    tags: { Name: "HOSTILE" }
                    region: us-east-1
                    cidrs: [10.0.0.0/16]
                    internetGateway: igw
                    subnets:
                      s: { az: us-east-1a, cidr: 10.0.0.0/24, tags: { Name: "HOSTILE" }, description: "HOSTILE" }
                    securityGroups:
                      sg: { description: "HOSTILE", inbound: [ { allow: tcp/22, from: 0.0.0.0/0, description: "HOSTILE" } ] }
                    interfaces:
                      a: { subnet: s, ip: 10.0.0.10, securityGroups: [sg], tags: { Name: "HOSTILE" } }
                      b: { subnet: s, ip: 10.0.0.11, securityGroups: [sg], description: "HOSTILE" }
                  w: { cidrs: [10.1.0.0/16], tags: { Name: "HOSTILE" } }
                needs:
                  - { from: a, service: s3, description: "HOSTILE" }
                expect:
                  - { from: a, to: b, on: tcp/443, verdict: allowed, because: "HOSTILE" }
                """;
        for (int i = 0; i < changes.length; i += 2) {
            text = text.replace(changes[i], changes[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text.replace("HOSTILE", HOSTILE))
                .toString();
    }

    private String said(String... words) {
        out.getBuffer().setLength(0);
        int code = HopwiseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertTrue(code <= 1, err.toString());
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "lint FILE, text sarif json junit github markdown html",
        "explain FILE a b tcp/22, text json markdown html",
        "explain FILE a b, text json markdown html",
        "reach FILE, text json csv dot mermaid",
        "reach FILE --by subnet, text csv",
        "check FILE, text sarif json junit github markdown",
        "review OLD FILE, text json github markdown html",
        "peering FILE, text sarif json github markdown",
        "endpoints FILE, text sarif json junit github markdown",
        "flow-logs coverage FILE, text json markdown",
        "flow-logs coverage FILE --from a --to b --on tcp/22, text json markdown"
    })
    void noReportSteersATerminal(String command, String forms) throws IOException {
        String words = command.replace("FILE", file("new.yaml"))
                .replace(
                        "OLD",
                        file("old.yaml", "allow: tcp/22", "allow: tcp/23", "verdict: allowed", "verdict: blocked"));
        for (String form : forms.split(" ")) {
            String said = said(Stream.concat(Stream.of(words.split(" ")), Stream.of("--format", form))
                    .toArray(String[]::new));
            assertFalse(said.isEmpty());
            assertPlain(form, said);
            assertFalse(said.lines().anyMatch(it -> it.startsWith("::error::y")), said);
        }
        assertPlain(
                "text", said((words + " --color always").split(" ")).replaceAll("\u001b\\[(0|[12]|3\\d|1;3\\d)m", ""));
    }

    private static void assertPlain(String form, String said) {
        said.chars()
                .filter(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x202E)
                .findFirst()
                .ifPresent(c -> assertEquals("", form + " has " + Integer.toHexString(c) + ": " + said));
    }

    @Test
    void theColoursOfAFileAreNotThoseOfAReport() throws IOException {
        String said = said("reach", file("new.yaml"), "--color", "always");
        assertTrue(said.startsWith("\u001b[1mt\uFFFD[31mX\uFFFD]0;pwned\uFFFD\uFFFD5m"), said);
    }

    @Test
    void jsonKeepsWhatTheFileSays() throws IOException {
        String said = said("reach", file("new.yaml"), "--format", "json");
        assertTrue(said.contains("\\u009B5m"), said);
        assertEquals(
                "t\u001b[31mX\u001b]0;pwned\u0007\u009b5m\r\u202E\n::error::y\u007F",
                JsonMapper.shared().readTree(said).get("topology").asString());
    }

    @Test
    void anErrorDoesNotEither() {
        HopwiseCommand.run(new PrintWriter(out), new PrintWriter(err, true), "lint", folder + "/a\u001b[31m.yaml");
        assertFalse(err.toString().contains("\u001b"), err.toString());
    }

    @Test
    void whatIsNotSteeringStays() {
        assertEquals("größe → 名前 😀", PlainText.ofLines("größe → 名前 😀"));
    }
}
