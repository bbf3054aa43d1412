package dev.hopwise.reading;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * The core schema of YAML 1.2 (section 10.3.2), to the letter: the parser's own leaves out {@code ~} and {@code Null},
 * knows a tag of its own for {@code ${NAME}}, and tries patterns on every word.
 */
final class CoreResolver implements ScalarResolver, Schema {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    /** Longer than any null or boolean. */
    private static final int LONGEST_WORD = 5;

    @Override
    public Tag resolve(String value, Boolean implicit) {
        if (!implicit) {
            return Tag.STR;
        }
        if (value.length() <= LONGEST_WORD) {
            if (NULLS.contains(value)) {
                return Tag.NULL;
            }
            if (BOOLEANS.contains(value)) {
                return Tag.BOOL;
            }
        }
        if (!mayBeNumber(value)) {
            return Tag.STR;
        }
        return INTEGER.matcher(value).matches() ? Tag.INT : FLOAT.matcher(value).matches() ? Tag.FLOAT : Tag.STR;
    }

    /** Rules out, at a glance, the words, addresses and blocks that fill a topology. */
    private static boolean mayBeNumber(String value) {
        char first = value.charAt(0);
        return (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.')
                && value.indexOf('/') < 0
                && value.indexOf('.') == value.lastIndexOf('.');
    }

    @Override
    public ScalarResolver getScalarResolver() {
        return this;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return Map.of();
    }
}
