package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.source.Where;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A condition of a policy's statement: a comparison of one key of the request's context.
 *
 * @param operator in IAM's spelling
 * @param name the key, as written
 * @param known those of the values that are ids of VPCs or endpoints of the file
 * @param from the packets from the addresses that the values are
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">IAM</a>
 */
public record PolicyCondition(
        PolicyStatement statement,
        String operator,
        String name,
        List<String> values,
        Set<String> known,
        Coverage from,
        Where where)
        implements Evidence {
    private static final String IF_EXISTS = "IfExists";

    /** The key; IAM reads keys in any case. */
    public String getKey() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for what is none of its values. */
    public boolean isNegated() {
        return operator.contains("Not");
    }

    /** Whether it asks only where the request has the key. */
    public boolean isIfExists() {
        return operator.endsWith(IF_EXISTS);
    }

    /** Whether it asks if the request has the key, and not for a value. */
    public boolean isNullCheck() {
        return operator.equals("Null");
    }

    /** Whether a null check asks for a request without the key. */
    public boolean isForAbsence() {
        return values.contains("true");
    }

    /** Whether it is for keys of several values: {@code ForAllValues:}, {@code ForAnyValue:}. */
    public boolean isForSeveral() {
        return operator.contains(":");
    }

    /** Whether it surely holds where its key has this value. */
    public boolean holds(ContextKey value) {
        return compare(value).orElse(false);
    }

    /** Whether it surely fails where its key has this value. */
    public boolean fails(ContextKey value) {
        return !compare(value).orElse(true);
    }

    /** Empty where it is open. */
    private Optional<Boolean> compare(ContextKey value) {
        return matches(value).map(matched -> matched != isNegated());
    }

    private Optional<Boolean> matches(ContextKey value) {
        String plain = operator.replaceFirst(IF_EXISTS + "$", "").replace("Not", "");
        return switch (plain) {
            case "IpAddress" -> isFrom(value.from());
            case "StringEquals" -> isNamed(value, values.contains(value.text()));
            case "StringEqualsIgnoreCase" -> isNamed(value, values.stream().anyMatch(value.text()::equalsIgnoreCase));
            case "StringLike", "ArnLike", "ArnEquals" ->
                isNamed(value, values.stream().anyMatch(one -> new Wildcard(one).covers(new Wildcard(value.text()))));
            default -> Optional.empty();
        };
    }

    /** A name that the file made up may be that of any value but the file's other names; an address is no name. */
    private Optional<Boolean> isNamed(ContextKey value, boolean matched) {
        return Optional.of(matched)
                .filter(yes -> yes || !value.text().isEmpty() && (value.fixed() || known.containsAll(values)));
    }

    private Optional<Boolean> isFrom(PacketSet source) {
        return from.certain().contains(source)
                ? Optional.of(true)
                : Optional.of(false).filter(none -> !from.possible().overlaps(source));
    }

    @Override
    public String role() {
        return "condition";
    }

    @Override
    public String text() {
        return (operator + " " + name + " " + String.join(", ", values)).replace("  ", " ");
    }
}
