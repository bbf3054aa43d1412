package dev.hopwise.importing.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VPC Block Public Access: set for an account in a Region, and lifted for some VPCs and subnets. */
final class ImportedBlockPublicAccess {
    private static final String BLOCK_BIDIRECTIONAL = "block-bidirectional";
    private static final String ALLOW_BIDIRECTIONAL = "allow-bidirectional";
    private static final Set<String> MODES = Set.of(BLOCK_BIDIRECTIONAL, "block-ingress");
    private static final Set<String> EXCLUSIONS = Set.of(ALLOW_BIDIRECTIONAL, "allow-egress");

    private final Material material;
    private final ImportedVpcs vpcs;
    private final Map<String, String> exclusions = new HashMap<>();

    ImportedBlockPublicAccess(Material material, ImportedVpcs vpcs) {
        this.material = material;
        this.vpcs = vpcs;
        for (DescribedBlockPublicAccess access :
                material.described().blockPublicAccess().all()) {
            if (!MODES.contains(access.mode()) && !access.mode().equals("off")) {
                material.notes().add("Block Public Access", "the mode " + access.mode() + " of " + access.key());
            }
        }
        for (DescribedExclusion exclusion : material.described().exclusions().all()) {
            if (exclusion.isInForce() && EXCLUSIONS.contains(exclusion.mode())) {
                exclusions.put(exclusion.resource(), exclusion.mode());
            } else {
                material.notes().add(exclusion.id(), "an exclusion that is not in force");
            }
        }
    }

    /** The mode of a VPC; one that is spared as a whole has none. */
    Optional<String> ofVpc(String vpc) {
        return mode(vpc).filter(mode -> !ALLOW_BIDIRECTIONAL.equals(exclusions.get(vpc)));
    }

    /** A subnet's own exclusion, or its VPC's where that lifts only a part. */
    Optional<String> ofSubnet(String vpc, String subnet) {
        Optional<String> own = Optional.ofNullable(exclusions.get(subnet));
        Optional<String> ofVpc = Optional.ofNullable(exclusions.get(vpc))
                .filter(exclusion ->
                        ofVpc(vpc).filter(BLOCK_BIDIRECTIONAL::equals).isPresent());
        return ofVpc(vpc).isPresent() ? own.or(() -> ofVpc) : Optional.empty();
    }

    private Optional<String> mode(String vpc) {
        return vpcs.get(vpc)
                .filter(ImportedVpcs.Vpc::isDescribed)
                .flatMap(known -> material.described().blockPublicAccess().all().stream()
                        .filter(access -> access.covers(known.account(), known.region()))
                        .map(DescribedBlockPublicAccess::mode)
                        .filter(MODES::contains)
                        .findFirst());
    }
}
