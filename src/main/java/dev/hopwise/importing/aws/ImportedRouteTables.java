package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.List;

/** Route tables. */
final class ImportedRouteTables {
    private final Material material;
    private final ImportedVpnGateways vpnGateways;
    private final ImportedRoutes routes;
    private final ByOwner<DescribedRouteTable> tables = new ByOwner<>();

    ImportedRouteTables(Material material, ImportedVpcs vpcs, ImportedVpnGateways vpnGateways, ImportedRoutes routes) {
        this.material = material;
        this.vpnGateways = vpnGateways;
        this.routes = routes;
        for (DescribedRouteTable table : material.described().routeTables().all()) {
            if (vpcs.hold(table.id(), table.vpc())) {
                tables.add(table.vpc(), table.id(), table);
            }
        }
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        boolean hasMain = false;
        for (DescribedRouteTable table : tables.in(vpc)) {
            if (table.isMain() && hasMain) {
                material.notes().add(table.id(), "a second main table in " + vpc + "; it is written as a custom one");
            }
            all.put(
                    material.ids().of(table.id()),
                    Entries.block()
                            .maybe(
                                    "description",
                                    material.described().routeTables().name(table.id()))
                            .unless(false, "main", table.isMain() && !hasMain)
                            .list("routes", routes.written(table))
                            .list("propagate", propagating(table)));
            hasMain |= table.isMain();
        }
        return all;
    }

    private List<String> propagating(DescribedRouteTable table) {
        table.propagating().stream()
                .filter(gateway -> !vpnGateways.has(gateway))
                .forEach(gateway ->
                        material.notes().add(table.id(), "propagation from " + gateway + ", which is not in the data"));
        return material.legal(table.propagating().stream()
                .filter(vpnGateways::has)
                .distinct()
                .sorted()
                .toList());
    }
}
