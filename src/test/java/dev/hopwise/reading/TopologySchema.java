package dev.hopwise.reading;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import dev.hopwise.source.Where;
import dev.hopwise.topology.Doc;
import dev.hopwise.topology.Endpoint;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Key;
import dev.hopwise.topology.Label;
import dev.hopwise.topology.Only;
import dev.hopwise.topology.Project;
import dev.hopwise.topology.Required;
import dev.hopwise.topology.Topology;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schemas of the topology file and the project file, from the same records that the reader fills. */
final class TopologySchema {
    private static final YAMLMapper YAML = new YAMLMapper();

    private TopologySchema() {}

    static ObjectNode generate() {
        return generate(Topology.class, "Hopwise topology, version 1");
    }

    static ObjectNode generate(Class<? extends Record> type, String title) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.FLATTENED_OPTIONALS)
                // A key has its own words, even where they are those of its type.
                .without(Option.DUPLICATE_MEMBER_ATTRIBUTE_CLEANUP_AT_THE_END);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(new SchemaForms())
                .withDescriptionResolver(TopologySchema::typeDescription)
                .withTypeAttributeOverride((node, scope, context) -> closeRecord(node, scope))
                .withTypeAttributeOverride((node, scope, context) -> excuseService(node, scope));
        config.forFields()
                .withIgnoreCheck(TopologySchema::isNoKey)
                .withPropertyNameOverrideResolver(
                        field -> annotation(field, Key.class).map(Key::value).orElse(null))
                .withTargetTypeOverridesResolver(field -> field.getType().isInstanceOf(Optional.class)
                        ? List.of(field.getType()
                                .typeParametersFor(Optional.class)
                                .get(0))
                        : null)
                .withRequiredCheck(field -> annotation(field, Required.class).isPresent())
                .withInstanceAttributeOverride((node, field, context) -> describe(node, field));
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(type);
        ObjectNode titled = YAML.createObjectNode();
        titled.set("$schema", schema.remove("$schema"));
        titled.put("title", title);
        titled.setAll(schema);
        return titled;
    }

    private static String typeDescription(TypeScope scope) {
        Doc doc = scope.getType().getErasedType().getAnnotation(Doc.class);
        return doc == null ? null : doc.value();
    }

    /** What the reader fills in by itself, or reads as part of a {@link Label}. */
    private static boolean isNoKey(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        return field.isStatic() || type == String.class || type == Where.class || type == Label.class;
    }

    private static void describe(ObjectNode node, FieldScope field) {
        annotation(field, Doc.class).ifPresent(doc -> describe(node, doc));
        annotation(field, Only.class).ifPresent(only -> {
            ArrayNode words = node.putArray("enum");
            Arrays.stream(only.value()).forEach(words::add);
        });
    }

    private static void describe(ObjectNode node, Doc doc) {
        String fallback = doc.fallback().isEmpty() ? "" : " Default: " + doc.fallback() + ".";
        node.put("description", doc.value() + "." + fallback);
        ArrayNode examples = node.putArray("examples");
        Arrays.stream(doc.example()).map(YAML::readTree).forEach(examples::add);
    }

    /** A record takes the keys it has, those of its label, and no others. */
    private static void closeRecord(ObjectNode node, TypeScope scope) {
        Class<?> type = scope.getType().getErasedType();
        boolean hasLabel = type.isRecord()
                && Arrays.stream(type.getRecordComponents()).anyMatch(part -> part.getType() == Label.class);
        if (hasLabel && node.path("properties") instanceof ObjectNode properties) {
            node.put("additionalProperties", false);
            label(properties);
        } else if (type == Project.class) {
            node.put("additionalProperties", false);
        }
    }

    /** What every object may carry: the components of a {@link Label}. */
    private static void label(ObjectNode properties) {
        for (RecordComponent part : Label.class.getRecordComponents()) {
            ObjectNode form = part.getType() == Map.class ? SchemaForms.texts() : SchemaForms.text();
            describe(form, part.getAnnotation(Doc.class));
            properties.set(part.getName(), form);
        }
    }

    /** An instanceConnect endpoint has one service only, so it need not be written. */
    private static void excuseService(ObjectNode node, TypeScope scope) {
        if (scope.getType().getErasedType() == Endpoint.class && node.has("required")) {
            node.putArray("required").add("type");
            ObjectNode unless = node.putObject("if");
            unless.putObject("properties").putObject("type").put("const", EndpointType.INSTANCE_CONNECT.word());
            unless.putArray("required").add("type");
            node.putObject("else").putArray("required").add("service");
        }
    }

    private static <A extends Annotation> Optional<A> annotation(FieldScope field, Class<A> type) {
        Class<?> declaring = field.getDeclaringType().getErasedType();
        Map<String, RecordComponent> components = Arrays.stream(
                        Optional.ofNullable(declaring.getRecordComponents()).orElse(new RecordComponent[0]))
                .collect(java.util.stream.Collectors.toMap(RecordComponent::getName, part -> part));
        return Optional.ofNullable(components.get(field.getDeclaredName()))
                .map(component -> component.getAnnotation(type));
    }
}
