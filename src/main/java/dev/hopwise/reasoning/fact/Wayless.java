package dev.hopwise.reasoning.fact;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.PacketSet;
import dev.hopwise.topology.Id;
import java.util.Optional;

/**
 * Packets that a route table of a VPC leads nowhere, or to where they are lost.
 *
 * @param table the table
 * @param vpc its VPC
 * @param packet the packets, there
 * @param taken the route that they take there, if there is one: it can lead elsewhere
 */
public record Wayless(Step step, Id table, Id vpc, Packet packet, Optional<Route> taken) {
    public static Wayless of(Step step, Id table, Id vpc) {
        return new Wayless(step, table, vpc, step.packet(), Optional.empty());
    }

    /** The same at a route that leads nowhere, or to where they are stopped. */
    public static Wayless at(Route taken, Step step, Id vpc) {
        return new Wayless(step, taken.table(), vpc, step.packet(), Optional.of(taken));
    }

    /** The same where {@code routed} chose the way that they were lost on. */
    public static Wayless from(Routed routed, Step step) {
        return new Wayless(step, routed.route().table(), routed.vpc(), routed.packet(), Optional.of(routed.route()));
    }

    /** The destination of a route for it: {@code place}, unless the one that they take is dead, or narrower and would win. */
    public String to(String place) {
        return taken.filter(route -> !route.byPrefixList())
                .filter(route ->
                        route.blackhole() || route.prefix() > Cidr.parse(place).prefix())
                .map(Route::destination)
                .orElse(place);
    }

    /** The destination of a route for all of it: the addresses themselves, or everything where they are many. */
    public String destination() {
        return taken.filter(route -> route.blackhole() && !route.byPrefixList())
                .map(Route::destination)
                .orElseGet(() -> Opening.of(packet, Direction.EGRESS).destination());
    }

    public boolean isAmong(PacketSet packets) {
        return packet.isAmong(packets);
    }
}
