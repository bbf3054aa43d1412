package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.importing.aws.DescribedTransitRoutes.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Route tables of transit gateways, and which attachments they serve and learn from. */
final class TransitTables {
    private final Material material;
    /** By gateway: a table belongs to one. */
    private final ByOwner<DescribedTransitTable> tables = new ByOwner<>();

    TransitTables(Material material) {
        this.material = material;
        material.described().transitTables().all().forEach(table -> tables.add(table.gateway(), table.id(), table));
        material.described().transitRoutes().all().stream()
                .filter(content -> !material.described().transitTables().has(content.table()))
                .forEach(content -> material.notes()
                        .add(content.table(), "the routes of a transit gateway table that is not in the data"));
    }

    /** The table that routes what comes from an attachment. */
    Optional<String> associated(String gateway, String attachment) {
        Optional<String> ofAttachment =
                material.described().attachments().get(attachment).flatMap(DescribedAttachment::table);
        return Stream.concat(
                        ofAttachment.stream(),
                        contents(gateway)
                                .filter(content -> content.associated().contains(attachment))
                                .map(DescribedTransitRoutes::table))
                .filter(table -> tables.has(gateway, table))
                .findFirst();
    }

    /** The tables that learn what an attachment leads to. */
    List<String> propagated(String gateway, String attachment) {
        return contents(gateway)
                .filter(content -> content.propagating().contains(attachment))
                .map(DescribedTransitRoutes::table)
                .toList();
    }

    private Stream<DescribedTransitRoutes> contents(String gateway) {
        return tables.in(gateway).stream()
                .flatMap(table -> material.described().transitRoutes().get(table.id()).stream());
    }

    Entries written(String gateway, TransitAttachments attachments, ImportedPrefixLists prefixLists) {
        Entries all = Entries.block();
        for (DescribedTransitTable table : tables.in(gateway)) {
            all.put(
                    material.ids().of(table.id()),
                    Entries.block()
                            .maybe(
                                    "description",
                                    material.described().transitTables().name(table.id()))
                            .list("routes", routes(table, attachments, prefixLists)));
        }
        return all;
    }

    private List<Entries> routes(
            DescribedTransitTable table, TransitAttachments attachments, ImportedPrefixLists prefixLists) {
        List<Entries> written = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Route> routes = material.described()
                .transitRoutes()
                .get(table.id())
                .map(DescribedTransitRoutes::routes)
                .orElse(List.of());
        for (Route route : routes) {
            boolean isBlackhole = route.isBlackhole() || route.via().isEmpty();
            boolean hasTo =
                    route.to().contains("/") || prefixLists.written(route.to()).isPresent();
            if (!hasTo || !isBlackhole && !attachments.has(table.gateway(), route.via())) {
                material.notes()
                        .add(
                                table.id(),
                                "route to " + route.to() + " via " + route.via() + ", one of which is not in the data");
            } else if (seen.add(route.to())) {
                Entries entries = Entries.line()
                        .put(
                                "to",
                                route.to().contains("/")
                                        ? route.to()
                                        : material.ids().of(route.to()));
                written.add(
                        isBlackhole
                                ? entries.put("blackhole", true)
                                : entries.put("via", material.ids().of(route.via())));
            }
        }
        return written;
    }
}
