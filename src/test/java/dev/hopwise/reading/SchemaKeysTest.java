package dev.hopwise.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hopwise.source.SourceText;
import dev.hopwise.topology.Project;
import dev.hopwise.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an editor shows of each key, and what it offers to write there. */
class SchemaKeysTest {
    private static final ObjectNode TOPOLOGY = TopologySchema.generate();
    private static final ObjectNode PROJECT = TopologySchema.generate(Project.class, "Hopwise project, version 1");
    private static final SchemaRegistry VALIDATORS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A key of the things that a record describes. */
    record Key(Class<? extends Record> of, String name, JsonNode schema, ObjectNode siblings, JsonNode types) {
        Stream<JsonNode> examples() {
            return schema.path("examples").valueStream();
        }

        @Override
        public String toString() {
            return of.getSimpleName() + "." + name;
        }
    }

    static List<Key> keys() {
        return Stream.concat(keys(TOPOLOGY, Topology.class), keys(PROJECT, Project.class))
                .toList();
    }

    private static Stream<Key> keys(ObjectNode schema, Class<? extends Record> root) {
        JsonNode types = schema.path("$defs");
        return Stream.concat(
                keysOf(schema, root, types),
                types.propertyStream().flatMap(type -> keys(type.getKey(), type.getValue(), types)));
    }

    /** A type may be a record, or a record that has a short form. */
    private static Stream<Key> keys(String name, JsonNode type, JsonNode types) {
        return Stream.concat(Stream.of(type), type.path("anyOf").valueStream())
                .filter(form -> form.has("properties"))
                .flatMap(form -> keysOf(form, record(name), types));
    }

    private static Stream<Key> keysOf(JsonNode form, Class<? extends Record> of, JsonNode types) {
        ObjectNode siblings = (ObjectNode) form.path("properties");
        return siblings.propertyStream()
                .map(property -> new Key(of, property.getKey(), property.getValue(), siblings, types));
    }

    private static Class<? extends Record> record(String name) {
        try {
            return Class.forName(Topology.class.getPackageName() + "." + name).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No record of the topology has the name of this type of the schema", e);
        }
    }

    /** So that none of them goes unseen by the tests below. */
    @Test
    void theKeysAreAllThatTheSchemasDeclare() {
        long declared = Stream.of(TOPOLOGY, PROJECT)
                .flatMap(schema -> schema.findValues("properties").stream())
                .flatMap(JsonNode::valueStream)
                .filter(property -> !property.has("const"))
                .count();
        assertEquals(declared, keys().size());
        assertTrue(declared > 200, declared + " keys");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyIsDescribedAndHasAnExample(Key key) {
        String description = key.schema().path("description").asString("");
        assertTrue(description.matches("(?s)\\S.+\\S\\."), "description: " + description);
        assertFalse(description.equalsIgnoreCase(key.name() + "."), "the description only repeats the key");
        assertTrue(key.examples().findAny().isPresent(), "no example");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void itsExamplesAreValid(Key key) {
        ObjectNode schema = key.schema().deepCopy().asObject();
        schema.set("$defs", key.types());
        assertEquals(
                List.of(),
                key.examples()
                        .flatMap(example -> VALIDATORS.getSchema(schema).validate(example).stream())
                        .map(Object::toString)
                        .toList());
    }

    /** Beside examples of the keys that must be written. */
    @ParameterizedTest
    @MethodSource("keys")
    void itsExamplesAreReadAsTheyStand(Key key) {
        key.examples().forEach(example -> {
            ObjectNode thing = new JsonMapper().createObjectNode();
            Shape.of(key.of()).slots().stream()
                    .filter(Shape.Slot::isRequired)
                    .forEach(slot -> thing.set(slot.key(), firstExample(key.siblings(), slot.key())));
            thing.set(key.name(), example);
            assertEquals(List.of(), problems(key.of(), thing.toString()));
        });
    }

    private static List<String> problems(Class<? extends Record> of, String thing) {
        Problems problems = new Problems();
        Node node = YamlTree.parse(SourceText.of("net.yaml", thing), ReadingLimits.DEFAULT, problems, "an example")
                .orElseThrow();
        new Binder(problems, new References()).record(of, "x", node.where(), node, Scope.TOPOLOGY);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    /** Names and blocks in examples are those of one network, so that they explain each other. */
    @Test
    void theExamplesOfATopologyAndItsVpcLoadTogether() {
        ObjectNode topology = firstExamples(TOPOLOGY.path("properties"));
        topology.remove("include");
        ((ObjectNode) topology.path("vpcs")).set("shop", firstExamples(TOPOLOGY.at("/$defs/Vpc/properties")));
        Reads.topology(topology.toString());
    }

    private static ObjectNode firstExamples(JsonNode properties) {
        ObjectNode examples = new JsonMapper().createObjectNode();
        properties
                .propertyStream()
                .map(Map.Entry::getKey)
                .forEach(key -> examples.set(key, firstExample(properties, key)));
        return examples;
    }

    private static JsonNode firstExample(JsonNode properties, String key) {
        return Optional.ofNullable(properties.path(key).path("examples").get(0)).orElseThrow();
    }
}
