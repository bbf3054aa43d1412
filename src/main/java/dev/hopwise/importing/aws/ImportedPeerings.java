package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import dev.hopwise.topology.PeeringStatus;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** VPC peering connections. */
final class ImportedPeerings {
    private final Material material;
    private final SortedMap<String, DescribedPeering> peerings = new TreeMap<>();

    ImportedPeerings(Material material, ImportedVpcs vpcs) {
        this.material = material;
        for (DescribedPeering peering : material.described().peerings().all()) {
            boolean hasStatus =
                    Stream.of(PeeringStatus.values()).anyMatch(it -> it.word().equals(peering.status()));
            boolean hasSides = peering.sides().allMatch(side -> vpcs.has(side.vpc()))
                    && !peering.requester().vpc().equals(peering.accepter().vpc());
            if (!hasStatus) {
                material.notes().add(peering.id(), "a peering in state " + peering.status());
            } else if (!hasSides) {
                material.notes()
                        .add(
                                peering.id(),
                                "a peering of which not both VPCs, or none of their blocks, are in the data");
            } else {
                peerings.put(peering.id(), peering);
            }
        }
    }

    boolean has(String peering) {
        return peerings.containsKey(peering);
    }

    Entries written() {
        Entries all = Entries.block();
        for (DescribedPeering peering : peerings.values()) {
            all.put(
                    material.ids().of(peering.id()),
                    Entries.line()
                            .put(
                                    "between",
                                    material.legal(peering.sides()
                                            .map(DescribedPeering.Side::vpc)
                                            .toList()))
                            .put("status", peering.status())
                            .list(
                                    "dnsResolution",
                                    material.legal(peering.sides()
                                            .filter(DescribedPeering.Side::resolvesToPrivate)
                                            .map(DescribedPeering.Side::vpc)
                                            .toList()))
                            .maybe(
                                    "description",
                                    material.described().peerings().name(peering.id())));
        }
        return all;
    }
}
