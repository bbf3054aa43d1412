package dev.hopwise.reasoning.fact;

import dev.hopwise.source.Where;
import java.util.List;

/**
 * What a rule finds wrong or unwise in the file.
 *
 * @param rule the name of the rule
 * @param resource what it is about
 * @param where the place in the file to change
 * @param evidence what the rule looked at
 */
public record Finding(String rule, Evidence resource, Where where, List<Evidence> evidence) {
    /** The id of the rule. */
    public String id() {
        return rule.substring(0, rule.indexOf(' '));
    }

    /** The word for what it is about. */
    public String kind() {
        return resource instanceof Thing thing ? thing.id().kind().word() : resource.role();
    }

    /** At the first evidence, or where there is none at the resource. */
    public static Finding of(String rule, Evidence resource, Evidence... evidence) {
        return new Finding(
                rule, resource, evidence.length > 0 ? evidence[0].where() : resource.where(), List.of(evidence));
    }
}
