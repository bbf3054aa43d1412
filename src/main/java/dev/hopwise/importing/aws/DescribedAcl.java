package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Traffic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A network ACL of {@code describe-network-acls}. */
record DescribedAcl(String id, String vpc, boolean isDefault, List<String> subnets, List<Entry> entries) {
    /** One entry; what the answer leaves out or says in words of its own is empty. */
    record Entry(int rule, boolean isOutbound, boolean isAllow, Optional<Traffic> traffic, Optional<Cidr> block) {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::isOutbound).thenComparingInt(Entry::rule);
    }

    static DescribedAcl of(Item acl) {
        return new DescribedAcl(
                acl.id("NetworkAclId"),
                acl.id("VpcId"),
                acl.is("IsDefault"),
                acl.items("Associations").stream()
                        .map(association -> association.id("SubnetId"))
                        .toList(),
                acl.items("Entries").stream()
                        .map(DescribedAcl::entry)
                        .sorted(Entry.ORDER)
                        .toList());
    }

    private static Entry entry(Item entry) {
        return new Entry(
                entry.number("RuleNumber").orElse(0),
                entry.is("Egress"),
                entry.id("RuleAction").equals("allow"),
                DescribedTraffic.ofAclEntry(entry),
                entry.cidr("CidrBlock").or(() -> entry.cidr("Ipv6CidrBlock")));
    }
}
