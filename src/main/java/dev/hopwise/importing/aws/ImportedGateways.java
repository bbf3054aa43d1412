package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Internet and egress-only internet gateways: at most one of each a VPC. */
final class ImportedGateways {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final Map<String, String> internet = new HashMap<>();
    private final Map<String, String> egressOnly = new HashMap<>();
    private final Map<String, String> edgeTables = new HashMap<>();

    ImportedGateways(Material material, ImportedVpcs vpcs) {
        this.material = material;
        this.vpcs = vpcs;
        Described described = material.described();
        attach(described.internetGateways().all(), internet);
        attach(described.egressOnlyGateways().all(), egressOnly);
        described.egressOnlyGateways().all().stream()
                .filter(gateway ->
                        described.egressOnlyGateways().name(gateway.id()).isPresent())
                .forEach(gateway -> material.notes().add(gateway.id(), "its Name tag"));
        described.routeTables().all().forEach(this::addEdges);
    }

    private void attach(Collection<DescribedGateway> gateways, Map<String, String> attached) {
        for (DescribedGateway gateway : gateways) {
            if (gateway.vpc().isEmpty()) {
                material.notes().add(gateway.id(), "attached to no VPC");
            } else if (vpcs.hold(gateway.id(), gateway.vpc())
                    && attached.putIfAbsent(gateway.vpc(), gateway.id()) != null) {
                material.notes().add(gateway.id(), "a second gateway of its kind in " + gateway.vpc());
            }
        }
    }

    private void addEdges(DescribedRouteTable table) {
        for (String gateway : table.gateways()) {
            if (gateway.equals(internet.get(table.vpc()))) {
                edgeTables.put(gateway, table.id());
            } else {
                material.notes()
                        .add(
                                table.id(),
                                "its association with " + gateway + ", which is no internet gateway of its VPC");
            }
        }
    }

    /** Whether it is one of the VPC's gateways. */
    boolean has(String vpc, String gateway) {
        return gateway.equals(internet.get(vpc)) || gateway.equals(egressOnly.get(vpc));
    }

    /** Whether it is a gateway of any VPC. */
    boolean has(String gateway) {
        return internet.containsValue(gateway) || egressOnly.containsValue(gateway);
    }

    void write(String vpc, Entries into) {
        Optional.ofNullable(internet.get(vpc)).ifPresent(gateway -> {
            Optional<String> table = material.legal(Optional.ofNullable(edgeTables.get(gateway)));
            Optional<String> name = material.described().internetGateways().name(gateway);
            String id = material.ids().of(gateway);
            into.put(
                    "internetGateway",
                    table.isEmpty() && name.isEmpty()
                            ? id
                            : Entries.line()
                                    .put("id", id)
                                    .maybe("routeTable", table)
                                    .maybe("description", name));
        });
        into.maybe("egressOnlyInternetGateway", material.legal(Optional.ofNullable(egressOnly.get(vpc))));
    }
}
