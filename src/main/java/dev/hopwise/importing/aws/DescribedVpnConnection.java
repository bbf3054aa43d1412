package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.List;

/**
 * A VPN connection of {@code describe-vpn-connections}, without its configuration, which holds its keys.
 *
 * @param gateway its virtual private gateway; empty where it ends at a transit gateway
 * @param routes the static routes in force
 * @param otherRoutes static routes in another state, as {@code 10.9.0.0/16 is pending}
 * @param isStatic whether it knows static routes only, and learns none by BGP
 */
record DescribedVpnConnection(
        String id, String gateway, String state, List<Cidr> routes, List<String> otherRoutes, boolean isStatic) {
    private static final String AVAILABLE = "available";

    static DescribedVpnConnection of(Item connection) {
        List<Item> routes = connection.items("Routes");
        return new DescribedVpnConnection(
                connection.id("VpnConnectionId"),
                connection.id("VpnGatewayId"),
                connection.text("State").orElse(AVAILABLE),
                routes.stream()
                        .filter(DescribedVpnConnection::isInForce)
                        .flatMap(route -> route.cidr("DestinationCidrBlock").stream())
                        .distinct()
                        .sorted()
                        .toList(),
                routes.stream()
                        .filter(route -> !isInForce(route))
                        .map(route -> route.id("DestinationCidrBlock") + " is " + route.id("State"))
                        .toList(),
                connection.item("Options").is("StaticRoutesOnly"));
    }

    private static boolean isInForce(Item route) {
        return route.text("State").orElse(AVAILABLE).equals(AVAILABLE);
    }

    boolean isDeleted() {
        return state.equals("deleted") || state.equals("deleting");
    }
}
