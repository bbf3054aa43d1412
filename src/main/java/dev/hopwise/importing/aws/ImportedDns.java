package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The DNS attributes of VPCs, which only answers of their own tell, or a public host name that AWS gave. */
final class ImportedDns {
    private final Material material;
    /** AWS gives public host names only where both attributes are on. */
    private final Set<String> withPublicNames = new HashSet<>();

    ImportedDns(Material material) {
        this.material = material;
        Described described = material.described();
        Stream.concat(
                        described.interfaces().all().stream(),
                        described.instances().all().stream().flatMap(instance -> instance.interfaces().stream()))
                .filter(DescribedInterface::hasPublicName)
                .forEach(known -> withPublicNames.add(known.vpc()));
    }

    void write(ImportedVpcs.Vpc vpc, Entries into) {
        DescribedVpcAttributes known =
                material.described().vpcAttributes().get(vpc.id()).orElse(DescribedVpcAttributes.UNKNOWN);
        boolean hasNames = withPublicNames.contains(vpc.id());
        boolean isDefault = material.described()
                .vpcs()
                .get(vpc.id())
                .filter(DescribedVpc::isDefault)
                .isPresent();
        if (vpc.isDescribed() && known.dnsSupport().isEmpty() && !hasNames) {
            note(vpc, "enableDnsSupport", "true");
        }
        if (vpc.isDescribed() && known.dnsHostnames().isEmpty() && !hasNames) {
            note(vpc, "enableDnsHostnames", isDefault ? "true" : "false");
        }
        into.unless(true, "dnsSupport", known.dnsSupport().orElse(true));
        into.unless(false, "dnsHostnames", known.dnsHostnames().orElse(hasNames || isDefault));
    }

    private void note(ImportedVpcs.Vpc vpc, String name, String fallback) {
        material.notes()
                .add(
                        vpc.id(),
                        name + " is not in the data (describe-vpc-attribute); AWS's default, " + fallback + ", counts");
    }
}
