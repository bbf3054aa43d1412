package dev.hopwise.importing.aws;

import java.util.Optional;

/** A transit gateway of {@code describe-transit-gateways}. */
record DescribedTransitGateway(String id, Optional<String> region, boolean securityGroupReferencing, String state) {
    static DescribedTransitGateway of(Item gateway) {
        return new DescribedTransitGateway(
                gateway.id("TransitGatewayId"),
                gateway.text("TransitGatewayArn").flatMap(Region::ofArn),
                gateway.item("Options").id("SecurityGroupReferencingSupport").equals("enable"),
                gateway.text("State").orElse("available"));
    }

    /** A gateway that only its attachments name. */
    static DescribedTransitGateway known(String id) {
        return new DescribedTransitGateway(id, Optional.empty(), false, "available");
    }
}
