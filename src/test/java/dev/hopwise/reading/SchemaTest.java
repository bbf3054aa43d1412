package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final Path CHECKED_IN = Path.of("schema", "topology.schema.json");

    @Test
    void theCheckedInSchemaIsWhatTheRecordsSay() throws IOException {
        String generated = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(TopologySchema.generate())
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, generated);
        }
        assertEquals(Files.readString(CHECKED_IN), generated, "refresh with -Dgolden.update=true");
    }

    @Test
    void theCompleteSmallFileIsValid() throws IOException {
        assertEquals(List.of(), complaints(shop()));
    }

    @Test
    void aMisspeltKeyIsRefused() throws IOException {
        List<String> complaints = complaints(shop().replace("securityGroups:", "securityGroup:"));
        assertTrue(complaints.toString().contains("'securityGroup'"), complaints.toString());
    }

    private static String shop() throws IOException {
        try (var in = SchemaTest.class.getResourceAsStream("shop.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> complaints(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CHECKED_IN), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
