package dev.hopwise.reasoning;

import dev.hopwise.packet.Family;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Coverage;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.Block;
import dev.hopwise.topology.Id;
import dev.hopwise.topology.Kind;
import dev.hopwise.topology.Names;
import dev.hopwise.topology.PrefixList;
import dev.hopwise.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services by their full names, the addresses they answer at, and the prefix lists that hold those. */
final class Services {
    private static final String AWS = AwsServices.PREFIX;
    /** The prefix lists that exist without being declared, and their services (UG: working-with-aws-managed-prefix-lists). */
    static final Map<String, String> BUILT_IN_LISTS = Map.of("pl-s3", "s3", "pl-dynamodb", "dynamodb");

    private final Topology topology;
    private final Names names;
    private final Placeholders placeholders;

    Services(Topology topology, Names names, Placeholders placeholders, List<String> asked) {
        this.topology = topology;
        this.names = names;
        this.placeholders = placeholders;
        for (var vpc : topology.vpcs().values()) {
            String region = region(vpc.region().map(Object::toString));
            BUILT_IN_LISTS.values().stream().sorted().forEach(service -> inbound(id(service, region)));
            vpc.endpoints()
                    .values()
                    .forEach(endpoint -> inbound(id(
                            endpoint.service().value(),
                            endpoint.serviceRegion().map(Object::toString).orElse(region))));
        }
        for (PrefixList list : topology.prefixLists().values()) {
            managed(list).ifPresent(this::inbound);
        }
        for (String service : asked) {
            allot(service);
        }
    }

    /** Makes room for a service that a question names, in every Region that it may mean. */
    private void allot(String written) {
        if (written.contains("@")) {
            inbound(written(written, ""));
            return;
        }
        topology.vpcs()
                .values()
                .forEach(vpc -> inbound(written(written, region(vpc.region().map(Object::toString)))));
        inbound(written(written, region(Optional.empty())));
    }

    /** {@code s3}, or {@code s3@eu-west-1}. */
    Id written(String text, String region) {
        int at = text.indexOf('@');
        return at < 0 ? id(text, region) : id(text.substring(0, at), text.substring(at + 1));
    }

    /** The Region that holds where an object names none. */
    String region(Optional<String> written) {
        return written.or(() -> topology.defaults().flatMap(it -> it.region()).map(Object::toString))
                .orElse("us-east-1");
    }

    /** The service that {@code written} means in a Region: a short name, a full name, or a key of {@code services}. */
    Id id(String written, String region) {
        var own = topology.services().get(written);
        if (own != null) {
            return new Id(Kind.SERVICE, own.name().map(Object::toString).orElse(written));
        }
        String full = written.contains(".amazonaws.") || written.startsWith(AWS) || written.startsWith("aws.")
                ? written
                : AWS + region + "." + AwsServices.ALIASES.getOrDefault(written, written);
        return new Id(Kind.SERVICE, full);
    }

    /** The Region of a service; that of the file where its name does not say. */
    String regionOf(Id service) {
        String[] parts = service.name()
                .substring(service.name().startsWith(AWS) ? AWS.length() : 0)
                .split("\\.");
        int place = AwsServices.isEndpointService(service.name()) ? 1 : 0;
        return service.name().startsWith(AWS) && parts.length > place && AwsServices.isRegion(parts[place])
                ? parts[place]
                : topology.services().values().stream()
                        .filter(own -> own.name()
                                .map(Object::toString)
                                .orElse(own.id())
                                .equals(service.name()))
                        .findFirst()
                        .flatMap(own -> own.region())
                        .map(Object::toString)
                        .orElse(region(Optional.empty()));
    }

    /** The packets to a service's public addresses; none for an endpoint service. */
    PacketSet inbound(Id service) {
        if (isOwn(service)) {
            return PacketSet.NONE;
        }
        return listed(service)
                .map(list ->
                        list.stream().map(block -> PacketSet.to(block.cidr())).reduce(PacketSet.NONE, PacketSet::union))
                .orElseGet(() -> unlisted(service));
    }

