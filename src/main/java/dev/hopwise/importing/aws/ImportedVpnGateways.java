package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.packet.Cidr;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Virtual private gateways, and what each knows: static routes of its connections, and what it told route tables. */
final class ImportedVpnGateways {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final Map<String, SortedSet<Cidr>> known = new TreeMap<>();

    ImportedVpnGateways(Material material, ImportedVpcs vpcs) {
        this.material = material;
        this.vpcs = vpcs;
        for (DescribedVpnGateway gateway : material.described().vpnGateways().all()) {
            if (gateway.state().equals("deleted") || gateway.state().equals("deleting")) {
                material.notes().add(gateway.id(), "a VPN gateway that is " + gateway.state());
            } else {
                known.put(gateway.id(), new TreeSet<>());
            }
        }
        material.described().vpnConnections().all().forEach(this::add);
        // What a gateway propagates it knows, were it only by BGP.
        material.described().routeTables().all().stream()
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.isPropagated() && known.containsKey(route.via()))
                .forEach(route -> route.cidr().ifPresent(known.get(route.via())::add));
    }

    private void add(DescribedVpnConnection connection) {
        if (connection.isDeleted()) {
            material.notes().add(connection.id(), "a VPN connection that is " + connection.state());
            return;
        }
        if (!known.containsKey(connection.gateway())) {
            String end = connection.gateway().isEmpty()
                    ? "that ends at no virtual private gateway"
                    : "at " + connection.gateway() + ", which is not in the data";
            material.notes().add(connection.id(), "a VPN connection " + end);
            return;
        }
        known.get(connection.gateway()).addAll(connection.routes());
        connection.otherRoutes().forEach(route -> material.notes().add(connection.id(), "its static route " + route));
        if (!connection.isStatic()) {
            material.notes().add(connection.id(), "routes that it learns by BGP and that no route table shows");
        }
    }

    boolean has(String gateway) {
        return known.containsKey(gateway);
    }

    Entries written() {
        Entries all = Entries.block();
        known.forEach((id, routes) -> all.put(
                material.ids().of(id),
                Entries.line()
                        .maybe("vpc", vpc(id))
                        .list("routes", routes)
                        .maybe("description", material.described().vpnGateways().name(id))));
        return all;
    }

    private Optional<String> vpc(String gateway) {
        String vpc = material.described()
                .vpnGateways()
                .get(gateway)
                .map(DescribedVpnGateway::vpc)
                .orElse("");
        if (vpc.isEmpty()) {
            material.notes().add(gateway, "attached to no VPC");
        } else if (!vpcs.has(vpc)) {
            material.notes().add(gateway, "attached to " + vpc + ", which is not in the data");
        }
        return Optional.of(vpc).filter(vpcs::has).map(material.ids()::of);
    }
}
