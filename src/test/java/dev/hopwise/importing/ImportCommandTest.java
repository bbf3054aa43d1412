package dev.hopwise.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hopwise.cli.HopwiseCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String WHOLE = """
            {"Vpcs": [{"VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/16", "OwnerId": "111122223333", "Region": "us-east-1"}],
             "RouteTables": [], "NetworkAcls": [], "SecurityGroups": []}
            {"VpcId": "vpc-0a", "EnableDnsSupport": {"Value": true}}
            {"VpcId": "vpc-0a", "EnableDnsHostnames": {"Value": false}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void answers() throws IOException {
        Files.writeString(folder.resolve("vpcs.json"), WHOLE);
    }

    private int run(String... arguments) {
        String[] all =
                Stream.concat(Stream.of("import", "aws"), Stream.of(arguments)).toArray(String[]::new);
        return HopwiseCommand.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    @Test
    void the_file_goes_to_standard_output_and_the_summary_to_standard_error() {
        assertEquals(0, run(folder.toString(), "--name", "shop", "--strict"));
        assertEquals("""
                topology: shop
                defaults: { region: us-east-1, account: "111122223333" }

                vpcs:
                  vpc-0a:
                    cidrs: [10.0.0.0/16]
                """, out.toString());
        assertEquals("hopwise: imported 1 VPC; everything was carried over" + System.lineSeparator(), err.toString());
    }

    @Test
    void strict_ends_with_1_when_something_is_left_out_and_still_writes_the_file() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "x");
        Path file = folder.resolve("made/here/shop.yaml");
        assertEquals(1, run(folder.toString(), "-o", file.toString(), "--strict"));
        assertTrue(Files.readString(file).endsWith("# Not carried over:\n# - notes.txt: not JSON, so not read\n"));
        assertTrue(err.toString().contains("1 thing was not carried over"), err.toString());
        assertEquals("", out.toString());
        assertEquals(0, run(folder.toString(), "-o", file.toString()));
    }

    @Test
    void a_second_import_into_the_folder_itself_gives_the_same_bytes() throws IOException {
        Path file = folder.resolve("shop.yaml");
        assertEquals(0, run(folder.toString(), "-o", file.toString()));
        String first = Files.readString(file);
        assertEquals(0, run(folder.toString(), "-o", file.toString()));
        assertEquals(first, Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("shop.yaml", "vpcs.json"),
                    files.map(it -> it.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void broken_json_ends_with_3_and_leaves_the_old_file_alone() throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.writeString(file, "topology: old\n");
        Files.writeString(folder.resolve("broken.json"), "{\"Subnets\": [}");
        assertEquals(3, run(folder.toString(), "-o", file.toString()));
        assertEquals("topology: old\n", Files.readString(file));
        assertTrue(err.toString().startsWith(folder.resolve("broken.json") + ":1:"), err.toString());
    }

    @Test
    void what_cannot_be_meant_is_wrong_usage() {
        assertEquals(2, run());
        assertEquals(2, run(folder.toString(), "--name", " "));
        assertEquals(2, run(folder.toString(), "-o", folder.toString()));
        assertEquals(2, HopwiseCommand.run(new PrintWriter(out), new PrintWriter(err), "import"));
        assertEquals(3, run(folder.resolve("missing").toString()));
        assertFalse(err.toString().contains("fault of Hopwise"), err.toString());
    }
}
