package dev.hopwise.importing.aws;

import dev.hopwise.importing.Entries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Security groups, and how they are referred to. */
final class ImportedGroups {
    private final Material material;
    private final ImportedVpcs vpcs;
    private final ByOwner<DescribedGroup> groups = new ByOwner<>();
    private final Map<String, SortedSet<String>> alsoIn = new TreeMap<>();

    ImportedGroups(Material material, ImportedVpcs vpcs) {
        this.material = material;
        this.vpcs = vpcs;
        for (DescribedGroup group : material.described().groups().all()) {
            if (vpcs.hold(group.id(), group.vpc())) {
                groups.add(group.vpc(), group.id(), group);
            }
        }
        material.described().groupAssociations().all().stream()
                .filter(DescribedGroupAssociation::isInForce)
                .forEach(association -> use(association.vpc(), List.of(association.group())));
    }

    /** Notes that something in a VPC has these groups, some of which may be shared with that VPC. */
    void use(String vpc, Collection<String> used) {
        used.stream()
                .filter(group ->
                        groups.ownerOf(group).filter(own -> !own.equals(vpc)).isPresent() && vpcs.has(vpc))
                .forEach(group ->
                        alsoIn.computeIfAbsent(group, any -> new TreeSet<>()).add(vpc));
    }

    /** A group as it is written inside a VPC; empty where it is not in the data. */
    Optional<String> written(String vpc, String group) {
        return groups.ownerOf(group)
                .map(own -> own.equals(vpc)
                        ? material.ids().of(group)
                        : material.ids().of(own, group));
    }

    /** Groups as they are written inside a VPC; those that are not in the data are noted. */
    List<String> written(String vpc, String subject, List<String> used) {
        List<String> written = new ArrayList<>();
        for (String group : used) {
            Optional<String> known = written(vpc, group);
            known.ifPresent(written::add);
            if (known.isEmpty()) {
                material.notes().add(subject, "its security group " + group + " is not in the data");
            }
        }
        return written;
    }

    Entries written(String vpc, ImportedPrefixLists prefixLists) {
        Entries all = Entries.block();
        ImportedGroupRules rules = new ImportedGroupRules(material, this, prefixLists);
        Optional<DescribedGroup> defaultGroup = defaultGroup(vpc);
        for (DescribedGroup group : groups.in(vpc)) {
            all.put(
                    material.ids().of(group.id()),
                    Entries.block()
                            .maybe(
                                    "description",
                                    material.described()
                                            .groups()
                                            .name(group.id())
                                            .or(group::groupName))
                            .unless(
                                    false,
                                    "default",
                                    defaultGroup.filter(group::equals).isPresent())
                            .list(
                                    "alsoIn",
                                    material.legal(List.copyOf(alsoIn.getOrDefault(group.id(), new TreeSet<>()))))
                            .put("inbound", rules.written(group, group.inbound(), "from"))
                            .put("outbound", rules.written(group, group.outbound(), "to")));
        }
        return all;
    }

    private Optional<DescribedGroup> defaultGroup(String vpc) {
        return groups.in(vpc).stream()
                .filter(DescribedGroup::isCalledDefault)
                .findFirst()
                .or(() -> groups.in(vpc).stream()
                        .filter(DescribedGroup::isDescribedAsDefault)
                        .findFirst());
    }
}
