package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.topology.Connectivity;
import dev.hopwise.topology.NatState;
import dev.hopwise.topology.Word;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** NAT gateways; their interfaces are part of them. */
final class ImportedNatGateways {
    private final Material material;
    private final ByOwner<DescribedNatGateway> gateways = new ByOwner<>();
    private final Set<String> interfaces = new HashSet<>();

    ImportedNatGateways(Material material, ImportedVpcs vpcs, ImportedSubnets subnets) {
        this.material = material;
        for (DescribedNatGateway gateway : material.described().natGateways().all()) {
            interfaces.addAll(gateway.interfaces());
            if (vpcs.hold(gateway.id(), gateway.vpc()) && isUnderstood(gateway, subnets)) {
                gateways.add(gateway.vpc(), gateway.id(), gateway);
            }
        }
    }

    private boolean isUnderstood(DescribedNatGateway gateway, ImportedSubnets subnets) {
        boolean hasPlace = gateway.isRegional() || subnets.has(gateway.vpc(), gateway.subnet());
        boolean hasWords =
                isWord(gateway.state(), NatState.values()) && isWord(gateway.connectivity(), Connectivity.values());
        if (!hasPlace) {
            material.notes().add(gateway.id(), "its subnet " + gateway.subnet() + " is not in the data");
        } else if (!hasWords) {
            material.notes()
                    .add(gateway.id(), "a NAT gateway that is " + gateway.connectivity() + " and " + gateway.state());
        }
        return hasPlace && hasWords;
    }

    private static boolean isWord(String text, Word... words) {
        return Stream.of(words).anyMatch(word -> word.word().equals(text));
    }

    boolean has(String vpc, String gateway) {
        return gateways.has(vpc, gateway);
    }

    Optional<String> vpcOf(String gateway) {
        return gateways.ownerOf(gateway);
    }

    /** Whether an interface is that of a NAT gateway. */
    boolean owns(String networkInterface) {
        return interfaces.contains(networkInterface);
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        for (DescribedNatGateway gateway : gateways.in(vpc)) {
            gateway.furtherIps().forEach(ip -> material.notes().add(gateway.id(), "its further address " + ip));
            boolean hasTable = material.described()
                    .routeTables()
                    .get(gateway.routeTable())
                    .filter(table -> table.vpc().equals(vpc))
                    .isPresent();
            Entries entries = Entries.line();
            if (gateway.isRegional()) {
                entries.put("scope", "regional").list("azs", gateway.azs());
                entries.maybe(
                        "routeTable",
                        material.legal(Optional.of(gateway.routeTable()).filter(table -> hasTable)));
            } else {
                entries.put("subnet", material.ids().of(gateway.subnet()));
            }
            entries.maybe("publicIp", gateway.publicIp())
                    .maybe("privateIp", gateway.privateIp())
                    .unless("public", "connectivity", gateway.connectivity())
                    .unless("available", "state", gateway.state())
                    .maybe("description", material.described().natGateways().name(gateway.id()));
            all.put(material.ids().of(gateway.id()), entries);
        }
        return all;
    }
}
