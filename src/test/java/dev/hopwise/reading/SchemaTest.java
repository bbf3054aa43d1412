package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {
    private static final Pattern MODELINE = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
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

    static Stream<Path> examples() throws IOException {
        List<Path> examples = new ArrayList<>(List.of(Path.of("bench", "every-kind.yaml")));
        for (String folder : List.of("topologies", "docs/recipes")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(it -> it.toString().endsWith(".yaml")).forEach(examples::add);
            }
        }
        return examples.stream();
    }

    /** So that an editor completes and checks it as soon as it is opened. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValidAndNamesItsSchema(Path example) throws IOException {
        String text = Files.readString(example);
        assertEquals(List.of(), complaints(text));
        Matcher named = MODELINE.matcher(text);
        assertTrue(named.find(), example + " names no schema");
        assertEquals(CHECKED_IN, example.resolveSibling(named.group(1)).normalize());
    }

    /** Broken files: what an editor underlines is what is broken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topology: shop                        | topologie: shop                       | topologie
            vpcs:                                 | vpc:                                  | 'vpc'
            cidrs: [10.0.0.0/16]                  | cidr: [10.0.0.0/16]                   | 'cidr'
            cidrs: [10.0.0.0/16]                  | cidrs: { first: 10.0.0.0/16 }         | /vpcs/shop/cidrs
            dnsSupport: true                      | dnsSupport: perhaps                   | dnsSupport
            web-a: { az: us-east-1a, cidr: 10.0.0.0/24, routeTable: public } | web-a: [10.0.0.0/24] | web-a
            routeTable: private                   | routetable: private                   | 'routetable'
            { to: 0.0.0.0/0, via: igw-shop }      | { to: 0.0.0.0/0, through: igw-shop }  | 'through'
            { to: 0.0.0.0/0, via: igw-shop }      | { to: 0.0.0.0/0, via: igw-shop, state: broken } | state
            main: true                            | main: maybe                           | main
            { rule: 100, allow: tcp/8080, from: 10.0.0.0/24 } | { rule: first, allow: tcp/8080, from: 10.0.0.0/24 } | rule
            { rule: 100, allow: all, to: 0.0.0.0/0 } | { number: 100, allow: all, to: 0.0.0.0/0 } | 'number'
            { allow: tcp/443, from: 0.0.0.0/0 }   | { permit: tcp/443, from: 0.0.0.0/0 }  | 'permit'
            ip: 10.0.0.10, publicIp               | ips: 10.0.0.10, publicIp              | 'ips'
            securityGroups: [app]                 | securityGroups: { app: true }         | app-1
            { type: gateway, service: s3, routeTables: [private] } | { type: door, service: s3, routeTables: [private] } | type
            { traffic: ALL, destination: s3 }     | { traffic: SOME, destination: s3 }    | traffic
            status: active                        | status: broken                        | status
            between: [shop, data]                 | between: { a: shop }                 | between
            verdict: allowed                      | verdict: fine                         | verdict
            { from: shop/app-1, service: s3 }     | { from: shop/app-1, on: tcp/443 }     | service
            """)
    void whatIsBrokenIsRefusedWhereItIs(String right, String broken, String word) throws IOException {
        String text = shop().replace(right, broken);
        assertNotEquals(shop(), text);
        String complaints = complaints(text).toString();
        assertTrue(complaints.contains(word), complaints);
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
