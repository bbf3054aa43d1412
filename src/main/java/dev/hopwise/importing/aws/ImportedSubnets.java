package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.packet.Cidr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Subnets, each with the table and ACL that it is associated with. */
final class ImportedSubnets {
    private final Material material;
    private final ByOwner<DescribedSubnet> subnets = new ByOwner<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> acls = new HashMap<>();

    ImportedSubnets(Material material, ImportedVpcs vpcs) {
        this.material = material;
        for (DescribedSubnet subnet : material.described().subnets().all()) {
            subnet.otherBlocks().forEach(block -> material.notes().add(subnet.id(), "block " + block));
            if (subnet.cidr().isEmpty() && subnet.ipv6Cidrs().isEmpty()) {
                material.notes().add(subnet.id(), "a subnet without a block");
            } else if (vpcs.hold(subnet.id(), subnet.vpc())) {
                subnets.add(subnet.vpc(), subnet.id(), subnet);
                subnet.ipv6Cidrs().stream()
                        .skip(1)
                        .forEach(block -> material.notes().add(subnet.id(), "a further IPv6 block, " + block));
            }
        }
        material.described()
                .routeTables()
                .all()
                .forEach(table -> table.subnets().stream()
                        .filter(subnet -> subnets.has(table.vpc(), subnet))
                        .forEach(subnet -> tables.putIfAbsent(subnet, table.id())));
        // Subnets without an ACL use the default one, so that one need not be written.
        material.described().acls().all().stream()
                .filter(acl -> !acl.isDefault())
                .forEach(acl -> acl.subnets().stream()
                        .filter(subnet -> subnets.has(acl.vpc(), subnet))
                        .forEach(subnet -> acls.putIfAbsent(subnet, acl.id())));
    }

    boolean has(String vpc, String subnet) {
        return subnets.has(vpc, subnet);
    }

    Optional<String> vpcOf(String subnet) {
        return subnets.ownerOf(subnet);
    }

    /** The zone, or the subnet itself where its zone is not known: what an endpoint may be in once. */
    String zone(String subnet) {
        return subnets.get(subnet).flatMap(DescribedSubnet::az).orElse(subnet);
    }

    Entries written(String vpc, ImportedBlockPublicAccess access) {
        Entries all = Entries.block();
        for (DescribedSubnet subnet : subnets.in(vpc)) {
            all.put(
                    material.ids().of(subnet.id()),
                    Entries.line()
                            .maybe("az", subnet.az())
                            .maybe("cidr", subnet.cidr())
                            .maybe(
                                    "ipv6Cidr",
                                    subnet.ipv6Cidrs().stream().findFirst().map(Cidr::toString))
                            .maybe("routeTable", material.legal(Optional.ofNullable(tables.get(subnet.id()))))
                            .maybe("networkAcl", material.legal(Optional.ofNullable(acls.get(subnet.id()))))
                            .unless(false, "dns64", subnet.dns64())
                            .maybe("blockPublicAccess", access.ofSubnet(vpc, subnet.id()))
                            .maybe("description", material.described().subnets().name(subnet.id())));
        }
        return all;
    }
}
