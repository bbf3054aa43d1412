package dev.hopwise.reading;

import dev.hopwise.source.Where;
import dev.hopwise.topology.Attachment;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Route;
import dev.hopwise.topology.RouteState;
import dev.hopwise.topology.TransitGateway;
import dev.hopwise.topology.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reference of the topology: collected while binding, looked up once all things are known. */
final class References {
    private static final String LOCAL = "local";
    private static final int MOST_CANDIDATES = 10;

    private final List<Reference> references = new ArrayList<>();
    /** The targets of blackhole routes: a deleted target is how AWS comes by them (API: API_Route). */
    private final Set<Where> deleted = new HashSet<>();

    /** Whether things inside such a record are named after it: {@code shop/app}. */
    static boolean isOwner(Class<?> type) {
        return type == Vpc.class || type == TransitGateway.class;
    }

    /** Notes the references that a record holds, as its components' annotations say. */
    void note(Record record, Shape shape, List<Object> arguments, Scope scope) {
        if (record instanceof Route route && route.state().equals(Optional.of(RouteState.BLACKHOLE))) {
            deleted.add(route.via().where());
        }
        for (int i = 0; i < arguments.size(); i++) {
            Shape.Slot slot = shape.slots().get(i);
            if (slot.refersTo().isPresent()) {
                Scope place = scope.at(slot.key());
                // The subnets of an attachment are those of the VPC it attaches.
                Scope seen = record instanceof Attachment attachment
                                && slot.refersTo().get().contains(Kind.SUBNET)
                        ? place.seenFrom(attachment.vpc().map(Ref::text))
                        : place;
                Set<Kind> kinds = slot.refersTo().get();
                refs(arguments.get(i))
                        .filter(ref -> !(record instanceof Route && ref.text().equals(LOCAL)))
                        .forEach(ref -> add(ref, kinds, seen));
            }
        }
    }

    void add(Ref ref, Set<Kind> kinds, Scope scope) {
        references.add(new Reference(ref, kinds, scope));
    }

    private static Stream<Ref> refs(Object argument) {
        if (argument instanceof Ref ref) {
            return Stream.of(ref);
        }
        if (argument instanceof Optional<?> optional) {
            return optional.stream().flatMap(References::refs);
        }
        return argument instanceof List<?> list ? list.stream().flatMap(References::refs) : Stream.empty();
    }

    /** Reports every reference that names nothing, several things, or a thing that cannot be used from there. */
    void check(Names names, Membership membership, Problems problems) {
        for (Reference reference : references) {
            if (problems.isFull()) {
                return;
            }
            List<Id> found =
                    names.find(reference.ref().text(), reference.scope().owner(), reference.kinds());
            if (found.isEmpty() && deleted.contains(reference.ref().where())) {
                continue;
            }
            if (found.size() != 1) {
                report(reference, found, names, problems);
            } else {
                membership.check(reference, found.get(0), problems);
            }
        }
    }

    private static void report(Reference reference, List<Id> found, Names names, Problems problems) {
        String text = reference.ref().text();
        String written = reference.scope().describe(Quote.of(text));
        String kinds = kinds(reference.kinds());
        if (found.isEmpty()) {
            problems.report(
                    reference.ref().where(),
                    written + " names nothing",
                    "the id of " + kinds,
                    () -> suggestion(reference, names));
        } else {
            problems.report(reference.ref().where(), written + " is ambiguous", "one of " + candidates(found));
        }
    }

    private static Optional<String> suggestion(Reference reference, Names names) {
        List<String> nearest =
                names.nearest(reference.ref().text(), reference.scope().owner(), reference.kinds());
        // Of what belongs to another owner only security groups may be meant.
        boolean onlyOwn =
                reference.scope().owner().isPresent() && !reference.kinds().contains(Kind.SECURITY_GROUP);
        List<String> possible = nearest.stream()
                .filter(name -> !onlyOwn || name.indexOf('/') < 0)
                .toList();
        return Optional.of(possible).filter(list -> !list.isEmpty()).map(References::quoted);
    }

    /** {@code 'a', 'b' or 'c'}. */
    static String quoted(List<String> words) {
        return String.join(" or ", words.stream().map(Quote::of).toList());
    }

    /** With the kind, where the names alone do not tell them apart. */
    static String candidates(List<Id> found) {
        boolean namesDiffer = found.stream().map(Id::name).distinct().count() == found.size();
        String first = found.stream()
                .limit(MOST_CANDIDATES)
                .map(id -> namesDiffer ? id.name() : id.kind().word() + " " + id.name())
                .collect(Collectors.joining(", "));
        return found.size() > MOST_CANDIDATES ? first + " and " + (found.size() - MOST_CANDIDATES) + " more" : first;
    }

    /** {@code a route table}, or {@code a subnet or network interface}. */
    static String kinds(Set<Kind> kinds) {
        List<String> words = kinds.stream().sorted().map(References::words).toList();
        String last = words.get(words.size() - 1);
        String others = String.join(", ", words.subList(0, words.size() - 1));
        return (words.get(0).matches("[aei].*") ? "an " : "a ") + (others.isEmpty() ? "" : others + " or ") + last;
    }

    private static String words(Kind kind) {
        return kind.word().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
