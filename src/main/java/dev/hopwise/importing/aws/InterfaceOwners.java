package dev.hopwise.importing.aws;

import java.util.HashSet;
import java.util.Set;

/** Tells interfaces of their own from those that are part of a NAT gateway, an endpoint or a transit gateway. */
final class InterfaceOwners {
    private static final Set<String> OF_ENDPOINTS =
            Set.of("vpc_endpoint", "gateway_load_balancer_endpoint", "ec2_instance_connect_endpoint");

    private final Material material;
    private final ImportedNatGateways natGateways;
    private final Set<String> ofEndpoints = new HashSet<>();
    private final ImportedConnectEndpoints connectEndpoints;

    InterfaceOwners(Material material, ImportedNatGateways natGateways, ImportedConnectEndpoints connectEndpoints) {
        this.material = material;
        this.natGateways = natGateways;
        this.connectEndpoints = connectEndpoints;
        material.described().endpoints().all().forEach(endpoint -> ofEndpoints.addAll(endpoint.interfaces()));
    }

    boolean isPartOfOther(DescribedInterface known) {
        boolean isOwned =
                natGateways.owns(known.id()) || connectEndpoints.owns(known.id()) || ofEndpoints.contains(known.id());
        if (isOwned) {
            return true;
        }
        return switch (known.type()) {
            case "nat_gateway" -> stranded(known, "a NAT gateway");
            case "transit_gateway" -> hasAttachment(known.vpc()) || stranded(known, "a transit gateway attachment");
            default -> OF_ENDPOINTS.contains(known.type()) && stranded(known, "an endpoint");
        };
    }

    private boolean stranded(DescribedInterface known, String owner) {
        material.notes().add(known.id(), "part of " + owner + " that is not in the data");
        return true;
    }

    private boolean hasAttachment(String vpc) {
        return material.described().attachments().all().stream()
                .anyMatch(attachment -> attachment.resource().equals(vpc));
    }
}
