package dev.hopwise.reasoning;

import dev.hopwise.reasoning.OwnRulesException.Fault;
import dev.hopwise.source.Where;
import dev.hopwise.verdict.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Whether rules of the user's own say of themselves what a report needs to know. */
final class OwnRuleCheck {
    private static final Pattern NAME = Pattern.compile("([A-Z]{2,8}-[0-9]{3}) [a-z0-9-]+");
    private static final List<String> KEYS = List.of("kind", "severity", "message", "because", "remedy");
    private static final String FORM =
            "@kind(\"finding\"), @severity of error, warning or info, and sentences for @message, @because and @remedy";

    private final Set<String> taken;
    private final Map<String, Where> places = new HashMap<>();
    private final Map<String, Where> ids = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param names the full names of the rules that are there already */
    OwnRuleCheck(Stream<String> names) {
        this.taken = names.map(OwnRuleCheck::id).collect(Collectors.toSet());
    }

    private static String id(String name) {
        return name.substring(0, Math.max(0, name.indexOf(' ')));
    }

    void check(RuleDescr rule, Where where) {
        String name = rule.getName();
        if (!NAME.matcher(name).matches()) {
            report(where, "the rule \"" + name + "\"", "an id and a name, as in \"ACME-001 ports-by-name\"");
            return;
        }
        Where first = ids.putIfAbsent(id(name), where);
        if (taken.contains(id(name))) {
            report(where, id(name) + " is an id of Hopwise's own", "another id, such as ACME-001");
        } else if (first != null) {
            report(where, id(name) + " a second time, after " + first, "an id for each rule");
        }
        places.put(name, where);
        List<String> lacking = KEYS.stream()
                .filter(key -> !isSaid(key, says(rule, key)))
                .map(key -> "@" + key)
                .toList();
        if (!lacking.isEmpty()) {
            report(where, name + " without " + String.join(", ", lacking), FORM);
        }
    }

    private static boolean isSaid(String key, Optional<String> text) {
        return text.filter(said -> switch (key) {
                    case "kind" -> said.equals("finding");
                    case "severity" ->
                        Stream.of(Severity.values()).map(Severity::word).anyMatch(said::equals);
                    default -> !said.isBlank();
                })
                .isPresent();
    }

    private static Optional<String> says(RuleDescr rule, String key) {
        return Optional.ofNullable(rule.getAnnotation(key))
                .map(AnnotationDescr::getSingleValue)
                .map(Object::toString)
                .map((Function<String, String>) AnnotationDescr::unquote);
    }

    private void report(Where where, String found, String expected) {
        faults.add(new Fault(where, found, expected));
    }

    List<Fault> faults() {
        return faults;
    }

    /** Where each rule stands, by its full name. */
    Map<String, Where> places() {
        return places;
    }
}
