package dev.hopwise.reasoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The same topology with its maps, routes and ACL entries in the opposite order. Only where a position means something it stays. */
public final class ReversedYaml {
    /** Of several groups the first in the file is blamed, so their order is kept. */
    private static final Set<String> KEPT_MAPS = Set.of("securityGroups");

    private ReversedYaml() {}

    /** An interface may have groups of several VPCs, where one group is in several. */
    private static boolean isKept(String key, Map<?, ?> map) {
        return KEPT_MAPS.contains(key) || key.equals("vpcs") && map.toString().contains("alsoIn=");
    }

    /** The topology as JSON, which is YAML too. */
    public static String of(String yaml) {
        return JsonMapper.shared()
                .writeValueAsString(reversed("", YAMLMapper.shared().readValue(yaml, Object.class)));
    }

    private static Object reversed(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            if (!isKept(key, map)) {
                Collections.reverse(entries);
            }
            Map<String, Object> reversed = new LinkedHashMap<>();
            entries.forEach(entry -> reversed.put(
                    entry.getKey().toString(), reversed(entry.getKey().toString(), entry.getValue())));
            return reversed;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(reversed("", item)));
            if (key.equals("routes") || isOfAnAcl(list)) {
                Collections.reverse(items);
            }
            return items;
        }
        return value;
    }

    private static boolean isOfAnAcl(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Map<?, ?> first && first.containsKey("rule");
    }
}
