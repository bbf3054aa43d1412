package dev.hopwise.importing.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Regions of VPCs. AWS's answers rarely say them outright, but much in a VPC bears the name of its Region. */
final class VpcRegions {
    private final Map<String, String> regions = new HashMap<>();

    VpcRegions(Described described) {
        described.vpcs().all().forEach(vpc -> hint(vpc.id(), vpc.region()));
        described.subnets().all().forEach(subnet -> hint(subnet.vpc(), subnet.region()));
        described.peerings().all().forEach(peering -> peering.sides().forEach(side -> hint(side.vpc(), side.region())));
        described.endpoints().all().stream()
                .filter(endpoint -> endpoint.serviceRegion().isEmpty())
                .forEach(endpoint -> hint(endpoint.vpc(), Region.ofService(endpoint.service())));
        described
                .vpcs()
                .all()
                .forEach(vpc -> hint(vpc.id(), described.vpcs().origin(vpc.id()).flatMap(Origin::region)));
    }

    /** The first hint counts. */
    private void hint(String vpc, Optional<String> region) {
        region.ifPresent(name -> regions.putIfAbsent(vpc, name));
    }

    Optional<String> of(String vpc) {
        return Optional.ofNullable(regions.get(vpc));
    }
}
