package dev.hopwise.importing.aws;

import java.util.List;
import java.util.stream.Stream;

/**
 * A route table of {@code describe-route-tables}.
 *
 * @param subnets the subnets that name it
 * @param gateways the gateways whose incoming packets it routes
 * @param propagating the gateways that write routes into it
 */
record DescribedRouteTable(
        String id,
        String vpc,
        boolean isMain,
        List<String> subnets,
        List<String> gateways,
        List<String> propagating,
        List<DescribedRoute> routes) {

    static DescribedRouteTable of(Item table) {
        List<Item> associations = table.items("Associations").stream()
                .filter(DescribedRouteTable::isInForce)
                .toList();
        return new DescribedRouteTable(
                table.id("RouteTableId"),
                table.id("VpcId"),
                associations.stream().anyMatch(association -> association.is("Main")),
                ids(associations.stream(), "SubnetId"),
                ids(associations.stream(), "GatewayId"),
                ids(table.items("PropagatingVgws").stream(), "GatewayId"),
                table.items("Routes").stream().map(DescribedRoute::of).toList());
    }

    private static boolean isInForce(Item association) {
        String state = association.item("AssociationState").text("State").orElse("associated");
        return state.equals("associated") || state.equals("associating");
    }

    private static List<String> ids(Stream<Item> items, String key) {
        return items.map(item -> item.id(key)).filter(id -> !id.isEmpty()).toList();
    }
}
