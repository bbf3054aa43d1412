package dev.hopwise.reading;

import dev.hopwise.packet.Cidr;
import dev.hopwise.topology.End;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.NetworkInterface;
import dev.hopwise.topology.Ref;
import dev.hopwise.topology.Suppression;
import dev.hopwise.topology.Topology;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people ask of the network: needs, expectations, and findings they accept. */
final class IntentCheck {
    private static final Set<Kind> ANYTHING = EnumSet.complementOf(EnumSet.of(Kind.ADDRESS));
    /** How reports call what a VPC has without writing it: its main route table, default ACL and default group. */
    private static final Set<String> IMPLIED = Set.of("main", "default");

    /** What the words of an end may name, by its prefix; services are {@link ServiceCheck}'s. */
    private static final Map<String, Set<Kind>> ENDS = Map.of(
            "",
            EnumSet.of(
                    Kind.NETWORK_INTERFACE,
                    Kind.INSTANCE,
                    Kind.NETWORK,
                    Kind.SUBNET,
                    Kind.SECURITY_GROUP,
                    Kind.VPC,
                    Kind.ENDPOINT,
                    Kind.INTERNET),
            "subnet",
            EnumSet.of(Kind.SUBNET),
            "sg",
            EnumSet.of(Kind.SECURITY_GROUP),
            "vpc",
            EnumSet.of(Kind.VPC),
            "endpoint",
            EnumSet.of(Kind.ENDPOINT),
            "dns",
            EnumSet.of(Kind.NETWORK_INTERFACE, Kind.INSTANCE));

    private final Names names;
    private final Problems problems;
    private final EndSyntax ends;

    IntentCheck(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.ends = new EndSyntax(problems);
    }

    void check(Topology topology) {
        topology.needs().forEach(need -> sender(need.from(), "from of a need", topology));
        topology.expect().forEach(expectation -> check(expectation, topology));
        topology.suppress().forEach(this::check);
    }

    private void check(Expectation expectation, Topology topology) {
        sender(expectation.from(), "from of an expectation", topology);
        end(expectation.to(), "to of an expectation");
        expectation.through().forEach(ref -> thing(ref, "through of an expectation", topology));
        expectation.notThrough().forEach(ref -> thing(ref, "notThrough of an expectation", topology));
    }

    /** An address that several interfaces hold is no one sender. */
    private void sender(End end, String place, Topology topology) {
        end(end, place);
        List<String> holders = Destinations.block(end.text()).stream()
                .flatMap(block -> topology.vpcs().values().stream()
                        .flatMap(vpc -> vpc.interfaces().values().stream()
                                .filter(it -> block.prefix() == block.family().bits() && isHeld(it, block))
                                .map(it -> vpc.id() + "/" + it.id())))
                .toList();
        if (holders.size() > 1) {
            problems.report(
                    end.where(),
                    Quote.of(end.text()) + " in " + place + " is held by " + String.join(" and ", holders),
                    "the interface that is meant, or the address with its VPC, as vpc/address");
        }
    }

    private static boolean isHeld(NetworkInterface it, Cidr block) {
        return Stream.of(it.ip().stream(), it.secondaryIps().stream(), it.ipv6().stream(), it.publicIp().stream())
                .flatMap(ips -> ips)
                .anyMatch(ip -> block.contains(ip.address()));
    }

    private void end(End end, String place) {
        if (!ends.check(end, place)) {
            return;
        }
        int colon = end.text().indexOf(':');
        String prefix = colon < 0 ? "" : end.text().substring(0, colon);
        Set<Kind> kinds = ENDS.getOrDefault(prefix, Set.of());
        String name = end.text().substring(colon + 1);
        boolean isAddress = prefix.isEmpty()
                        && Destinations.block(name.substring(name.indexOf('/') + 1))
                                .isPresent()
                || Destinations.block(name).isPresent();
        if (kinds.isEmpty() || isAddress) {
            return;
        }
        List<String> found = names.find(name, Optional.empty(), kinds).stream()
                .map(id -> id.kind().word() + " " + id.name())
                .distinct()
                .toList();
        if (found.size() > 1) {
            problems.report(
                    end.where(),
                    Quote.of(end.text()) + " in " + place + " is ambiguous",
                    "one of " + String.join(", ", found) + ": as vpc/id, or with a prefix such as subnet: or sg:");
        }
        if (!found.isEmpty()) {
            return;
        }
        problems.report(
                end.where(),
                Quote.of(end.text()) + " in " + place + " names nothing",
                "an end of a flow: the name of something in this topology, an address, or internet",
                () -> Optional.of(names.nearest(name, Optional.empty(), kinds))
                        .filter(list -> !list.isEmpty())
                        .map(References::quoted));
    }

    private void thing(Ref ref, String place, Topology topology) {
        List<String> found = names.find(ref.text(), Optional.empty(), ANYTHING).stream()
                .map(Id::name)
                .distinct()
                .toList();
        String written = Quote.of(ref.text()) + " in " + place;
        if (found.size() > 1) {
            problems.report(ref.where(), written + " is ambiguous", "one of " + String.join(", ", found));
        } else if (found.isEmpty() && !isImplied(ref.text(), topology)) {
            problems.report(
                    ref.where(),
                    written + " names nothing",
                    "the id of a thing in this topology",
                    () -> Optional.of(names.nearest(ref.text(), Optional.empty(), ANYTHING))
                            .filter(list -> !list.isEmpty())
                            .map(References::quoted));
        }
    }

    private static boolean isImplied(String text, Topology topology) {
        int slash = text.indexOf('/');
        return slash > 0
                && IMPLIED.contains(text.substring(slash + 1))
                && topology.vpcs().containsKey(text.substring(0, slash));
    }

    private void check(Suppression suppression) {
        if (suppression.reason().value().isBlank()) {
            problems.report(
                    suppression.reason().where(), "a suppression without a reason", "why the finding is accepted");
        }
        suppression.until().ifPresent(until -> {
            try {
                LocalDate.parse(until.value());
            } catch (DateTimeParseException e) {
                problems.report(
                        until.where(),
                        Quote.of(until.value()) + " in until of a suppression",
                        "a date such as 2027-01-31");
            }
        });
    }
}
