package dev.hopwise.importing.aws;

import java.util.Optional;
import java.util.stream.Stream;

/** Which ids a route may name: what the file holds, and may be used in the VPC of the route. */
record RouteTargets(
        ImportedGateways gateways,
        ImportedNatGateways natGateways,
        ImportedPeerings peerings,
        ImportedTransitGateways transitGateways,
        ImportedVpnGateways vpnGateways,
        ImportedInterfaces interfaces,
        ImportedEndpoints endpoints) {

    boolean has(String vpc, String id) {
        return gateways.has(vpc, id)
                || natGateways.has(vpc, id)
                || peerings.has(id)
                || transitGateways.has(id)
                || vpnGateways.has(id)
                || interfaces.has(vpc, id)
                || endpoints.isTarget(vpc, id);
    }

    /** Whether the id is that of something that only another VPC, or no route, may use. */
    boolean isElsewhere(String vpc, String id) {
        boolean isHeld = Stream.of(natGateways.vpcOf(id), interfaces.vpcOf(id), endpoints.vpcOf(id))
                .anyMatch(Optional::isPresent);
        return !has(vpc, id) && (isHeld || gateways.has(id));
    }
}
