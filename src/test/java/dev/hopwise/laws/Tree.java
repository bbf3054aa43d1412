package dev.hopwise.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of a topology, taken apart to be changed. */
final class Tree {
    private final Map<String, Object> root;

    @SuppressWarnings("unchecked")
    Tree(String yaml) {
        this.root = YAMLMapper.shared().readValue(yaml, Map.class);
    }

    Map<String, Object> root() {
        return root;
    }

    /** As JSON, which is YAML too. */
    static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A map of maps; empty where it is left out, or left empty. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> maps(Map<String, Object> parent, String key) {
        Object maps = parent.get(key);
        return maps == null ? Map.of() : (Map<String, Map<String, Object>>) maps;
    }

    /** Every list of rules of {@code section}, such as securityGroups, with its direction, VPC by VPC. */
    void rules(String section, BiConsumer<String, List<Map<String, Object>>> each) {
        maps(root, "vpcs").values().forEach(vpc -> rules(vpc, section, each));
    }

    @SuppressWarnings("unchecked")
    static void rules(Map<String, Object> vpc, String section, BiConsumer<String, List<Map<String, Object>>> each) {
        maps(vpc, section).values().stream().filter(Objects::nonNull).forEach(filter -> {
            for (String direction : List.of("inbound", "outbound")) {
                if (filter.get(direction) instanceof List<?> rules) {
                    List<Map<String, Object>> copy = new ArrayList<>((List<Map<String, Object>>) rules);
                    filter.put(direction, copy);
                    each.accept(direction, copy);
                }
            }
        });
    }

    /** One of them by chance. */
    static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
