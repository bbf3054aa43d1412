package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hopwise.topology.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {
    private static final Path CHECKED_IN = Path.of("schema", "topology.schema.json");
    private static final Path PROJECT = Path.of("schema", "project.schema.json");

    @Test
    void theCheckedInSchemaIsWhatTheRecordsSay() throws IOException {
        assertGenerated(CHECKED_IN, TopologySchema.generate());
        assertGenerated(PROJECT, TopologySchema.generate(Project.class, "Hopwise project, version 1"));
    }

    private static void assertGenerated(Path checkedIn, ObjectNode schema) throws IOException {
        String generated = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(checkedIn.getParent());
            Files.writeString(checkedIn, generated);
        }
        assertEquals(Files.readString(checkedIn), generated, "refresh with -Dgolden.update=true");
    }

    @Test
    void aProjectFileIsValidAndAMisspeltKeyOfItIsNot() throws IOException {
        assertEquals(List.of(), complaints(PROJECT, "files: [topologies/**/*.yaml]\nfailOn: warning\nselect: PCX\n"));
        String complaints =
                complaints(PROJECT, "file: [topologies]\nfailOn: warnings\n").toString();
        assertTrue(complaints.contains("'file'") && complaints.contains("failOn"), complaints);
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
        return complaints(CHECKED_IN, yaml);
    }

    private static List<String> complaints(Path checkedIn, String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(checkedIn), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
