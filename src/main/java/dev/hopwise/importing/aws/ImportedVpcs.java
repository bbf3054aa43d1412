package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The VPCs of the file: those that are described, and those that only a peering names. */
final class ImportedVpcs {
    /**
     * A VPC of the file.
     *
     * @param isDescribed whether more is known of it than what a peering says
     */
    record Vpc(
            String id,
            List<Cidr> cidrs,
            List<Cidr> ipv6Cidrs,
            Optional<String> region,
            Optional<String> account,
            Optional<String> description,
            boolean isDescribed) {}

    private final Material material;
    private final VpcRegions regions;
    private final SortedMap<String, Vpc> vpcs = new TreeMap<>();

    ImportedVpcs(Material material) {
        this.material = material;
        this.regions = new VpcRegions(material.described());
        material.described().vpcs().all().forEach(this::add);
        material.described()
                .peerings()
                .all()
                .forEach(peering -> peering.sides()
                        .filter(side -> !material.described().vpcs().has(side.vpc())
                                && !side.vpc().isEmpty())
                        .forEach(side -> addPeer(side, peering.id())));
        vpcs.values().forEach(this::noteUnknowns);
    }

    private void add(DescribedVpc vpc) {
        vpc.otherBlocks().forEach(block -> material.notes().add(vpc.id(), "block " + block));
        if (vpc.cidrs().isEmpty() && vpc.ipv6Cidrs().isEmpty()) {
            material.notes().add(vpc.id(), "a VPC without any associated block");
            return;
        }
        Shelf<DescribedVpc> shelf = material.described().vpcs();
        vpcs.put(
                vpc.id(),
                new Vpc(
                        vpc.id(),
                        vpc.cidrs(),
                        vpc.ipv6Cidrs(),
                        regions.of(vpc.id()),
                        vpc.owner().or(() -> shelf.origin(vpc.id()).flatMap(Origin::account)),
                        shelf.name(vpc.id()),
                        true));
    }

    /** Several peerings may each know a part of the blocks. */
    private void addPeer(DescribedPeering.Side side, String peering) {
        if (side.cidrs().isEmpty() && side.ipv6Cidrs().isEmpty()) {
            return;
        }
        Vpc known = vpcs.get(side.vpc());
        Set<Cidr> cidrs = new LinkedHashSet<>(known == null ? List.of() : known.cidrs());
        Set<Cidr> ipv6Cidrs = new LinkedHashSet<>(known == null ? List.of() : known.ipv6Cidrs());
        cidrs.addAll(side.cidrs());
        ipv6Cidrs.addAll(side.ipv6Cidrs());
        vpcs.put(
                side.vpc(),
                new Vpc(
                        side.vpc(),
                        List.copyOf(cidrs),
                        List.copyOf(ipv6Cidrs),
                        regions.of(side.vpc()),
                        side.owner().or(() -> Optional.ofNullable(known).flatMap(Vpc::account)),
                        Optional.of("Known from a peering only; nothing else of it is in the data"),
                        false));
        material.notes().add(side.vpc(), "not in the data; all that is known of it is what " + peering + " says");
    }

    private void noteUnknowns(Vpc vpc) {
        if (vpc.region().isEmpty()) {
            material.notes().add(vpc.id(), "its Region is not in the data; the default of topology files counts");
        }
        if (vpc.account().isEmpty()) {
            material.notes().add(vpc.id(), "its account is not in the data; the default of topology files counts");
        }
    }

    boolean has(String id) {
        return vpcs.containsKey(id);
    }

    /** Whether the VPC is there for {@code subject} to be in; if not, that is noted. */
    boolean hold(String subject, String id) {
        if (!has(id)) {
            material.notes().add(subject, id.isEmpty() ? "in no VPC" : "its VPC " + id + " is not in the data");
        }
        return has(id);
    }

    Optional<Vpc> get(String id) {
        return Optional.ofNullable(vpcs.get(id));
    }

    Collection<Vpc> all() {
        return vpcs.values();
    }
}
