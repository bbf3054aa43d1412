package dev.hopwise.reasoning;

import dev.hopwise.reasoning.fact.Ask;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Eni;
import dev.hopwise.reasoning.fact.FreeAddress;
import dev.hopwise.reasoning.fact.LastResort;
import dev.hopwise.reasoning.fact.Party;
import dev.hopwise.reasoning.fact.Service;
import dev.hopwise.reasoning.fact.ServiceList;
import dev.hopwise.reasoning.fact.Vpc;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointType;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What rules on remedies know beside a walk: what can be had that is not in the file yet. */
final class RemedyFacts {
    private final World world;

    RemedyFacts(World world) {
        this.world = world;
    }

    /** @param last whether nothing nearer is left to change */
    List<Object> of(List<Ask> asks, boolean last) {
        Stream<Object> lists = asks.stream()
                .flatMap(
                        ask -> Optional.ofNullable(world.enis().get(ask.source().id())).stream())
                .map(Eni::vpc)
                .distinct()
                .flatMap(this::lists);
        Stream<Object> services = asks.stream()
                .map(Ask::destination)
                .filter(party -> party.getKind() == Kind.SERVICE)
                .map(this::service);
        Stream<Object> resort = last ? Stream.of(new LastResort()) : Stream.of();
        return Stream.of(Stream.<Object>of(new FreeAddress(free())), lists, services, resort)
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    /** A public address for documentation (RFC 5737) that nothing in the file has. */
    private String free() {
        return IntStream.range(10, 255)
                .mapToObj(last -> "203.0.113." + last)
                .filter(address -> world.enis().values().stream()
                        .flatMap(eni -> eni.publicAddress().stream())
                        .noneMatch(it -> it.toString().equals(address)))
                .findFirst()
                .orElse("203.0.113.255");
    }

    private Stream<ServiceList> lists(Id of) {
        Vpc vpc = world.vpcs().get(of);
        return Services.BUILT_IN_LISTS.keySet().stream()
                .sorted()
                .map(list -> new ServiceList(
                        new Id(Kind.PREFIX_LIST, list),
                        of,
                        world.services()
                                .coverage(list, vpc.region())
                                .map(Coverage::certain)
                                .orElseThrow()));
    }

    private Service service(Party party) {
        Id id = party.id();
        return new Service(
                id,
                Services.shortName(id),
                world.services().regionOf(id),
                AwsServices.types(id.name()).orElse(EnumSet.of(EndpointType.INTERFACE)),
                AwsServices.types(id.name()).isPresent(),
                !world.services().inbound(id).isEmpty(),
                party.where());
    }
}
