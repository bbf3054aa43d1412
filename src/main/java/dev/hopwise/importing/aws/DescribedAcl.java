package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Traffic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A network ACL of {@code describe-network-acls}. */
record DescribedAcl(
        String id, String vpc, boolean isDefault, List<String> subnets, List<Entry> inbound, List<Entry> outbound) {
    /** One entry; what the answer leaves out or says in words of its own is empty. */
    record Entry(int rule, boolean isAllow, Optional<Traffic> traffic, Optional<Cidr> block) {}

    static DescribedAcl of(Item acl) {
        return new DescribedAcl(
                acl.id("NetworkAclId"),
                acl.id("VpcId"),
                acl.is("IsDefault"),
                acl.items("Associations").stream()
                        .map(association -> association.id("SubnetId"))
                        .toList(),
                entries(acl, entry -> !entry.is("Egress")),
                entries(acl, entry -> entry.is("Egress")));
    }

    private static List<Entry> entries(Item acl, Predicate<Item> isOfDirection) {
        return acl.items("Entries").stream()
                .filter(isOfDirection)
                .map(DescribedAcl::entry)
                .sorted(Comparator.comparingInt(Entry::rule))
                .toList();
    }

    private static Entry entry(Item entry) {
        return new Entry(
                entry.number("RuleNumber").orElse(0),
                entry.id("RuleAction").equals("allow"),
                DescribedTraffic.ofAclEntry(entry),
                entry.cidr("CidrBlock").or(() -> entry.cidr("Ipv6CidrBlock")));
    }
}
