package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the content of a transit gateway's route table, from several kinds of answer.
 *
 * @param propagating the attachments whose blocks it learns
 * @param associated the attachments whose packets it routes
 */
record DescribedTransitRoutes(String table, List<Route> routes, List<String> propagating, List<String> associated) {
    /**
     * A route.
     *
     * @param to a block or the id of a prefix list
     * @param via the attachment; empty for a blackhole
     */
    record Route(String to, boolean isPropagated, boolean isBlackhole, String via) {}

    static DescribedTransitRoutes ofRoutes(String table, List<Item> routes) {
        List<Route> all = routes.stream().map(DescribedTransitRoutes::route).toList();
        return new DescribedTransitRoutes(
                table,
                all.stream().filter(route -> !route.isPropagated()).toList(),
                all.stream()
                        .filter(route -> route.isPropagated() && !route.via().isEmpty())
                        .map(Route::via)
                        .distinct()
                        .toList(),
                List.of());
    }

    static DescribedTransitRoutes ofPropagations(String table, List<Item> propagations) {
        return new DescribedTransitRoutes(table, List.of(), attachments(propagations, "enabled"), List.of());
    }

    static DescribedTransitRoutes ofAssociations(String table, List<Item> associations) {
        return new DescribedTransitRoutes(table, List.of(), List.of(), attachments(associations, "associated"));
    }

    private static List<String> attachments(List<Item> items, String state) {
        return items.stream()
                .filter(item -> item.text("State").orElse(state).equals(state))
                .map(item -> item.id("TransitGatewayAttachmentId"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Route route(Item route) {
        String to = route.text("PrefixListId")
                .or(() -> route.cidr("DestinationCidrBlock").map(Cidr::toString))
                .orElse("");
        String via = route.items("TransitGatewayAttachments").stream()
                .map(attachment -> attachment.id("TransitGatewayAttachmentId"))
                .findFirst()
                .orElse("");
        return new Route(
                to, route.id("Type").equals("propagated"), route.id("State").equals("blackhole"), via);
    }

    DescribedTransitRoutes and(DescribedTransitRoutes other) {
        return new DescribedTransitRoutes(
                table,
                both(routes, other.routes),
                both(propagating, other.propagating),
                both(associated, other.associated));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
