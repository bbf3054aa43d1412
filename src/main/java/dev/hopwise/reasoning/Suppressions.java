package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Covered;
import dev.hopwise.reasoning.fact.Suppression;
import dev.hopwise.topology.Pragma;
import dev.hopwise.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The findings that a file accepts, in entries of {@code suppress} and in comments. */
final class Suppressions {
    private static final String ANY = "*";

    private Suppressions() {}

    static List<Suppression> of(Topology topology, List<Pragma> pragmas) {
        return Stream.concat(
                        topology.suppress().stream().map(Suppressions::of),
                        pragmas.stream().flatMap(Suppressions::of))
                .toList();
    }

    private static Suppression of(dev.hopwise.topology.Suppression entry) {
        String on = entry.on().value();
        return new Suppression(
                entry.rule().value(),
                on.equals(ANY) ? new Covered.Everything() : new Covered.Named(on),
                entry.reason().value(),
                entry.until().map(until -> LocalDate.parse(until.value())),
                entry.where());
    }

    private static Stream<Suppression> of(Pragma pragma) {
        Covered part = new Covered.Part(pragma.part(), pragma.from(), pragma.to());
        return pragma.rules().stream()
                .map(rule -> new Suppression(rule.value(), part, pragma.because(), pragma.until(), rule.where()));
    }
}
