package dev.hopwise.importing.aws;

import dev.hopwise.packet.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A peering of {@code describe-vpc-peering-connections}; each of its accounts may describe it. */
record DescribedPeering(String id, String status, Side requester, Side accepter) {
    /** What a peering says of one of its VPCs. */
    record Side(
            String vpc,
            List<Cidr> cidrs,
            List<Cidr> ipv6Cidrs,
            Optional<String> owner,
            Optional<String> region,
            boolean resolvesToPrivate) {

        private static Side of(Item side) {
            return new Side(
                    side.id("VpcId"),
                    Stream.concat(
                                    side.ipv4Cidr("CidrBlock").stream(),
                                    side.items("CidrBlockSet").stream()
                                            .flatMap(block -> block.ipv4Cidr("CidrBlock").stream()))
                            .distinct()
                            .toList(),
                    side.items("Ipv6CidrBlockSet").stream()
                            .flatMap(block -> block.ipv6Cidr("Ipv6CidrBlock").stream())
                            .toList(),
                    side.text("OwnerId"),
                    side.text("Region"),
                    side.item("PeeringOptions").is("AllowDnsResolutionFromRemoteVpc"));
        }

        private Side and(Side other) {
            return new Side(
                    vpc,
                    cidrs.isEmpty() ? other.cidrs : cidrs,
                    ipv6Cidrs.isEmpty() ? other.ipv6Cidrs : ipv6Cidrs,
                    owner.or(other::owner),
                    region.or(other::region),
                    resolvesToPrivate || other.resolvesToPrivate);
        }
    }

    static DescribedPeering of(Item peering) {
        return new DescribedPeering(
                peering.id("VpcPeeringConnectionId"),
                peering.item("Status").text("Code").orElse("active"),
                Side.of(peering.item("RequesterVpcInfo")),
                Side.of(peering.item("AccepterVpcInfo")));
    }

    /** Two descriptions that contradict each other stay as the first. */
    DescribedPeering and(DescribedPeering other) {
        boolean isSame = status.equals(other.status)
                && requester.vpc.equals(other.requester.vpc)
                && accepter.vpc.equals(other.accepter.vpc);
        return isSame
                ? new DescribedPeering(id, status, requester.and(other.requester), accepter.and(other.accepter))
                : this;
    }

    Stream<Side> sides() {
        return Stream.of(requester, accepter);
    }
}
