package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The routes of tables, but for those that a VPC's blocks and its gateway endpoints imply. */
final class ImportedRoutes {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final ImportedPrefixLists prefixLists;
    private final ImportedInterfaces interfaces;
    private final RouteTargets targets;

    ImportedRoutes(
            Material material,
            ImportedVpcs vpcs,
            ImportedPrefixLists prefixLists,
            ImportedInterfaces interfaces,
            RouteTargets targets) {
        this.material = material;
        this.vpcs = vpcs;
        this.prefixLists = prefixLists;
        this.interfaces = interfaces;
        this.targets = targets;
    }

    List<Entries> written(DescribedRouteTable table) {
        List<Entries> written = new ArrayList<>();
        Set<String> statics = new HashSet<>();
        for (DescribedRoute route : table.routes()) {
            if (isImplied(route, table)) {
                continue;
            }
            Optional<String> fault = fault(route, table);
            if (fault.isPresent()) {
                material.notes().add(table.id(), "route to " + route.to() + fault.get());
            } else if (!route.isPropagated() && !statics.add(route.to())) {
                material.notes().add(table.id(), "a second route to " + route.to());
            } else {
                written.add(written(route));
            }
        }
        return written;
    }

    private Entries written(DescribedRoute route) {
        return Entries.line()
                .put(
                        "to",
                        route.cidr().isPresent() ? route.to() : material.ids().of(route.to()))
                .put("via", material.ids().of(target(route)))
                .unless(false, "state", route.isBlackhole() ? "blackhole" : false)
                .unless(false, "origin", route.isPropagated() ? "propagated" : false);
    }

    private String target(DescribedRoute route) {
        return route.isInstance() ? interfaces.ofInstance(route.via()).orElse(route.via()) : route.via();
    }

    private boolean isImplied(DescribedRoute route, DescribedRouteTable table) {
        boolean isOfVpc = route.isLocal()
                && vpcs.get(table.vpc())
                        .filter(vpc -> route.cidr()
                                .filter(block -> vpc.cidrs().contains(block)
                                        || vpc.ipv6Cidrs().contains(block))
                                .isPresent())
                        .isPresent();
        boolean isOfEndpoint = material.described()
                .endpoints()
                .get(route.via())
                .filter(endpoint ->
                        endpoint.isGateway() && endpoint.routeTables().contains(table.id()))
                .isPresent();
        return isOfVpc || isOfEndpoint;
    }

    /** Why a route cannot be written. One that leads nowhere any more may name what is gone. */
    private Optional<String> fault(DescribedRoute route, DescribedRouteTable table) {
        String via = target(route);
        if (route.to().isEmpty() || via.isEmpty()) {
            return Optional.of("nothing that is understood, via " + via);
        }
        if (route.isLocal()) {
            return Optional.of(" via local, which is no block of " + table.vpc());
        }
        if (route.cidr().isEmpty() && prefixLists.written(route.to()).isEmpty()) {
            return Optional.of(" via " + via + "; the prefix list is not in the data");
        }
        boolean mayDangle = route.isBlackhole() && !targets.isElsewhere(table.vpc(), via);
        return targets.has(table.vpc(), via) || mayDangle
                ? Optional.empty()
                : Optional.of(" via " + via + ", which is not in the data or no target of routes in " + table.vpc());
    }
}
