package dev.hopwise.importing.aws;

/** A route table of {@code describe-transit-gateway-route-tables}. */
record DescribedTransitTable(String id, String gateway) {
    static DescribedTransitTable of(Item table) {
        return new DescribedTransitTable(table.id("TransitGatewayRouteTableId"), table.id("TransitGatewayId"));
    }
}
