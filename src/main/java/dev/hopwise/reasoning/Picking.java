package dev.hopwise.reasoning;

import dev.hopwise.packet.PacketSet;
import dev.hopwise.reasoning.fact.Route;
import dev.hopwise.reasoning.fact.RoutePiece;
import dev.hopwise.topology.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packets that one of several tied routes carries, whichever AWS has picked. */
record Picking(PacketSet packets, List<Route> routes) {
    /** Those of {@code packets}, which {@code route} is for, that some of {@code others} are for as well, apart for each choice. */
    static List<Picking> of(Route route, List<Route> others, PacketSet packets) {
        List<Picking> pickings = List.of(new Picking(packets, List.of(route)));
        for (Route other : others) {
            pickings = pickings.stream()
                    .flatMap(picking -> picking.divided(other))
                    .filter(picking -> !picking.packets.isEmpty())
                    .toList();
        }
        return pickings.stream().filter(picking -> picking.routes.size() > 1).toList();
    }

    private Stream<Picking> divided(Route other) {
        List<Route> more = new ArrayList<>(routes);
        more.add(other);
        return Stream.of(
                new Picking(packets.intersect(other.coverage().certain()), more),
                new Picking(packets.minus(other.coverage().certain()), routes));
    }

    /** A piece for each choice. */
    List<RoutePiece> pieces(Id table) {
        String point =
                table.name() + ": " + routes.stream().map(Route::text).sorted().collect(Collectors.joining(" or "));
        return routes.stream()
                .map(route -> new RoutePiece(table, packets, route, Optional.of(point)))
                .toList();
    }
}
