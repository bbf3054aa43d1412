package dev.hopwise.reasoning;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.Expected;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.topology.Expectation;
import dev.hopwise.topology.ExpectedVerdict;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the file expects to pass to host names, addresses, endpoints and services. */
final class ExpectedFacts {
    private static final String HOST_NAME = "dns:";
    private static final String SERVICE = "service:";
    private static final String ENDPOINT = "endpoint:";

    private final World world;
    private final Set<Object> facts = new LinkedHashSet<>();

    ExpectedFacts(World world) {
        this.world = world;
    }

    List<Object> all() {
        world.topology().expect().stream()
                .filter(it -> it.verdict() == ExpectedVerdict.ALLOWED)
                .forEach(this::add);
        return List.copyOf(facts);
    }

    private void add(Expectation expectation) {
        String to = expectation.to().text();
        Optional<Id> endpoint = endpoint(to);
        boolean isAddress = Cidr.isCidr(to);
        if (endpoint.isEmpty() && !isAddress && !to.startsWith(HOST_NAME) && !to.startsWith(SERVICE)) {
            return;
        }
        for (Party sender : parties(Ends.sources(world), expectation.from().text())) {
            if (isAddress) {
                parties(Ends.destinations(world, sender), to)
                        .forEach(receiver -> add(expectation, sender, receiver.id(), receiver.inbound()));
            } else if (to.startsWith(HOST_NAME)) {
                parties(Ends.destinations(world, sender), to)
                        .forEach(receiver -> add(expectation, sender, receiver.id(), PacketSet.ALL));
            } else {
                add(expectation, sender, endpoint.orElseGet(() -> service(to, sender)), PacketSet.ALL);
            }
        }
    }

    /** The ends that a text means; none where a question about it would be refused. */
    private static List<Party> parties(Ends ends, String text) {
        try {
            return ends.resolve(text);
        } catch (QuestionException e) {
            return List.of();
        }
    }

    /** The endpoint that a text names: a gateway endpoint has no address, and is none of {@link Ends}. */
    private Optional<Id> endpoint(String text) {
        boolean prefixed = text.startsWith(ENDPOINT);
        Set<Kind> kinds =
                prefixed ? Set.of(Kind.ENDPOINT) : Set.of(Kind.ENDPOINT, Kind.NETWORK_INTERFACE, Kind.INSTANCE);
        String name = prefixed ? text.substring(ENDPOINT.length()) : text;
        return Optional.of(world.names().find(name, Optional.empty(), kinds))
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .filter(id -> id.kind() == Kind.ENDPOINT);
    }

    private Id service(String text, Party sender) {
        String region = vpc(sender)
                .map(id -> world.vpcs().get(id).region())
                .orElseGet(() -> world.services().region(Optional.empty()));
        return world.services().written(text.substring(SERVICE.length()), region);
    }

    private Optional<Id> vpc(Party sender) {
        return Optional.ofNullable(world.enis().get(sender.id())).map(Eni::vpc);
    }

    private void add(Expectation expectation, Party sender, Id to, PacketSet inbound) {
        PacketSet asked = PacketSet.union(
                expectation.on().traffic().stream().map(PacketSet::of).toList());
        PacketSet families = Stream.of(Family.values())
                .map(PacketSet::of)
                .filter(sender.outbound()::overlaps)
                .reduce(PacketSet.NONE, PacketSet::union);
        facts.add(new Expected(
                vpc(sender).orElse(sender.id()),
                to,
                asked.intersect(families).intersect(inbound),
                expectation.from() + " to " + expectation.to(),
                expectation.where()));
    }
}
