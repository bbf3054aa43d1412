package dev.hopwise.reasoning;

import dev.hopwise.source.Where;
import java.util.List;
import java.util.stream.Collectors;

/** Rules of the user's own that cannot be used. */
public final class OwnRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** What is wrong with a rule. */
    public record Fault(Where where, String found, String expected) {}

    OwnRulesException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, by its place. */
    public List<Fault> faults() {
        return faults;
    }
}
