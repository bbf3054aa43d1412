package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Transit gateways: those that are described, and those that only an attachment names. */
final class ImportedTransitGateways {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final TransitAttachments attachments;
    private final TransitTables tables;
    private final SortedMap<String, DescribedTransitGateway> gateways = new TreeMap<>();

    ImportedTransitGateways(Material material, ImportedVpcs vpcs, ImportedSubnets subnets) {
        this.material = material;
        this.vpcs = vpcs;
        Described described = material.described();
        for (DescribedTransitGateway gateway : described.transitGateways().all()) {
            if (gateway.state().equals("deleted") || gateway.state().equals("deleting")) {
                material.notes().add(gateway.id(), "a transit gateway that is " + gateway.state());
            } else {
                gateways.put(gateway.id(), gateway);
            }
        }
        described.attachments().all().stream()
                .map(DescribedAttachment::gateway)
                .filter(id -> !id.isEmpty() && !described.transitGateways().has(id))
                .forEach(id -> gateways.putIfAbsent(id, DescribedTransitGateway.known(id)));
        described.transitTables().all().stream()
                .filter(table -> !gateways.containsKey(table.gateway()))
                .forEach(table -> material.notes()
                        .add(table.id(), "its transit gateway " + table.gateway() + " is not in the data"));
        this.tables = new TransitTables(material);
        this.attachments = new TransitAttachments(material, vpcs, subnets, tables, gateways.keySet());
    }

    boolean has(String gateway) {
        return gateways.containsKey(gateway);
    }

    Entries written(ImportedDefaults defaults, ImportedPrefixLists prefixLists) {
        Entries all = Entries.block();
        for (DescribedTransitGateway gateway : gateways.values()) {
            Optional<String> region = region(gateway);
            if (region.isEmpty()) {
                material.notes().add(gateway.id(), "its Region is not in the data; the default of the file counts");
            }
            all.put(
                    material.ids().of(gateway.id()),
                    Entries.block()
                            .maybe(
                                    "description",
                                    material.described().transitGateways().name(gateway.id()))
                            .maybe("region", defaults.differing(region))
                            .unless(false, "securityGroupReferencing", gateway.securityGroupReferencing())
                            .map("attachments", attachments.written(gateway.id()))
                            .map("routeTables", tables.written(gateway.id(), attachments, prefixLists)));
        }
        return all;
    }

    /** That of its ARN, else that of the VPCs attached to it, which are in its Region. */
    private Optional<String> region(DescribedTransitGateway gateway) {
        SortedSet<String> ofVpcs = new TreeSet<>();
        attachments.of(gateway.id()).stream()
                .map(DescribedAttachment::resource)
                .flatMap(vpc -> vpcs.get(vpc).stream())
                .flatMap(vpc -> vpc.region().stream())
                .forEach(ofVpcs::add);
        return gateway.region()
                .or(() -> ofVpcs.stream().findFirst())
                .or(() -> material.described()
                        .transitGateways()
                        .origin(gateway.id())
                        .flatMap(Origin::region));
    }
}