    /** The blocks of a service that a route to it may name, each with the prefix length by which it ranks. */
    Map<PacketSet, Integer> routes(Id service, PacketSet families) {
        Map<PacketSet, Integer> routes = new LinkedHashMap<>();
        listed(service)
                .ifPresentOrElse(
                        list -> list.forEach(block -> routes.put(
                                placeholders.to(block.cidr()).certain().intersect(families),
                                block.cidr().prefix())),
                        () -> routes.put(unlisted(service).intersect(families), Route.PREFIX_OF_UNKNOWN));
        return routes;
    }

    private Optional<List<Block>> listed(Id service) {
        return topology.prefixLists().values().stream()
                .filter(list -> managed(list).filter(service::equals).isPresent() || isBuiltIn(list, service))
                .flatMap(list -> list.entries().stream())
                .findFirst();
    }

    /** The packets to the addresses of S3 and DynamoDB, as far as the file lists them: no host of the internet has them. */
    PacketSet listed() {
        return PacketSet.union(topology.prefixLists().values().stream()
                .filter(list -> list.service()
                        .map(Object::toString)
                        .or(() -> Optional.ofNullable(BUILT_IN_LISTS.get(list.id())))
                        .filter(BUILT_IN_LISTS::containsValue)
                        .isPresent())
                .flatMap(list -> list.entries().stream())
                .flatMap(List::stream)
                .map(block -> PacketSet.to(block.cidr()))
                .toList());
    }

    private PacketSet unlisted(Id service) {
        String label = "the public addresses of " + shortName(service);
        return PacketSet.to(placeholders.publicly(Family.IPV4, label))
                .union(PacketSet.to(placeholders.publicly(Family.IPV6, label)));
    }

    /** Whether it is reached by endpoints only. */
    private boolean isOwn(Id service) {
        return AwsServices.isEndpointService(service.name())
                || topology.services().values().stream()
                        .anyMatch(own -> own.name()
                                .map(Object::toString)
                                .orElse(own.id())
                                .equals(service.name()));
    }

    /** How a person calls a service: {@code s3 in us-east-1}. */
    static String shortName(Id service) {
        if (AwsServices.isEndpointService(service.name())) {
            return service.name();
        }
        String[] parts = service.name().split("\\.", 4);
        return service.name().startsWith(AWS) && parts.length == 4 ? parts[3] + " in " + parts[2] : service.name();
    }

    /** The packets to the addresses of a prefix list, as used in a Region; empty where no list has that name. */
    Optional<Coverage> coverage(String list, String region) {
        List<Id> found = names.find(list, Optional.empty(), Set.of(Kind.PREFIX_LIST));
        PrefixList declared = topology.prefixLists().get(list);
        if (declared != null && declared.entries().isPresent()) {
            return Optional.of(declared.entries().get().stream()
                    .map(block -> placeholders.to(block.cidr()))
                    .reduce(Coverage.NONE, Coverage::union));
        }
        Optional<Id> service = declared == null ? Optional.empty() : managed(declared);
        String builtIn = BUILT_IN_LISTS.get(list);
        if (service.isEmpty() && builtIn != null) {
            service = Optional.of(id(builtIn, region));
        }
        if (service.isEmpty()) {
            return found.isEmpty() ? Optional.empty() : Optional.of(Coverage.NONE);
        }
        PacketSet packets = inbound(service.get());
        return Optional.of(new Coverage(packets, packets));
    }

    private Optional<Id> managed(PrefixList list) {
        return list.service()
                .map(service -> id(service.value(), region(list.region().map(Object::toString))));
    }

    private boolean isBuiltIn(PrefixList list, Id service) {
        String builtIn = BUILT_IN_LISTS.get(list.id());
        return builtIn != null && list.service().isEmpty() && service.name().endsWith("." + builtIn);
    }
}
