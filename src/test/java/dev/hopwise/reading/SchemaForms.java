package dev.hopwise.reading;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.End;
import dev.hopwise.topology.EndpointSubnet;
import dev.hopwise.topology.Flag;
import dev.hopwise.topology.InternetGateway;
import dev.hopwise.topology.Ip;
import dev.hopwise.topology.Number;
import dev.hopwise.topology.Peer;
import dev.hopwise.topology.Policy;
import dev.hopwise.topology.Protocols;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Text;
import dev.hopwise.topology.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the types that are more than their components look in JSON Schema. */
final class SchemaForms implements CustomDefinitionProviderV2 {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESS = "[0-9A-Fa-f:.]+";
    private static final String PROTOCOL =
            "^(all|(tcp|udp)(/[0-9]{1,5}(-[0-9]{1,5})?)?|(icmp|icmpv6)(/[0-9]{1,3}){0,2}|[0-9]{1,3})$";
    private static final Set<Class<?>> NAMES = Set.of(Text.class, Ref.class, End.class, Peer.class);

    @Override
    public CustomDefinition provideCustomSchemaDefinition(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode form = form(type, context);
        // Null is the generator's word for "as you would have done".
        return form == null
                ? null
                : new CustomDefinition(
                        form,
                        isNamed(type)
                                ? CustomDefinition.DefinitionType.STANDARD
                                : CustomDefinition.DefinitionType.INLINE,
                        CustomDefinition.AttributeInclusion.YES);
    }

    /** Lists and maps have no names of their own. */
    private static boolean isNamed(ResolvedType type) {
        return type.getTypeParameters().isEmpty();
    }

    private ObjectNode form(ResolvedType type, SchemaGenerationContext context) {
        Class<?> plain = type.getErasedType();
        if (plain == List.class) {
            return list(type.typeParametersFor(List.class).get(0), context);
        }
        if (plain == Map.class) {
            return map(type.typeParametersFor(Map.class).get(1), context);
        }
        if (plain == InternetGateway.class) {
            ObjectNode record = context.createStandardDefinition(type, this);
            return anyOf(text(), record);
        }
        if (plain == Policy.class) {
            return anyOf(
                    JSON.createObjectNode().put("const", "full-access"),
                    JSON.createObjectNode().put("type", "object"));
        }
        return plain == Protocols.class ? oneOrMore(protocol(), 1) : scalar(plain);
    }

    static ObjectNode text() {
        // A name may look like a number or a truth value in YAML; what is written counts.
        ObjectNode node = JSON.createObjectNode();
        node.putArray("type").add("string").add("number").add("boolean");
        return node;
    }

    /** Texts by key. */
    static ObjectNode texts() {
        ObjectNode node = JSON.createObjectNode().put("type", "object");
        node.set("additionalProperties", text());
        return node;
    }

    private static ObjectNode scalar(Class<?> type) {
        if (NAMES.contains(type)) {
            return text();
        }
        if (type == Number.class) {
            return JSON.createObjectNode().put("type", "integer");
        }
        if (type == Flag.class) {
            return JSON.createObjectNode().put("type", "boolean");
        }
        if (type == Block.class) {
            return pattern("^" + ADDRESS + "(/[0-9]{1,3})?$");
        }
        if (type == Ip.class) {
            return pattern("^" + ADDRESS + "$");
        }
        if (Word.class.isAssignableFrom(type)) {
            ObjectNode node = JSON.createObjectNode();
            ArrayNode words = node.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(Word.class::cast)
                    .map(Word::word)
                    .forEach(words::add);
            return node;
        }
        return null;
    }

    private static ObjectNode list(ResolvedType item, SchemaGenerationContext context) {
        if (item.getErasedType() == EndpointSubnet.class) {
            ObjectNode addresses = JSON.createObjectNode().put("type", "object");
            addresses.set("additionalProperties", pattern("^" + ADDRESS + "$"));
            ObjectNode subnets = oneOrMore(text(), 0);
            subnets.withArray("anyOf").add(addresses);
            return subnets;
        }
        ObjectNode scalar = scalar(item.getErasedType());
        if (scalar != null) {
            return oneOrMore(scalar, 0);
        }
        ObjectNode node = JSON.createObjectNode().put("type", "array");
        node.set("items", context.createDefinitionReference(item));
        return node;
    }

    private static ObjectNode map(ResolvedType value, SchemaGenerationContext context) {
        ObjectNode node = JSON.createObjectNode().put("type", "object");
        node.set(
                "propertyNames", pattern("^[^\\s/@]+$").put("description", "An id: text without spaces, '/' and '@'."));
        node.set("additionalProperties", context.createDefinitionReference(value));
        return node;
    }

    private static ObjectNode protocol() {
        ObjectNode number =
                JSON.createObjectNode().put("type", "integer").put("minimum", 0).put("maximum", 255);
        return anyOf(pattern(PROTOCOL), number);
    }

    private static ObjectNode oneOrMore(ObjectNode item, int least) {
        ObjectNode list = JSON.createObjectNode().put("type", "array");
        list.set("items", item);
        if (least > 0) {
            list.put("minItems", least);
        }
        return anyOf(item, list);
    }

    private static ObjectNode pattern(String regex) {
        return JSON.createObjectNode().put("type", "string").put("pattern", regex);
    }

    private static ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode anyOf = node.putArray("anyOf");
        Arrays.stream(choices).forEach(anyOf::add);
        return node;
    }
}
