package dev.hopwise.importing.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VPC Block Public Access: set for an account in a Region, and lifted for some VPCs and subnets. */
final class ImportedBlockPublicAccess {
    private static final String BLOCK_BIDIRECTIONAL = "block-bidirectional";
    private static final String ALLOW_BIDIRECTIONAL = "allow-bidirectional";
    private static final String ALLOW_EGRESS = "allow-egress";
    private static final Set<String> MODES = Set.of(BLOCK_BIDIRECTIONAL, "block-ingress");
    private static final Set<String> EXCLUSIONS = Set.of(ALLOW_BIDIRECTIONAL, ALLOW_EGRESS);

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
        Optional<DescribedBlockPublicAccess> set = set(vpc);
        return set.isEmpty()
                ? state(vpc)
                : set.map(DescribedBlockPublicAccess::mode)
                        .filter(MODES::contains)
                        .filter(mode -> !ALLOW_BIDIRECTIONAL.equals(exclusions.get(vpc)));
    }

    /** A subnet's own exclusion, or its VPC's where that lifts only a part. */
    Optional<String> ofSubnet(String vpc, String subnet) {
        Optional<String> own = Optional.ofNullable(exclusions.get(subnet));
        Optional<String> ofVpc = Optional.ofNullable(exclusions.get(vpc))
                .filter(exclusion ->
                        ofVpc(vpc).filter(BLOCK_BIDIRECTIONAL::equals).isPresent());
        return ofVpc(vpc).isPresent()
                ? own.or(() -> ofVpc).or(() -> set(vpc).isPresent() ? Optional.empty() : spared(vpc, subnet))
                : Optional.empty();
    }

    /** What the VPC's own answer says, where the setting of the account is not among the answers. */
    private Optional<String> state(String vpc) {
        return material.described()
                .vpcs()
                .get(vpc)
                .flatMap(DescribedVpc::publicAccess)
                .filter(MODES::contains);
    }

    /** The exclusion that makes a subnet's state differ from its VPC's. */
    private Optional<String> spared(String vpc, String subnet) {
        return material.described()
                .subnets()
                .get(subnet)
                .flatMap(DescribedSubnet::publicAccess)
                .filter(state -> !state.equals(state(vpc).orElse("off")))
                .map(state -> state.equals("off") ? ALLOW_BIDIRECTIONAL : ALLOW_EGRESS);
    }

    private Optional<DescribedBlockPublicAccess> set(String vpc) {
        return vpcs.get(vpc)
                .filter(ImportedVpcs.Vpc::isDescribed)
                .flatMap(known -> material.described().blockPublicAccess().all().stream()
                        .filter(access -> access.covers(known.account(), known.region()))
                        .findFirst());
    }
}
