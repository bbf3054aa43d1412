package dev.hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SchemaCommandTest {
    @Test
    void printsTheCheckedInSchemaAndNothingElse() throws IOException {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new SchemaCommand())
                .setOut(new PrintWriter(out))
                .execute();
        assertEquals(0, code);
        assertEquals(Files.readString(Path.of("schema", "topology.schema.json")), out.toString());
    }
}
