package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.packet.Address;
import dev.hopwise.packet.Family;
import dev.hopwise.topology.AwsServices;
import dev.hopwise.topology.EndpointState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** VPC endpoints. */
final class ImportedEndpoints {
    private static final Map<String, String> TYPES = Map.of(
            DescribedEndpoint.GATEWAY, "gateway",
            DescribedEndpoint.INTERFACE, "interface",
            DescribedEndpoint.GATEWAY_LOAD_BALANCER, "gatewayLoadBalancer");

    private final Material material;
    private final ImportedVpcs vpcs;
    private final ImportedSubnets subnets;
    private final ImportedGroups groups;
    private final ByOwner<DescribedEndpoint> endpoints = new ByOwner<>();

    ImportedEndpoints(Material material, ImportedVpcs vpcs, ImportedSubnets subnets, ImportedGroups groups) {
        this.material = material;
        this.vpcs = vpcs;
        this.subnets = subnets;
        this.groups = groups;
        for (DescribedEndpoint endpoint : material.described().endpoints().all()) {
            if (isUnderstood(endpoint)) {
                endpoints.add(endpoint.vpc(), endpoint.id(), endpoint);
                groups.use(endpoint.vpc(), endpoint.groups());
            }
        }
    }

    private boolean isUnderstood(DescribedEndpoint endpoint) {
        if (!TYPES.containsKey(endpoint.type())
                || !AwsServices.isService(endpoint.service(), Set.of())
                || state(endpoint).isEmpty()) {
            material.notes()
                    .add(endpoint.id(), "an endpoint of type " + endpoint.type() + " in state " + endpoint.state());
            return false;
        }
        if (!vpcs.hold(endpoint.id(), endpoint.vpc())) {
            return false;
        }
        boolean hasPlace = endpoint.isGateway() || !places(endpoint).isEmpty();
        if (!hasPlace) {
            material.notes().add(endpoint.id(), "an endpoint whose subnets are not in the data");
        }
        return hasPlace;
    }

    /** AWS is not of one mind about capital letters here. */
    private static Optional<String> state(DescribedEndpoint endpoint) {
        return Stream.of(EndpointState.values())
                .map(EndpointState::word)
                .filter(word -> word.equalsIgnoreCase(endpoint.state()))
                .findFirst();
    }

    /** Whether packets may be routed to it. */
    boolean isTarget(String vpc, String endpoint) {
        return endpoints.has(vpc, endpoint)
                && endpoints
                        .get(endpoint)
                        .filter(it -> it.type().equals(DescribedEndpoint.GATEWAY_LOAD_BALANCER))
                        .isPresent();
    }

    Optional<String> vpcOf(String endpoint) {
        return endpoints.ownerOf(endpoint);
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        for (DescribedEndpoint endpoint : endpoints.in(vpc)) {
            Entries entries =
                    Entries.line().put("type", TYPES.get(endpoint.type())).put("service", service(endpoint, vpc));
            if (endpoint.isGateway()) {
                entries.list("routeTables", material.legal(tables(endpoint)));
            } else {
                entries.put("subnets", writtenSubnets(endpoint));
                writeInterfaceKeys(endpoint, entries);
            }
            Optional<String> region = endpoint.serviceRegion()
                    .filter(name ->
                            !vpcs.get(vpc).flatMap(ImportedVpcs.Vpc::region).equals(Optional.of(name)));
            entries.maybe("serviceRegion", region)
                    .unless("ipv4", "ipAddressType", endpoint.ipAddressType())
                    .unless("available", "state", state(endpoint).orElseThrow())
                    .maybe("description", material.described().endpoints().name(endpoint.id()))
                    .maybe("policy", new EndpointPolicies(material).written(endpoint));
            all.put(material.ids().of(endpoint.id()), entries);
        }
        return all;
    }

    private void writeInterfaceKeys(DescribedEndpoint endpoint, Entries entries) {
        if (endpoint.type().equals(DescribedEndpoint.INTERFACE)) {
            entries.put("securityGroups", groups.written(endpoint.vpc(), endpoint.id(), endpoint.groups()));
            entries.unless(false, "privateDns", endpoint.privateDns());
        }
    }

    /** The short name where the service is that of the VPC's Region. */
    private String service(DescribedEndpoint endpoint, String vpc) {
        String prefix = vpcs.get(vpc)
                .flatMap(ImportedVpcs.Vpc::region)
                .map(region -> "com.amazonaws." + region + ".")
                .orElse("com.amazonaws.");
        if (!endpoint.service().startsWith(prefix) || Region.ofService(prefix).isEmpty()) {
            return endpoint.service();
        }
        String name = endpoint.service().substring(prefix.length());
        return AwsServices.isService(name, Set.of()) ? name : endpoint.service();
    }

    private List<String> tables(DescribedEndpoint endpoint) {
        return endpoint.routeTables().stream()
                .filter(table -> {
                    boolean isKnown = material.described()
                            .routeTables()
                            .get(table)
                            .filter(it -> it.vpc().equals(endpoint.vpc()))
                            .isPresent();
                    if (!isKnown) {
                        material.notes().add(endpoint.id(), "its route table " + table + " is not in the data");
                    }
                    return isKnown;
                })
                .toList();
    }

    private Object writtenSubnets(DescribedEndpoint endpoint) {
        Map<String, Optional<Address>> places = places(endpoint);
        if (places.values().stream().anyMatch(Optional::isEmpty)) {
            return material.legal(List.copyOf(places.keySet()));
        }
        Entries map = Entries.line();
        places.forEach((subnet, address) -> map.put(material.ids().of(subnet), address.orElseThrow()));
        return map;
    }

    /** Its subnets, one a zone, each with the address that it has there, as far as its interfaces are in the data. */
    private Map<String, Optional<Address>> places(DescribedEndpoint endpoint) {
        Map<String, Optional<Address>> places = new TreeMap<>();
        Set<String> zones = new HashSet<>();
        for (String subnet : endpoint.subnets()) {
            if (!subnets.has(endpoint.vpc(), subnet)) {
                material.notes().add(endpoint.id(), "its subnet " + subnet + " is not in the data");
            } else if (!zones.add(subnets.zone(subnet))) {
                material.notes().add(endpoint.id(), "its subnet " + subnet + ", a second one in its zone");
            } else {
                places.put(subnet, address(endpoint, subnet));
            }
        }
        return places;
    }

    private Optional<Address> address(DescribedEndpoint endpoint, String subnet) {
        List<Address> all = endpoint.interfaces().stream()
                .flatMap(id -> material.described().interfaces().get(id).stream())
                .filter(known -> known.subnet().equals(subnet))
                .flatMap(known -> Stream.concat(known.ip().stream(), known.ipv6().stream()))
                .toList();
        all.stream().skip(1).forEach(ip -> material.notes().add(endpoint.id(), "its further address " + ip));
        return all.stream()
                .filter(ip -> ip.family() == Family.IPV4)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
