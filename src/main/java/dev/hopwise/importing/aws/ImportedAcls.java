package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Network ACLs; the entry {@code *}, which denies the rest, is implied. */
final class ImportedAcls {
    private static final int HIGHEST_RULE = 32766;

    private final Material material;
    private final ByOwner<DescribedAcl> acls = new ByOwner<>();

    ImportedAcls(Material material, ImportedVpcs vpcs) {
        this.material = material;
        for (DescribedAcl acl : material.described().acls().all()) {
            if (vpcs.hold(acl.id(), acl.vpc())) {
                acls.add(acl.vpc(), acl.id(), acl);
            }
        }
    }

    Entries written(String vpc) {
        Entries all = Entries.block();
        boolean hasDefault = false;
        for (DescribedAcl acl : acls.in(vpc)) {
            boolean isDefault = acl.isDefault() && !hasDefault;
            if (acl.isDefault() && hasDefault) {
                material.notes().add(acl.id(), "a second default ACL in " + vpc + "; it is written as a custom one");
            }
            hasDefault |= isDefault;
            all.put(
                    material.ids().of(acl.id()),
                    Entries.block()
                            .maybe("description", material.described().acls().name(acl.id()))
                            .unless(false, "default", isDefault)
                            .put("inbound", entries(acl, acl.inbound(), "from"))
                            .put("outbound", entries(acl, acl.outbound(), "to")));
        }
        return all;
    }

    private List<Entries> entries(DescribedAcl acl, List<DescribedAcl.Entry> entries, String side) {
        Set<Integer> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> entry.rule() <= HIGHEST_RULE)
                .filter(entry -> isWhole(entry, acl) && isNew(entry, acl, seen))
                .map(entry -> Entries.line()
                        .put("rule", entry.rule())
                        .put(entry.isAllow() ? "allow" : "deny", entry.traffic().orElseThrow())
                        .put(side, entry.block().orElseThrow()))
                .toList();
    }

    private boolean isWhole(DescribedAcl.Entry entry, DescribedAcl acl) {
        boolean isWhole =
                entry.rule() > 0 && entry.traffic().isPresent() && entry.block().isPresent();
        if (!isWhole) {
            material.notes().add(acl.id(), "its entry " + entry.rule() + ", whose protocol or block is not understood");
        }
        return isWhole;
    }

    private boolean isNew(DescribedAcl.Entry entry, DescribedAcl acl, Set<Integer> seen) {
        boolean isNew = seen.add(entry.rule());
        if (!isNew) {
            material.notes().add(acl.id(), "a second entry " + entry.rule());
        }
        return isNew;
    }
}
