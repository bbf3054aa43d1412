package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import dev.hopwise.packet.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A security group of {@code describe-security-groups}. */
record DescribedGroup(
        String id,
        String vpc,
        Optional<String> groupName,
        Optional<String> description,
        List<Permission> inbound,
        List<Permission> outbound) {
    /** What may pass, and from or to whom; empty where AWS says it in words that are not known. */
    record Permission(Optional<Traffic> traffic, String protocol, List<Peer> peers) {}

    /** What kind of thing is on the other side. */
    enum PeerKind {
        BLOCK,
        PREFIX_LIST,
        GROUP
    }

    /** The other side of a rule: a block, or the id of a prefix list or group. */
    record Peer(PeerKind kind, String text, Optional<String> description) {}

    static DescribedGroup of(Item group) {
        return new DescribedGroup(
                group.id("GroupId"),
                group.id("VpcId"),
                group.text("GroupName"),
                group.text("Description"),
                permissions(group.items("IpPermissions")),
                permissions(group.items("IpPermissionsEgress")));
    }

    /** Whether it is the one that AWS made with the VPC: no other can be called so (API:API_CreateSecurityGroup). */
    boolean isCalledDefault() {
        return groupName.filter("default"::equals).isPresent();
    }

    /** Whether it is described as AWS describes that one; names are left out of data that is shown to others. */
    boolean isDescribedAsDefault() {
        return description.filter("default VPC security group"::equals).isPresent();
    }

    private static List<Permission> permissions(List<Item> permissions) {
        return permissions.stream()
                .map(permission -> new Permission(
                        DescribedTraffic.ofPermission(permission), permission.id("IpProtocol"), peers(permission)))
                .toList();
    }

    private static List<Peer> peers(Item permission) {
        return Stream.of(
                        blocks(permission, "IpRanges", "CidrIp"),
                        blocks(permission, "Ipv6Ranges", "CidrIpv6"),
                        ids(permission, "PrefixListIds", "PrefixListId", PeerKind.PREFIX_LIST),
                        ids(permission, "UserIdGroupPairs", "GroupId", PeerKind.GROUP))
                .flatMap(peers -> peers)
                .toList();
    }

    private static Stream<Peer> blocks(Item permission, String list, String key) {
        return permission.items(list).stream()
                .map(range -> new Peer(
                        PeerKind.BLOCK,
                        range.cidr(key).map(Cidr::toString).orElse("").intern(),
                        range.text("Description")));
    }

    private static Stream<Peer> ids(Item permission, String list, String key, PeerKind kind) {
        return permission.items(list).stream().map(item -> new Peer(kind, item.id(key), item.text("Description")));
    }
}
