package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A route.
 *
 * @param to a CIDR block or the id of a prefix list; empty where the answer has none
 * @param cidr the block, where it is one
 * @param via the id of the target; empty where the answer has none
 * @param isInstance whether the target is named by its instance only
 */
record DescribedRoute(
        String to, Optional<Cidr> cidr, String via, boolean isInstance, boolean isBlackhole, boolean isPropagated) {
    static final String LOCAL = "local";

    /** An interface before its instance: AWS names both, and the packets go to the interface. */
    private static final List<String> TARGETS = List.of(
            "NetworkInterfaceId",
            "NatGatewayId",
            "VpcPeeringConnectionId",
            "TransitGatewayId",
            "EgressOnlyInternetGatewayId",
            "GatewayId",
            "LocalGatewayId",
            "CarrierGatewayId",
            "CoreNetworkArn",
            "OdbNetworkArn",
            "InstanceId");

    static DescribedRoute of(Item route) {
        Optional<Cidr> cidr = route.cidr("DestinationCidrBlock").or(() -> route.cidr("DestinationIpv6CidrBlock"));
        Optional<String> target =
                TARGETS.stream().filter(key -> route.text(key).isPresent()).findFirst();
        return new DescribedRoute(
                cidr.map(Cidr::toString).orElseGet(() -> route.id("DestinationPrefixListId")),
                cidr,
                target.map(route::id).orElse(""),
                target.filter("InstanceId"::equals).isPresent(),
                route.id("State").equals("blackhole"),
                route.id("Origin").equals("EnableVgwRoutePropagation"));
    }

    boolean isLocal() {
        return via.equals(LOCAL);
    }
}
