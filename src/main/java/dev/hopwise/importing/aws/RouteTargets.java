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

    /** Whether a route of the VPC may name it. */
    boolean has(String vpc, String id) {
        return meanings(vpc, id) == 1;
    }

    private long meanings(String vpc, String id) {
        return Stream.of(
                        gateways.has(vpc, id),
                        natGateways.has(vpc, id),
                        peerings.has(id),
                        transitGateways.has(id),
                        vpnGateways.has(id),
                        interfaces.has(vpc, id),
                        endpoints.isTarget(vpc, id))
                .filter(isMeant -> isMeant)
                .count();
    }

    /** Whether the id is that of something that only another VPC, or no route, may use. */
    boolean isElsewhere(String vpc, String id) {
        boolean isHeld = Stream.of(natGateways.vpcOf(id), interfaces.vpcOf(id), endpoints.vpcOf(id))
                .anyMatch(Optional::isPresent);
        return !has(vpc, id) && (meanings(vpc, id) > 1 || isHeld || gateways.has(id));
    }
}
