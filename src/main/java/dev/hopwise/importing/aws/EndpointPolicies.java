package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policies of endpoints: JSON inside JSON, written as YAML unless they allow everything. */
final class EndpointPolicies {
    /** Deeper than any policy goes, and not so deep that the file would not load. */
    private static final int DEEPEST = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final Material material;

    EndpointPolicies(Material material) {
        this.material = material;
    }

    /** The document; empty where it is the full-access one, or none that is understood, which is noted. */
    Optional<Entries> written(DescribedEndpoint endpoint) {
        if (endpoint.policy().isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode document = JSON.readTree(endpoint.policy().get());
            if (isWhole(document)) {
                return isFullAccess(document) ? Optional.empty() : Optional.of(map(document));
            }
        } catch (JacksonException e) {
            // Noted below; the parser's words may quote the policy at length.
        }
        material.notes().add(endpoint.id(), "its policy, which is no whole policy document; full access counts");
        return Optional.empty();
    }

    /** Whether every statement says what it does with what: AWS takes no others. */
    private static boolean isWhole(JsonNode document) {
        JsonNode written = document.path("Statement");
        List<JsonNode> statements = written.isArray() ? List.copyOf(written.values()) : List.of(written);
        return document.isObject()
                && statements.stream()
                        .allMatch(statement -> List.of("Allow", "Deny")
                                        .contains(statement.path("Effect").asString(""))
                                && statement.has("Action") != statement.has("NotAction")
                                && statement.has("Resource") != statement.has("NotResource"));
    }

    private static boolean isFullAccess(JsonNode document) {
        JsonNode statements = document.path("Statement");
        JsonNode only = statements.isArray() && statements.size() == 1 ? statements.get(0) : statements;
        JsonNode principal = only.path("Principal");
        return only.isObject()
                && only.properties().stream()
                        .allMatch(entry -> List.of("Sid", "Effect", "Principal", "Action", "Resource")
                                .contains(entry.getKey()))
                && only.path("Effect").asString("").equals("Allow")
                && isAny(only.path("Action"))
                && isAny(only.path("Resource"))
                && (isAny(principal) || isAny(principal.path("AWS")));
    }

    private static boolean isAny(JsonNode value) {
        JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
        return only.asString("").equals("*");
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            return node.values().stream().map(EndpointPolicies::value).toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        // Numbers stay as they are written: an account number keeps its zeros so.
        return node.asString("");
    }

    private static Entries map(JsonNode node) {
        Entries map = Entries.block();
        node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }
}
