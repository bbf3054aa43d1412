package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input of which {@code lint} can make nothing: it says what is wrong, where, and what would do; and writes nothing. */
class UnusableInputTest {
    private static final String REPORT = "{ \"a report\": \"of yesterday\" }\n";

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    /** The error, in which {@code FILE} is the input; a report that is there stays, and none comes into being. */
    private void saysOf(String input, String error) throws IOException {
        Path old = folder.resolve("old.json");
        Path none = folder.resolve("none.sarif");
        Files.writeString(old, REPORT);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = HopwiseCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "lint",
                input,
                "-o",
                "json:" + old,
                "-o",
                "sarif:" + none);
        assertEquals(
                error,
                err.toString().replace(input, "FILE").replace(folder + "/", "").replace("\r", ""));
        assertEquals("", out.toString());
        assertEquals(3, code);
        assertEquals(REPORT, Files.readString(old));
        assertEquals(false, Files.exists(none));
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        saysOf(folder.resolve("missing.yaml").toString(), """
                FILE:1:1  error  there is no file FILE
                  expected a topology file
                """);
    }

    @Test
    void aFolderWithoutTopologies() throws IOException {
        write("part.yaml", "vpcs: {}\n");
        saysOf(
                folder.toString(),
                "FILE: no topology in this folder; a topology is a file *.yaml that has 'topology:'\n");
    }

    @Test
    void anEmptyFile() throws IOException {
        saysOf(write("net.yaml", ""), """
                FILE:1:1  error  FILE is empty
                    1 |\s
                      | ^ expected a topology
                """);
    }

    @Test
    void binaryData() throws IOException {
        saysOf(write("net.yaml", new byte[] {0x1F, (byte) 0x8B, 8, 0}), """
                FILE:1:1  error  the character U+001F
                  expected text in UTF-8, not binary data
                """);
    }

    @Test
    void anotherEncoding() throws IOException {
        saysOf(write("net.yaml", "topology: t\ndescription: caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)), """
                FILE:2:17  error  bytes in FILE that are no UTF-8
                  expected text in UTF-8
                """);
    }

    @Test
    void aTab() throws IOException {
        saysOf(write("net.yaml", "topology: t\nvpcs:\n\tshop: {}\n"), """
                FILE:3:1  error  a tab
                    3 |  shop: {}
                      | ^ expected spaces: YAML does not indent with tabs
                """);
    }

    @Test
    void anotherIndentation() throws IOException {
        saysOf(write("net.yaml", "topology: t\nvpcs:\n  shop:\n    cidrs: [10.0.0.0/16]\n   subnets: {}\n"), """
                FILE:5:4  error  a line that is indented other than those beside it
                    5 |    subnets: {}
                      |    ^ expected keys of a map, and items of a list, below each other
                """);
    }

    @Test
    void aKeyTwice() throws IOException {
        saysOf(write("net.yaml", "topology: t\nvpcs: {}\nvpcs: {}\n"), """
                FILE:3:1  error  the key 'vpcs' a second time
                    3 | vpcs: {}
                      | ^ expected each key once
                  See also FILE:2:1.
                """);
    }

    @Test
    void aMisspeltKey() throws IOException {
        saysOf(write("net.yaml", "topology: t\nnetworks:\n  hq: { cidr: [10.0.0.0/16] }\n"), """
                FILE:3:9  error  unknown key 'cidr' in network hq
                    3 |   hq: { cidr: [10.0.0.0/16] }
                      |         ^ expected one of cidrs, description, tags
                  Maybe 'cidrs'.
                """);
    }

    @Test
    void aBlockThatIsNone() throws IOException {
        saysOf(write("net.yaml", "topology: t\nvpcs:\n  shop: { cidrs: [10.0.0.0/33] }\n"), """
                FILE:3:19  error  '10.0.0.0/33' in cidrs of vpc shop
                    3 |   shop: { cidrs: [10.0.0.0/33] }
                      |                   ^ expected a CIDR block such as 10.0.0.0/16
                """);
    }

    @Test
    void aReferenceToNothing() throws IOException {
        saysOf(write("net.yaml", """
                topology: t
                vpcs:
                  shop:
                    cidrs: [10.0.0.0/16]
                    subnets:
                      web: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: publik }
                    routeTables: { public: {} }
                """), """
                FILE:6:61  error  'publik' in routeTable of subnet web of vpc shop names nothing
                    6 |       web: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: publik }
                      |                                                             ^ expected the id of a route table
                  Maybe 'public'.
                """);
    }

    @Test
    void aliasesThatMultiply() throws IOException {
        StringBuilder yaml = new StringBuilder("topology: t\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [%s]%n".formatted(i, i, ("*a" + (i - 1) + " , ").repeat(9) + "*a" + (i - 1) + " "));
        }
        saysOf(write("net.yaml", yaml.toString().replace("\r", "")), """
                FILE:6:52  error  aliases that stand for too much
                    6 | a4: &a4 [*a3 , *a3 , *a3 , *a3 , *a3 , *a3 , *a3 , *a3 , *a3 , *a3 ]
                      |                                                    ^ expected aliases for at most 100000 values
                """);
    }

    @Test
    void includesInACircle() throws IOException {
        write("part.yaml", "include: [net.yaml]\n");
        saysOf(write("net.yaml", "topology: t\ninclude: [part.yaml]\n"), """
                part.yaml:1:11  error  the include 'net.yaml' in a circle: FILE includes part.yaml
                    1 | include: [net.yaml]
                      |           ^ expected includes without a circle
                """);
    }

    @Test
    void nestedTooDeep() throws IOException {
        saysOf(write("net.yaml", "topology: t\nvpcs: " + "[".repeat(100) + "\n"), """
                FILE:2:70  error  lists and maps nested 65 deep
                    2 | vpcs: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
                      |                                                                      ^ expected at most 64 levels
                """);
    }
}
