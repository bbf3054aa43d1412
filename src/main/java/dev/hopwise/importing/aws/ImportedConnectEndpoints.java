package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.HashSet;
import java.util.Set;

/** EC2 Instance Connect endpoints, which a topology file keeps with the other endpoints. */
final class ImportedConnectEndpoints {
    private static final Set<String> IN_FORCE = Set.of("create-complete", "update-complete", "update-in-progress");

    private final Material material;
    private final ImportedGroups groups;
    private final ByOwner<DescribedConnectEndpoint> endpoints = new ByOwner<>();
    private final Set<String> interfaces = new HashSet<>();

    ImportedConnectEndpoints(Material material, ImportedVpcs vpcs, ImportedSubnets subnets, ImportedGroups groups) {
        this.material = material;
        this.groups = groups;
        for (DescribedConnectEndpoint endpoint :
                material.described().connectEndpoints().all()) {
            interfaces.addAll(endpoint.interfaces());
            if (!IN_FORCE.contains(endpoint.state())) {
                material.notes().add(endpoint.id(), "an Instance Connect endpoint in state " + endpoint.state());
            } else if (vpcs.hold(endpoint.id(), endpoint.vpc())) {
                add(endpoint, subnets);
            }
        }
    }

    private void add(DescribedConnectEndpoint endpoint, ImportedSubnets subnets) {
        if (subnets.has(endpoint.vpc(), endpoint.subnet())) {
            endpoints.add(endpoint.vpc(), endpoint.id(), endpoint);
            groups.use(endpoint.vpc(), endpoint.groups());
        } else {
            material.notes().add(endpoint.id(), "its subnet " + endpoint.subnet() + " is not in the data");
        }
    }

    /** Whether an interface is that of such an endpoint. */
    boolean owns(String networkInterface) {
        return interfaces.contains(networkInterface);
    }

    void write(String vpc, Entries into) {
        for (DescribedConnectEndpoint endpoint : endpoints.in(vpc)) {
            into.put(
                    material.ids().of(endpoint.id()),
                    Entries.line()
                            .put("type", "instanceConnect")
                            .put("subnet", material.ids().of(endpoint.subnet()))
                            .put("securityGroups", groups.written(vpc, endpoint.id(), endpoint.groups()))
                            .unless(false, "preserveClientIp", endpoint.preserveClientIp())
                            .maybe(
                                    "description",
                                    material.described().connectEndpoints().name(endpoint.id())));
        }
    }
}
